// Quantity grammar: money and shares, whose unit is a sign or a word directly at the numeral.
import type { Unit } from '../../../vocabulary/units.ts';
import type { QuantityWords } from './words.ts';
import { alternatives, patternOf, unitOf } from './words.ts';

export interface UnitAt {
  unit: Unit;
  length: number;
}

/** "$", "RMB " directly before a numeral. */
export function unitBefore(left: string, words: QuantityWords): UnitAt | undefined {
  const source = (): string => `(?<![\\p{L}])(${alternatives([...words.signs.keys()])})[\\s\\u00a0]?$`;
  const found = patternOf(words, 'sign before', source, 'u').exec(left.slice(-12));
  const unit = words.signs.get(found?.[1] ?? '');
  return unit && found && unit.kind === 'currency' ? { unit, length: found[0].length } : undefined;
}

/** "%", "dollars", "млрд долларов", "亿美元" directly behind a numeral. */
export function unitBehind(right: string, words: QuantityWords): UnitAt | undefined {
  const source = (): string => `^\\s?(${alternatives([...words.signs.keys()])})(?!\\p{L})`;
  const sign = patternOf(words, 'sign behind', source, 'u').exec(right);
  const signed = words.signs.get(sign?.[1] ?? '');
  if (sign && signed) return { unit: signed, length: sign[0].length };
  return words.lang === 'zh' || words.lang === 'ko' ? gluedUnit(right, words) : wordUnit(right, words);
}

const isMoneyOrShare = (unit: Unit | undefined): unit is Unit => unit?.kind === 'currency' || unit?.kind === 'share';

function gluedUnit(right: string, words: QuantityWords): UnitAt | undefined {
  const names = (): string[] => [...words.units].filter(([, unit]) => isMoneyOrShare(unit)).map(([word]) => word);
  const found = patternOf(words, 'glued unit', () => `^\\s?(${alternatives(names())})`, 'u').exec(right);
  const unit = words.units.get(found?.[1] ?? '');
  return found && unit ? { unit, length: found[0].length } : undefined;
}

function wordUnit(right: string, words: QuantityWords): UnitAt | undefined {
  const two = /^[\s-]?(\p{L}[\p{L}.]*\s+\p{L}+)/u.exec(right);
  const one = /^[\s-]?(\p{L}+)/u.exec(right);
  for (const found of [two, one]) {
    const word = found?.[1]?.replace(/\s+/g, ' ');
    const unit = word === undefined ? undefined : unitOf(word, words);
    if (found && isMoneyOrShare(unit)) return { unit, length: found[0].length };
  }
  return undefined;
}
