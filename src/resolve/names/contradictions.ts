// Resolution, names: what speaks against two names being one, however much of them is alike.
import type { Alignment } from './align.ts';
import { nameTable } from './tables.ts';
import type { Contradiction, NameToken } from './types.ts';

const textOf = (tokens: readonly NameToken[]): string => tokens.map((token) => token.text).join(' ');

/** Unit 1 is not Unit 2; a number that only one name has is an omission. */
export function numbersDiffer({ onlyA, onlyB }: Alignment): Contradiction[] {
  const a = textOf(onlyA.filter((token) => token.kind === 'number'));
  const b = textOf(onlyB.filter((token) => token.kind === 'number'));
  if (a === '' || b === '') return [];
  return [{ kind: 'different-number', a, b, says: `The numbers differ: ${a} against ${b}.` }];
}

/** Words that tell bearers apart are left over on both sides. */
export function wordsDiffer({ pairs, onlyA, onlyB }: Alignment): Contradiction[] {
  const own = (tokens: readonly NameToken[]): NameToken[] =>
    tokens.filter((t) => t.kind !== 'number' && t.weight >= 0.35);
  const [a, b] = [own(onlyA), own(onlyB)];
  if (pairs.every((pair) => pair.a.every((token) => token.weight < 0.35))) {
    return [
      { kind: 'nothing-shared', a: textOf(onlyA), b: textOf(onlyB), says: 'No word that tells names apart is shared.' },
    ];
  }
  if (a.length === 0 || b.length === 0) return [];
  return [
    {
      kind: 'different-word',
      a: textOf(a),
      b: textOf(b),
      says: `"${textOf(a)}" in one name, "${textOf(b)}" in the other.`,
    },
  ];
}

/** Salman son of Muhammad is not Muhammad son of Salman. */
export function fathersDiffer(a: readonly NameToken[], b: readonly NameToken[], { pairs }: Alignment): Contradiction[] {
  const [x, y] = [fatherOf(a), fatherOf(b)];
  if (x === undefined || y === undefined) return [];
  const partner = (token: NameToken): NameToken | undefined => pairs.find((pair) => pair.a.includes(token))?.b[0];
  if (partner(x.child) !== y.father || partner(x.father) !== y.child) return [];
  const says = `Father and child change places: ${x.child.text} and ${x.father.text}.`;
  return [{ kind: 'different-father', a: textOf([x.child, x.father]), b: textOf([y.child, y.father]), says }];
}

function fatherOf(tokens: readonly NameToken[]): { child: NameToken; father: NameToken } | undefined {
  const { fatherhood } = nameTable('person-words');
  const at = tokens.findIndex((token) => token.kind === 'particle' && fatherhood.includes(token.text));
  const child = tokens.slice(0, Math.max(0, at)).findLast((token) => token.kind !== 'particle');
  const father = tokens.slice(at + 1).find((token) => token.kind !== 'particle');
  return at < 1 || child === undefined || father === undefined ? undefined : { child, father };
}
