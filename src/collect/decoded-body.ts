/** A response's body unpacked, counting decoded bytes: a small packed body must not become a large one in memory. */
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { EntenteError } from '../model/errors.ts';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export async function decodedBody(
  body: Readable,
  encoding: string | undefined,
  limit: number,
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded(body, encoding ?? '', signal)) {
    size += (chunk as Uint8Array).length;
    if (size > limit) {
      body.destroy();
      throw new EntenteError(
        'file-too-large',
        `${address} is larger than ${Math.floor(limit / 1048576)} MB once unpacked.`,
        { hint: 'Download it yourself and give the part you need.' },
      );
    }
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks, size);
}

function decoded(body: Readable, encoding: string, signal: AbortSignal): Readable {
  const steps = encoding
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((e) => e !== '' && e !== 'identity')
    .reverse();
  return steps.reduce<Readable>((stream, step) => {
    const decoder = decoders[step]?.();
    if (decoder === undefined) throw new Error(`unknown content encoding ${step}`);
    stream.on('error', (error) => decoder.destroy(error));
    signal.addEventListener('abort', () => decoder.destroy(signal.reason as Error), { once: true });
    return stream.pipe(decoder);
  }, body);
}
