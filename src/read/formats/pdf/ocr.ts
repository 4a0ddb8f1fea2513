/** Pages that are only pictures: their words by tesseract.js and its English data, where both optional packages are installed. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { extractImages, type getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page takes some seconds: a book of pictures is for a machine of its own. */
const mostPages = 20;
/** smaller pictures are logos and rules */
const leastPixels = 200 * 200;

/** Words by page number; null where the packages are not there. Pages beyond the limit are left out. */
export async function wordsInPictures(proxy: Pdf, pages: readonly number[]): Promise<Map<number, string> | null> {
  const reader = await opened();
  if (reader === null) return null;
  try {
    const found = new Map<number, string>();
    for (const page of pages.slice(0, mostPages)) {
      const texts: string[] = [];
      for (const picture of await extractImages(proxy, page)) {
        if (picture.width * picture.height < leastPixels) continue;
        // A picture that the reader chokes on gives no words, which is listed like any page without.
        const read = await reader.recognize(portableMap(picture)).catch(() => null);
        texts.push(read?.data.text.trim() ?? '');
      }
      if (texts.some((t) => t !== '')) found.set(page, texts.join('\n'));
    }
    return found;
  } finally {
    await reader.terminate();
  }
}

async function opened() {
  try {
    const { createWorker } = await import('tesseract.js');
    const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
    return await createWorker('eng', 1, { langPath: join(data, '4.0.0_best_int'), gzip: true, cacheMethod: 'none' });
  } catch {
    return null;
  }
}

interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/** PGM or PPM: the plainest picture the reader takes; transparency is dropped. */
function portableMap({ data, width, height, channels }: Picture): Buffer {
  const head = Buffer.from(`${channels === 1 ? 'P5' : 'P6'}\n${width} ${height}\n255\n`);
  const pixels = channels === 4 ? data.filter((_, i) => i % 4 !== 3) : data;
  return Buffer.concat([head, Uint8Array.from(pixels)]);
}
