import { expect, test } from 'vitest';
import { listEntry } from '../../../test/list-fixtures.ts';
import { derivedNames } from './derived-names.ts';

const sure = (name: string): string[] => derivedNames(listEntry('1', name)).flatMap((d) => (d.isSure ? d.value : []));
const unsure = (name: string): string[] => derivedNames(listEntry('1', name)).flatMap((d) => (d.isSure ? [] : d.value));

test('a name closed by its own letters holds the name and, less surely, the letters', () => {
  for (const [name, whole, letters] of [
    ['ORCHARD SAVINGS BANK (OSB)', 'ORCHARD SAVINGS BANK', 'OSB'],
    ['ORCHARD SHIPPING COMPANY, LIMITED (OSC)', 'ORCHARD SHIPPING COMPANY, LIMITED', 'OSC'],
    ['PLUMIRAN TRADING CO. (PTC) LIMITED', 'PLUMIRAN TRADING CO. LIMITED', 'PTC'],
  ] as const) {
    expect(sure(name)).toEqual([whole]);
    expect(unsure(name)).toEqual([letters]);
  }
});

test('letters in the midst are another body’s, and give no name', () => {
  expect(sure('ORCHARD GUARD CORPS (OGC)-NIGHT FORCE')).toEqual(['ORCHARD GUARD CORPS -NIGHT FORCE']);
  expect(unsure('ORCHARD GUARD CORPS (OGC)-NIGHT FORCE')).toEqual([]);
});

test('a place in brackets tells two firms apart: the name without it is for a reader', () => {
  expect(sure('PLUM TRADING (CYPRUS) LIMITED')).toEqual([]);
  expect(unsure('PLUM TRADING (CYPRUS) LIMITED')).toEqual(['PLUM TRADING LIMITED']);
});

test('two joined names are two, one name with "and" is one', () => {
  expect(sure('ORCHARD BANK AND ORCHARD BANK ABROAD')).toEqual(['ORCHARD BANK', 'ORCHARD BANK ABROAD']);
  expect(sure('Plum Seed Mills Ltd and Plum Oil Works Ltd')).toEqual(['Plum Seed Mills Ltd', 'Plum Oil Works Ltd']);
  expect(sure('PLUM AIR LINES (PAL) ; GREAT PLAIN FREIGHT (GPF)')).toContain('GREAT PLAIN FREIGHT');
  for (const one of ['TRADE AND DEVELOPMENT BANK', 'M AND M METALFORM GMBH', 'Orchard and Sons Ltd'])
    expect(derivedNames(listEntry('1', one))).toEqual([]);
});

test('the spelling of another script, and what is called a further name, is a name', () => {
  expect(sure('Kim Testun (김테스트)')).toEqual(['Kim Testun', '김테스트']);
  expect(sure('Amir Testov (original script: Амир Тестов)')).toEqual(['Amir Testov', 'Амир Тестов']);
  expect(sure('Plum House (a.k.a. Quince House)')).toEqual(['Plum House', 'Quince House']);
});

test('what the list has itself is not derived again', () => {
  const entry = listEntry('1', 'ORCHARD SAVINGS BANK (OSB)');
  entry.names.push({ value: 'OSB', kind: 'alias', script: 'Latn' });
  expect(derivedNames(entry).map((d) => d.value)).toEqual(['ORCHARD SAVINGS BANK']);
});
