/** The parenthesis at the end of a link or title: "(Outlet, Outlet)", "(Author, Outlet)". The registry of outlets splits it. */
import type { OutletTable } from '../../model/knowledge.ts';
import { monthPattern } from '../dates.ts';

export interface OutletTail {
  /** where the parenthesis begins, within the line's words */
  at: number;
  parts: string[];
  /** true where a sentence ended before it: a link, not a gloss like "Shanghai Cooperation Organisation (SCO)" */
  afterStop: boolean;
  /** names the registry knows */
  known: number;
}

const tailForm = /\s*[（(]([^()（）]{2,160})[)）]\s*[.。]?$/u;
const dateLike = new RegExp(
  `^(?:(?:${monthPattern})\\.?\\s*\\d{0,2}|\\d{1,2}\\s+(?:${monthPattern})\\.?|[\\d./-]+)(?:,?\\s*\\d{4})?$`,
  'i',
);

export function outletTail(words: string, outlets: OutletTable): OutletTail | null {
  const found = tailForm.exec(words);
  if (found === null || found.index < 8) return null;
  const parts = namesIn(found[1] ?? '', outlets);
  if (parts.length === 0 || parts.length > 6 || !parts.every(looksLikeName)) return null;
  return {
    at: found.index,
    parts,
    afterStop: /[.!?…。！？][”"’'»)]?$/u.test(words.slice(0, found.index)),
    known: parts.filter((p) => outlets.byName(p) !== undefined).length,
  };
}

/** "The Diplomat, Tokyo Desk" stays one name when the registry has it so; else each comma parts two. */
function namesIn(inside: string, outlets: OutletTable): string[] {
  const pieces = inside.split(/\s*[,;、，]\s*/).filter((p) => p !== '');
  const names: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    let taken = 1;
    for (let n = Math.min(4, pieces.length - i); n > 1; n -= 1) {
      if (outlets.byName(pieces.slice(i, i + n).join(', ')) === undefined) continue;
      taken = n;
      break;
    }
    names.push(pieces.slice(i, i + taken).join(', '));
    i += taken;
  }
  return names.flatMap((n) => splitPair(n, outlets)).filter((n) => !dateLike.test(n));
}

/** "Reuters and AP", "Reuters/AP": two outlets when the registry knows both; "Pride and Politics" stays one. */
function splitPair(name: string, outlets: OutletTable): string[] {
  const halves = name.split(/\s+(?:and|&)\s+|\s*\/\s*/);
  return halves.length > 1 && outlets.byName(name) === undefined && halves.every((h) => outlets.byName(h) !== undefined)
    ? halves
    : [name];
}

const looksLikeName = (part: string): boolean =>
  part.length <= 70 &&
  part.split(/\s+/).length <= 9 &&
  /^[\p{Lu}\p{Lo}\p{N}“"'‘]|^(?:the|via|e|i)\p{Lu}?/u.test(part) &&
  !/[.!?]\s/.test(part.replace(/\b\p{Lu}\.\s/gu, ''));

/** In a reading list the last name is the outlet, names before it that the registry does not know are authors. */
export function authorsAndOutlets(
  parts: readonly string[],
  outlets: OutletTable,
): { authors: string[]; outlets: string[] } {
  const last = parts.length - 1;
  const isOutlet = (part: string, i: number): boolean => i === last || outlets.byName(part) !== undefined;
  return {
    authors: parts.filter((p, i) => !isOutlet(p, i)).flatMap((p) => p.replace(/^by\s+/i, '').split(/\s+(?:and|&)\s+/)),
    outlets: parts.filter(isOutlet),
  };
}
