import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOf, type IdentifierType, identifierOf } from './identifiers.ts';

const sound: readonly (readonly [IdentifierType, string])[] = [
  ['imo', '9187629'],
  ['imo', '9074729'],
  ['lei', '5493001KJTIIGC8Y1R12'],
  ['inn', '7707083893'],
  ['inn', '500100732259'],
  ['ogrn', '1027700132195'],
  ['isin', 'US0378331005'],
  ['uscc', '91350100M000100Y43'],
  ['bic', 'DEUTDEFF'],
  ['mmsi', '422112000'],
];

test('an identifier obeys the check of its type', () => {
  for (const [type, value] of sound) expect([type, value, checkOf(type, value)]).toEqual([type, value, true]);
});

test('one wrong digit is always found by ISO 7064, Luhn and modulo 31', () => {
  const checked = sound.filter(([type]) => ['lei', 'isin', 'uscc'].includes(type));
  fc.assert(
    fc.property(fc.constantFrom(...checked), fc.nat(), fc.integer({ min: 1, max: 9 }), ([type, value], at, step) => {
      const digits = [...value].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
      const place = digits[at % digits.length] ?? 0;
      const other = String((Number(value[place]) + step) % 10);
      expect(checkOf(type, value.slice(0, place) + other + value.slice(place + 1))).toBe(false);
    }),
  );
});

test('a wrong last digit is found in an IMO number, an INN and an OGRN', () => {
  for (const [type, value] of sound.filter(([t]) => ['imo', 'inn', 'ogrn'].includes(t))) {
    const last = (Number(value.at(-1)) + 1) % 10;
    expect([value, checkOf(type, value.slice(0, -1) + last)]).toEqual([value, false]);
  }
});

test('lists call the same thing by many names', () => {
  const typed = (label: string, value: string, country = '') => identifierOf(label, value, { country }).type;
  expect(typed('Vessel Registration Identification', 'IMO 9187629')).toBe('imo');
  expect(typed('Company Number', 'IMO 5803702')).toBe('imo-company');
  expect(typed('Tax ID No.', '7707083893', 'Russia')).toBe('inn');
  expect(typed('Tax ID No.', '7707083893', 'Serbia')).toBe('tax-id');
  expect(typed('Registration ID', '1027700132195', 'Russia')).toBe('ogrn');
  expect(typed('Legal Entity Number', '851683897', 'Netherlands')).not.toBe('lei');
  expect(typed('Número de pasaporte', 'AB 1')).toBe('passport');
});

test('a failed check is told and the value kept', () => {
  expect(identifierOf('IMO', 'IMO 9187620')).toMatchObject({ type: 'imo', value: '9187620', valid: false });
  expect(identifierOf('Passport', 'x')).toMatchObject({ valid: null });
});
