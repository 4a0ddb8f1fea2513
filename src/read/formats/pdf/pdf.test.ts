import { expect, test } from 'vitest';
import type { Outlet } from '../../../model/knowledge.ts';
import { readBytes } from '../../read.ts';

const outlets = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const hint = { uri: 'note.pdf', name: 'note.pdf', fetched: '2024-11-20T00:00:00Z' };

/** A PDF of one text object a page; `[]` of lines = a page without text. */
function pdfOf(pages: string[][], extra = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (const [i, lines] of pages.entries()) {
    const stream = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((l) => (l === '' ? '0 -14 Td' : `(${l}) Tj T*`)).join(' ')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}

test('pages stay apart and wrapped lines become paragraphs again', async () => {
  const first = [
    'The port authority reopened the northern quay after the flood and',
    'let nine barges pass on the first day, among them three that had',
    'waited since the spring for their certi-',
    'ficates.',
    '',
    'A second quay follows next year.',
  ];
  const { documents } = await readBytes(pdfOf([first, ['The second page stands alone.']]), hint, { outlets });
  const [page, next] = (documents[0]?.text ?? '').split(/\n?\f/);
  expect(page?.split('\n')).toEqual([
    'The port authority reopened the northern quay after the flood and let nine barges pass on the first day, among them three that had waited since the spring for their certificates.',
    'A second quay follows next year.',
  ]);
  expect(next).toBe('The second page stands alone.');
  expect(documents[0]?.document.textVersion).toBe('pdf@2');
});

test('running heads are dropped and listed; a sentence goes on over the page', async () => {
  const head = (n: number) => `River Review, page ${n}`;
  const { documents } = await readBytes(
    pdfOf([
      [head(1), '', 'The quay was opened on a Monday and'],
      [head(2), '', 'closed again on the Tuesday after it.'],
    ]),
    hint,
    { outlets },
  );
  expect(documents[0]?.text).toBe('The quay was opened on a Monday and\fclosed again on the Tuesday after it.');
  expect(documents[0]?.document.unread).toMatchObject([
    { reason: 'furniture', detail: expect.stringContaining('River Review') },
  ]);
});

test('a page without text is named; a file of such pages is refused with the cure', async () => {
  const { documents } = await readBytes(pdfOf([['Only this page has words on it.'], []]), hint, { outlets });
  expect(documents[0]?.document.unread).toMatchObject([
    { reason: 'no-text', detail: expect.stringContaining('page 2') },
  ]);
  await expect(readBytes(pdfOf([[]]), hint, { outlets })).rejects.toMatchObject({
    code: 'file-unreadable',
    hint: expect.stringContaining('OCR'),
  });
});

test('a locked and a damaged file are told apart', async () => {
  const key = 'a'.repeat(64);
  const locked = pdfOf(
    [['Secret.']],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<${key.slice(0, 32)}> <${key.slice(0, 32)}>]`,
  );
  await expect(readBytes(locked, hint, { outlets })).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('password'),
  });
  await expect(readBytes(new TextEncoder().encode('%PDF-1.4\nnothing else'), hint, { outlets })).rejects.toMatchObject({
    code: 'format-broken',
  });
});

test('the registry finds the publisher in the running head', async () => {
  const known = { id: 'river-review', name: 'River Review' } as Outlet;
  const registry = { ...outlets, byName: (name: string) => (name === known.name ? known : undefined) };
  const head = (n: number) => `River Review | page ${n}`;
  const pages = [
    [head(1), '', 'The quay was opened on a Monday.'],
    [head(2), '', 'It was closed on the Tuesday after it.'],
  ];
  const { documents } = await readBytes(pdfOf(pages), hint, { outlets: registry });
  expect(documents[0]?.document).toMatchObject({ outlet: 'River Review', outletId: 'river-review' });
});
