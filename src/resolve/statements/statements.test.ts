import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, actorSchema, officeSchema } from '../../model/knowledge.ts';
import { entityOf } from './entity.ts';
import { statementsOfVocabulary } from './from-vocabulary.ts';
import { statementOf } from './statement.ts';
import { cleanValue, scriptOf } from './value.ts';

const at = '2024-11-17T12:00:00.000Z';
const said = { entityId: 'lady-r', schema: 'Vessel', dataset: 'vocabulary', extractor: 'test@1', firstSeen: at };

describe('a value', () => {
  test('is compared without signs that nobody sees, and kept as it came', () => {
    const marked = '\u202bمسعود\u200f پزشکیان\u202c\ufeff';
    const statement = statementOf({ ...said, prop: 'name', value: marked });
    expect(statement).toMatchObject({ value: 'مسعود پزشکیان', originalValue: marked, script: 'Arab' });
  });

  test('keeps the non-joiner inside a Persian word and drops it elsewhere', () => {
    expect(cleanValue('شی جین\u200cپینگ')).toBe('شی جین\u200cپینگ');
    expect(cleanValue('Xi\u200c Jinping')).toBe('Xi Jinping');
  });

  test('is none where nothing can be read', () => {
    for (const value of ['', '  ', '\u200b\u200e', '—', '\u0000']) expect(cleanValue(value)).toBeNull();
    expect(statementOf({ ...said, prop: 'name', value: '\u200f' })).toBeUndefined();
  });

  test('cleaned twice is cleaned once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanValue(text);
        if (once !== null) expect(cleanValue(once)).toBe(once);
      }),
    );
  });

  test('has the script of most of its letters', () => {
    expect(['Angara', 'Ангара', '安加拉', '앙가라', 'آنگارا', '9283033'].map(scriptOf)).toEqual([
      'Latn',
      'Cyrl',
      'Hani',
      'Hang',
      'Arab',
      null,
    ]);
  });
});

describe('a statement', () => {
  test('is the same statement however often it is read', () => {
    const one = statementOf({ ...said, prop: 'name', value: 'Lady R' });
    const later = statementOf({ ...said, prop: 'name', value: ' Lady\u00a0R', firstSeen: '2025-01-01T00:00:00.000Z' });
    if (!one || !later) throw new Error('both are readable');
    expect(later.id).toBe(one.id);
  });

  test('says how exact its dates are', () => {
    const statement = statementOf({
      ...said,
      prop: 'position',
      value: 'Captain',
      validFrom: '2022-12',
      validTo: '2024',
    });
    expect(statement).toMatchObject({ validFromPrecision: 'month', validToPrecision: 'year' });
  });

  test('quotes sixty words at most', () => {
    const quote = Array.from({ length: 90 }, (_, i) => `w${i}`).join(' ');
    expect(statementOf({ ...said, prop: 'name', value: 'Lady R', quote })?.quote?.split(' ')).toHaveLength(60);
  });
});

const actor = (row: Partial<Actor> & { id: string }): Actor =>
  actorSchema.parse({ kind: 'person', name: row.id, code: 'RUS', ...row });
const office = officeSchema.parse({
  id: 'harbour-master',
  title: 'Harbour Master',
  code: 'RUS',
  holders: [{ person: 'petrov', from: '2020-01', to: null, source: 'gazette 4' }],
});

describe('the vocabulary', () => {
  const petrov = actor({
    id: 'petrov',
    name: 'Ivan Petrov',
    names: { ru: ['Иван Петров', '\u200e'] },
    qid: 'Q1',
    source: 'gazette 3',
  });
  const { statements, unread } = statementsOfVocabulary({ actors: [petrov], offices: [office] }, at);

  test('becomes statements, with dated offices and who says so', () => {
    const position = statements.find((s) => s.prop === 'position');
    expect(position).toMatchObject({ value: 'Harbour Master', validFrom: '2020-01', claimant: 'gazette 4' });
    expect(statements.find((s) => s.prop === 'holder')).toMatchObject({ schema: 'Occupancy', value: 'petrov' });
    expect(statements.find((s) => s.prop === 'country' && s.entityId === 'petrov')?.value).toBe('ru');
  });

  test('names what could not be read', () => {
    expect(unread).toEqual([{ reason: 'empty value', detail: 'petrov: alias' }]);
    const ship = actor({ id: 'angara', kind: 'vessel', identifiers: { 'hull-number': '7' } });
    expect(statementsOfVocabulary({ actors: [ship], offices: [] }, at).unread).toEqual([
      { reason: 'identifier without a property', detail: 'angara: hull-number' },
    ]);
  });
});

describe('an entity', () => {
  test('keeps values that cannot both hold side by side, each with who says so', () => {
    const ship = (value: string, claimant: string) => statementOf({ ...said, prop: 'imoNumber', value, claimant });
    const name = statementOf({ ...said, prop: 'name', value: 'Lady R' });
    const found = [name, ship('9074729', 'a register'), ship('9283033', 'a list')].flatMap((s) => s ?? []);
    const entity = entityOf('lady-r', found);
    expect(entity?.properties['imoNumber']).toEqual(['9074729', '9283033']);
    expect(entity?.conflicts).toMatchObject([
      { prop: 'imoNumber', strong: true, values: [{ statements: [{ claimant: 'a register' }] }, { value: '9283033' }] },
    ]);
  });

  test('names what was merged into it, and a person merged with a ship is a conflict', () => {
    const own = statementOf({ ...said, prop: 'name', value: 'Maria' });
    const other = statementOf({ ...said, entityId: 'maria', schema: 'Person', prop: 'name', value: 'Maria' });
    const entity = entityOf(
      'lady-r',
      [own, other].flatMap((s) => s ?? []),
    );
    expect(entity?.referents).toEqual(['maria']);
    expect(entity?.conflicts.map((c) => c.prop)).toEqual(['schema']);
  });

  test('without statements is none', () => {
    expect(entityOf('nobody', [])).toBeUndefined();
  });
});
