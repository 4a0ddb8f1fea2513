import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { subjectsOfCsv } from './subjects-of-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const subjects = (content: string | Uint8Array) => {
  const path = join(folder, 'partners.csv');
  writeFileSync(path, content);
  return subjectsOfCsv(path);
};
/** Cyrillic letters as Windows-1251 has them. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => (c >= '\u0410' && c <= '\u044f' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)));

test('a table in Windows-1251 is read in its own letters', async () => {
  const found = await subjects(windows1251('name;inn\nОбщество Северный причал;7707083893\nПавел Тестовский;\n'));
  expect(found.map((s) => [s.name, s.identifiers])).toEqual([
    ['Общество Северный причал', ['7707083893']],
    ['Павел Тестовский', undefined],
  ]);
});

test('letters that stay broken are refused with their line, never screened', async () => {
  const cut = new Uint8Array([...new TextEncoder().encode('name\nQuiet Bakery\nУютная '), 0xd0, 0x0a]);
  await expect(subjects(cut)).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('line 3'),
    hint: expect.stringContaining('UTF-8'),
  });
});

test('capitals in Windows-1251 are not taken for small letters of another charset', async () => {
  for (const name of ['ТЕСТОВЫЙ ЗАВОД', 'ПАО ПЛОД', 'Завод Тест'])
    expect((await subjects(windows1251(`name\n${name}\nQuiet Bakery\n`))).map((s) => s.name)).toEqual([
      name,
      'Quiet Bakery',
    ]);
  await expect(subjects(windows1251('name\nтЕсТоВый\nзАвОд\n'))).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('accented Latin of an old spreadsheet stays what it is', async () => {
  const latin = Uint8Array.from('name\nJosé Müñoz\nGroße Mühle\n', (c) => c.charCodeAt(0));
  expect((await subjects(latin)).map((s) => s.name)).toEqual(['José Müñoz', 'Große Mühle']);
});

test('cells may be parted by semicolons or tabs, and Excel may say so in the first line', async () => {
  for (const part of [',', ';', '\t'])
    expect(await subjects(`name${part}dob\n"Plum, Peter"${part}1970\n`)).toEqual([
      { name: 'Plum, Peter', schema: 'any', birth: '1970', source: 'row 2' },
    ]);
  expect(await subjects('sep=;\r\nname;dob\r\nPeter Plum;1970\r\n')).toMatchObject([
    { name: 'Peter Plum', birth: '1970', source: 'row 3' },
  ]);
});

test('UTF-16 of a spreadsheet is read', async () => {
  const text = '\ufeffname\tschema\nПлодовый банк\tbank\n';
  expect(await subjects(new Uint8Array(Buffer.from(text, 'utf16le')))).toMatchObject([{ name: 'Плодовый банк' }]);
});

test('no table says what it is instead', async () => {
  await expect(subjects('')).rejects.toMatchObject({ code: 'file-empty' });
  await expect(subjects('name,inn\n')).rejects.toMatchObject({ code: 'file-empty' });
  await expect(subjects(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 0]))).rejects.toMatchObject({
    code: 'file-binary',
  });
  await expect(subjects(new Uint8Array([9, 200, 0, 0, 1, 255, 7, 3]))).rejects.toMatchObject({ code: 'file-binary' });
  await expect(subjects('name\n"Plum Bank\n')).rejects.toMatchObject({ code: 'format-broken' });
  await expect(subjects('a,b\n1,2\n')).rejects.toMatchObject({ message: expect.stringContaining('a, b') });
});
