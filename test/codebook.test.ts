/** docs/codebook.md says what the schemas and the vocabulary say. `UPDATE=1 npx vitest run test/codebook.test.ts` rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadVocabulary } from '../src/vocabulary/load.ts';
import { codebookSections } from './codebook.ts';

const file = join(import.meta.dirname, '..', 'docs', 'codebook.md');

function filled(page: string, sections: Readonly<Record<string, string>>): string {
  return page.replace(
    /(<!-- generated: ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => `${open}${sections[name] ?? 'NO SUCH SECTION'}\n${close}`,
  );
}

test('the codebook page lists every field, type, verdict, hook and tool as the program knows them', () => {
  const page = readFileSync(file, 'utf8');
  const sections = codebookSections(loadVocabulary());
  if (process.env['UPDATE']) writeFileSync(file, filled(page, sections));
  expect(readFileSync(file, 'utf8')).toBe(filled(page, sections));
  for (const name of Object.keys(sections)) expect(page).toContain(`<!-- generated: ${name} -->`);
});
