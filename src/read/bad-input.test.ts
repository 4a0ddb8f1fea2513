import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asEntenteError, type EntenteError } from '../model/errors.ts';
import type { OutletTable } from '../model/knowledge.ts';
import { packageRoot } from '../vocabulary/load.ts';
import { readBytes } from './read.ts';

const outlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const read = (content: string | Uint8Array, name: string) =>
  readBytes(bytesOf(content), { uri: name, name, fetched: '2025-06-01T08:00:00Z' }, { outlets });
const errorOf = (content: string | Uint8Array, name: string): Promise<EntenteError> =>
  read(content, name).then(
    () => {
      throw new Error(`${name} was read`);
    },
    (cause) => asEntenteError(cause),
  );

test('JSON that is damaged or of no known form is kept as text, and it is said', async () => {
  const cut = await read('[{"ship": "Aurora", "berth": ', 'rows.json');
  expect(cut.documents[0]?.document.unread).toMatchObject([
    { reason: 'read-as-text', detail: expect.stringContaining('damaged') },
  ]);
  const other = await read('{"ships": [1, 2]}', 'ships.json');
  expect(other.documents[0]?.document.unread).toMatchObject([
    { reason: 'read-as-text', detail: expect.stringContaining('without documents') },
  ]);
  expect((await read('A note {in} braces.', 'note.txt')).documents[0]?.document.unread).toEqual([]);
});

test('markup in a mail that is nested without end gives its words, marked low quality', async () => {
  const deep = `${'<div>'.repeat(20_000)}The toll rises in July.${'</div>'.repeat(20_000)}`;
  const mail = `From: a@port.example\r\nTo: b@port.example\r\nSubject: Toll\r\nDate: Mon, 5 May 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${deep}`;
  const { documents } = await read(mail, 'deep.eml');
  expect(documents[0]?.text).toBe('The toll rises in July.');
  expect(documents[0]?.document.unread).toMatchObject([{ reason: 'low-quality' }]);
});

test('a file in an archive that points out of it is read in memory only, and it is said', async () => {
  const { documents, unread } = await read(zipSync({ '../../out.txt': bytesOf('A note of the port.') }), 'up.zip');
  expect(documents.map((d) => d.text)).toEqual(['A note of the port.']);
  expect(unread).toMatchObject([{ reason: 'odd-path', detail: expect.stringContaining('../../out.txt') }]);
});

test('a date after the day of fetching raises an alarm', async () => {
  const { documents } = await read(
    '<html><head><meta name="date" content="2031-01-05"><title>Toll</title></head><body><article><h1>Toll</h1><p>The ministers of the river states agreed on a toll for barges that will take effect when the lock opens again.</p></article></body></html>',
    'future.html',
  );
  expect(documents[0]?.document.alarms).toMatchObject([expect.stringContaining('lies after the day it was fetched')]);
});

test('a mail without a body, an empty file and a program called .txt name the cure', async () => {
  const head =
    'From: a@port.example\r\nDate: Mon, 5 May 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\n';
  expect(await errorOf(head, 'bare.eml')).toMatchObject({
    code: 'format-broken',
    hint: expect.stringContaining('full source'),
  });
  expect(await errorOf('', 'none.txt')).toMatchObject({ code: 'file-empty' });
  expect(await errorOf(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'tool.txt')).toMatchObject({
    code: 'file-binary',
  });
});

const hasQpdf = (() => {
  try {
    execFileSync('qpdf', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasQpdf)('a PDF with a password says so and how to go on (skipped where qpdf is absent)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const source = join(packageRoot(), 'samples', 'documents', 'larkfield-brief-24-11.pdf');
  const locked = join(folder, 'locked.pdf');
  execFileSync('qpdf', ['--encrypt', 'open', 'own', '256', '--', source, locked]);
  const error = await errorOf(readFileSync(locked), 'locked.pdf');
  rmSync(folder, { recursive: true });
  expect(error).toMatchObject({ code: 'file-unreadable', hint: expect.stringContaining('without password') });
});

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** One page that is a JPEG and nothing else. */
function pictureOnly(jpeg: Buffer, width: number, height: number): Buffer {
  const draw = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const objects = [
    Buffer.from('1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    Buffer.from(
      `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>\nendobj\n`,
    ),
    Buffer.concat([
      Buffer.from(
        `4 0 obj\n<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
    Buffer.from(`5 0 obj\n<</Length ${draw.length}>>\nstream\n${draw}\nendstream\nendobj\n`),
  ];
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...objects,
    Buffer.from('trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n'),
  ]);
}

test.skipIf(!hasPoppler)(
  'a PDF that is only pictures gives the words recognised, marked so (skipped where pdftoppm is absent)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-'));
    const source = join(packageRoot(), 'samples', 'documents', 'larkfield-brief-24-11.pdf');
    execFileSync('pdftoppm', [
      '-gray',
      '-jpeg',
      '-r',
      '150',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      source,
      join(folder, 'p'),
    ]);
    const jpeg = readFileSync(join(folder, 'p.jpg'));
    rmSync(folder, { recursive: true });
    const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const scan = pictureOnly(jpeg, jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5));
    const printed = (await read(readFileSync(source), 'printed.pdf')).documents[0]?.text.split('\f')[0] ?? '';
    const found = (await read(scan, 'scan.pdf')).documents[0];
    expect(found?.document.textVersion).toBe('pdf-ocr@1');
    expect(found?.document.unread).toMatchObject([{ reason: 'low-quality' }]);
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
    const seen = new Set(words(found?.text ?? ''));
    expect(words(printed).filter((w) => seen.has(w)).length / words(printed).length).toBeGreaterThan(0.95);
  },
  60_000,
);

test('attachments that are mails, in mails, are read to a depth and no further', async () => {
  const letter = (subject: string, body: string): string =>
    `From: a@port.example\r\nTo: b@port.example\r\nSubject: ${subject}\r\nDate: Mon, 5 May 2025 10:00:00 +0000\r\nMessage-ID: <${subject}@port.example>\r\nMIME-Version: 1.0\r\n${body}`;
  const wrap = (subject: string, inner: string): string =>
    letter(
      subject,
      `Content-Type: multipart/mixed; boundary=${subject}\r\n\r\n--${subject}\r\nContent-Type: text/plain\r\n\r\nSee the letter below, says ${subject}.\r\n--${subject}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=${subject}.eml\r\n\r\n${inner}\r\n--${subject}--\r\n`,
    );
  const plain = letter('innermost', 'Content-Type: text/plain\r\n\r\nThe toll rises in July.\r\n');
  const { documents } = await read(wrap('outer', plain), 'two.eml');
  expect(documents.map((d) => d.document.title)).toEqual(['outer', 'innermost']);
  const deep = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].reduce((inner, name) => wrap(name, inner), plain);
  const found = await read(deep, 'deep.eml');
  expect(found.documents.length).toBeGreaterThan(2);
  expect(JSON.stringify(found.documents.map((d) => d.document.unread))).toContain('attachment');
});
