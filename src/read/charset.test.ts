import { expect, test } from 'vitest';
import { decodeText } from './charset.ts';

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

test('a damaged stretch in a short English note does not make it Russian', () => {
  const bytes = Uint8Array.from([
    ...ascii('The harbour master wrote of '),
    ...[0xc3, 0xc3, 0xe2, 0x80, 0xd0, 0xf0],
    ...ascii(' and of eleven more tankers.'),
  ]);
  const { text, charset, unread } = decodeText(bytes);
  expect([charset, text.startsWith('The harbour master wrote of \ufffd')]).toEqual(['utf-8', true]);
  expect(unread).toMatchObject([{ reason: 'invalid-utf-8', start: 28 }]);
});

test('a short Russian note in its old charset is still read as such', () => {
  // windows-1251: "the port is closed until", cut short
  const bytes = Uint8Array.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2, 0x20, 0xe4, 0xee]);
  expect(decodeText(bytes)).toMatchObject({ charset: 'windows-1251', text: 'Порт закрыт до' });
});

test('an English letter with the quotation marks of its old charset is still read as such', () => {
  const bytes = Uint8Array.from([
    ...ascii('The minister called it '),
    ...[0x93, ...ascii('a beginning'), 0x94],
    ...[...ascii(' and the clerk'), 0x92, ...ascii('s note agreed.')],
  ]);
  expect(decodeText(bytes).charset).toBe('windows-1252');
});
