/** Bench: a list in OFAC's advanced form of any size, with generated names: reference sets and one party of the fixture, again and again. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/vocabulary/load.ts';
import { generatedEntries, seeded } from '../names/people.ts';

const fixture = readFileSync(join(packageRoot(), 'fixtures', 'lists', 'ofac-advanced.xml'), 'utf8');
const between = (from: string, to: string): string => fixture.slice(fixture.indexOf(from), fixture.indexOf(to));
/** Aliases a party: the real list has about two. */
const aliases = 6;

/** Writes at least `bytes`; the number of parties it wrote. */
export function writeAdvanced(file: string, bytes: number): number {
  const head = between('<?xml', '<DistinctParties>');
  const one = between('<DistinctParty FixedRef="90001">', '<DistinctParty FixedRef="90002">');
  const alias = /<Alias [^>]*Primary="false"[\s\S]*?<\/Alias>/.exec(one)?.[0] ?? '';
  const names = generatedEntries(20_000, seeded(5)).map((e) => e.name.replaceAll('&', '&amp;'));
  writeFileSync(file, `${head}<DistinctParties>`);
  let size = head.length;
  let parties = 0;
  const sanctions: string[] = [];
  while (size < bytes) {
    const part: string[] = [];
    for (let i = 0; i < 500; i++) {
      parties += 1;
      const name = (n: number): string => names[(parties * 7 + n * 13) % names.length] ?? 'Plum';
      const more = Array.from({ length: aliases }, (_, n) => alias.replace('VANYA', name(n))).join('');
      part.push(
        one
          .replace(alias, more)
          .replaceAll('90001', String(100_000 + parties))
          .replace('"701"', `"p${parties}"`)
          .replace('"801"', `"i${parties}"`)
          .replace('TESTOV', name(aliases)),
      );
      sanctions.push(
        `<SanctionsEntry ID="s${parties}" ProfileID="p${parties}" ListID="1550"><EntryEvent ID="1" EntryEventTypeID="1" LegalBasisID="1829"><Comment/><Date CalendarTypeID="1"><Year>2020</Year><Month>5</Month><Day>6</Day></Date></EntryEvent><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>IRAN</Comment></SanctionsMeasure></SanctionsEntry>`,
      );
    }
    const text = part.join('\n');
    size += Buffer.byteLength(text);
    appendFileSync(file, text);
  }
  appendFileSync(file, `</DistinctParties><SanctionsEntries>${sanctions.join('\n')}</SanctionsEntries></Sanctions>`);
  return parties;
}
