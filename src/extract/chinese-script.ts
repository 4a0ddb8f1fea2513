/** Extraction: Chinese in traditional characters is read as if written in simplified ones, sign for sign, and quoted as it stands. */
import { Converter } from 'opencc-js/t2cn';
import type { Claim } from '../model/claim.ts';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** The same text in simplified characters. Offsets stay: a sign that would become two, or none, stays as it is. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (sign) => {
    const seen = known.get(sign);
    if (seen !== undefined) return seen;
    const plain = convert(sign);
    const same = plain.length === sign.length ? plain : sign;
    known.set(sign, same);
    return same;
  });
}

/** The claim's words as the document writes them; `read` is the simplified text its offsets were found in. */
export function asWritten(claim: Claim, read: string, written: string): Claim {
  const first = Math.max(0, (claim.evidence[0]?.start ?? 0) - 200);
  const back = (words: string): string => {
    const near = read.indexOf(words, first);
    const at = near >= 0 ? near : read.indexOf(words);
    return at < 0 ? words : written.slice(at, at + words.length);
  };
  const whole = inEvery(claim, (words) => (/\p{Script=Han}/u.test(words) ? back(words) : words));
  return { ...whole, evidence: claim.evidence.map((e) => ({ ...e, quote: written.slice(e.start, e.end) })) };
}

/** The same value with each of its strings changed. */
function inEvery<T>(value: T, change: (words: string) => string): T;
function inEvery(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each: unknown) => inEvery(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEvery(each, change)]));
}
