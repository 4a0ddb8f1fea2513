// Loading: the package's vocabulary, a desk's own rows over it, and what is said where a row is wrong.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import { findInVocabulary } from './find.ts';
import { loadVocabulary, packageRoot } from './load.ts';

let desk = '';
let small = '';
/** A package with three rows: reading all of the shipped YAML anew takes seconds. */
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'entente-vocab-'));
  desk = join(root, 'desk');
  small = join(root, 'package');
  for (const home of [desk, small]) {
    for (const folder of ['actors', 'outlets']) mkdirSync(join(home, 'vocab', 'crink', folder), { recursive: true });
  }
  for (const file of ['name-rules.yaml', 'crink/profile.yaml'])
    cpSync(join(packageRoot(), 'vocab', file), join(small, 'vocab', file));
  const rows =
    '- { id: swift, kind: organisation, name: SWIFT, code: null }\n- { id: pan, kind: state, name: Panama, code: PAN }\n';
  writeFileSync(join(small, 'vocab', 'crink', 'actors', 'all.yaml'), rows);
  writeFileSync(
    join(small, 'vocab', 'crink', 'outlets', 'all.yaml'),
    '- { id: kcna, name: KCNA, country: PRK, kind: state-media }\n',
  );
});
afterEach(() => rmSync(join(desk, '..'), { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(desk, 'vocab', 'crink', path), text);

describe('the desk’s own vocabulary', () => {
  it('adds a row, replaces one by id, and leaves one out', () => {
    write(
      'actors/mine.yaml',
      '- { id: sea-lark, kind: vessel, name: Sea Lark, code: PAN }\n- { id: swift, drop: true }\n',
    );
    write('outlets/mine.yaml', '- { id: kcna, name: KCNA, country: PRK, kind: state-media, grades: { default: F } }\n');
    const plain = loadVocabulary({ package: small });
    const mine = loadVocabulary({ package: small, overlay: desk });
    expect(mine.gazetteer.mentionsIn('the Sea Lark sailed', 'en')).toMatchObject([{ id: 'sea-lark', code: 'PAN' }]);
    expect(mine.gazetteer.actor('swift')).toBeUndefined();
    expect(plain.gazetteer.actor('swift')).toBeDefined();
    expect(mine.outletTable.get('kcna')?.grades['default']).toBe('F');
    expect(mine.actors.length).toBe(plain.actors.length);
    expect(mine.digest).not.toBe(plain.digest);
  });
  it('names file, line, row and field of what is wrong, with the cure', () => {
    write(
      'actors/mine.yaml',
      '# mine\n- { id: good, kind: vessel, name: Good, code: PAN }\n- id: bad\n  kind: ship\n  name: Bad\n  code: PAN\n',
    );
    expect(refusal()).toMatchObject({
      code: 'vocabulary-invalid',
      message: expect.stringMatching(/mine\.yaml:4 \(bad\): kind: /),
    });
    expect(refusal().hint).toContain('kind');
  });
  it('refuses broken YAML and an id used twice in one layer', () => {
    write('actors/mine.yaml', '- { id: one, kind: vessel\n');
    expect(refusal().message).toMatch(/mine\.yaml/);
    write(
      'actors/mine.yaml',
      '- { id: one, kind: vessel, name: One, code: null }\n- { id: one, kind: vessel, name: Two, code: null }\n',
    );
    expect(refusal().message).toContain('"one"');
  });
  it('refuses a constellation that is not there', () => {
    expect(() => loadVocabulary({ profile: 'nowhere' })).toThrow(/no constellation "nowhere"/);
  });
});

describe('finding a row', () => {
  const vocabulary = loadVocabulary();
  it('takes any spelling, script and case', () => {
    for (const words of ['Пезешкианом', 'مسعود پزشکیان', '페제시키안', 'pezeshkian', 'PEZESHKIAN']) {
      expect(findInVocabulary(vocabulary, words)[0]?.id).toBe('masoud-pezeshkian');
    }
  });
  it('says which listed spelling fitted, and finds nothing for nothing', () => {
    expect(findInVocabulary(vocabulary, 'erdoğan')[0]).toMatchObject({ id: 'recep-tayyip-erdogan', kind: 'person' });
    expect(findInVocabulary(vocabulary, ' ')).toEqual([]);
    expect(findInVocabulary(vocabulary, 'qqqqq')).toEqual([]);
  });
});

function refusal(): EntenteError {
  try {
    loadVocabulary({ package: small, overlay: desk });
  } catch (error) {
    if (error instanceof EntenteError) return error;
  }
  throw new Error('the vocabulary was accepted');
}
