// English half of the tokenizer: white-space chunks taken apart by the conventions of the English UD treebanks (EWT, GUM).
import { keepsStop } from './abbreviations.ts';

type Cut = [from: number, to: number];

/** Prefixes that stay with their hyphenated word; every other hyphen compound is three tokens or more. */
const boundPrefixes = new Set(
  (
    'anti arch bi co counter cross de di e ex extra hyper infra inter intra macro mega meta micro mid mini mono multi neo non ' +
    'over para pan poly post pre pro proto pseudo psycho quasi re semi socio sub super supra trans tri ultra un under uni'
  ).split(' '),
);

const wholeChunk = [
  /^(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]}"'”’>]/iu,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|int|info|ru|cn|ir|kp|kr|uk|us|eu|de|ua)(?:\/[^\s.,;:!?)\]}"'”’>]*)?(?![\w-])/iu,
  /^[@#]\w+/u,
  /^(?::-?[)(DPp]|;-?\)|<3)(?=$|\s)/u,
];

/** One token at the front of what is left of a chunk; the first rule that fits wins. */
const front = [
  // dates, clock times, fractions and phone-like groups stay whole
  /^\d{1,4}([/-])\d{1,2}\1\d{2,4}(?!\d)/u,
  /^\d{1,2}:\d{2}(?::\d{2})?/u,
  /^\d{3}-\d{3}-\d{4}(?!\d)|^\d{3}-\d{4}(?![\d-])/u,
  /^\d+(?:,\d{3})+(?:\.\d+)?/u,
  /^\d+\/\d+(?![\d/])/u,
  /^\d+(?:\.\d+)+/u,
  /^\.\d+/u,
  /^\d+(?:st|nd|rd|th|s)(?!\p{L})/iu,
  /^['’]\d{2}s?(?!\d)/u,
  /^\d+/u,
  /^\.{2,}|^…+|^-{2,}|^–+|^—+|^!+\??!*|^\?+!*|^\*+|^=+|^_+|^~+/u,
  /^['’](?:s|m|re|ve|ll|d|em|til|tis|twas|cause)(?!\p{L})/iu,
  /^(?:\p{L}\.){2,}/u,
  /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u,
];

/** Cuts of a slice of English text, as offsets into it. */
export function englishCuts(slice: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { index, 0: chunk } of slice.matchAll(/[^\s\u00a0\u200b\ufeff]+/gu)) {
    for (const [from, to] of chunkCuts(chunk)) cuts.push([index + from, index + to]);
  }
  return cuts;
}

function chunkCuts(chunk: string): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  while (at < chunk.length) {
    const rest = chunk.slice(at);
    const length = wholeLength(rest, at === 0 || /[(<["'“‘]/.test(chunk[at - 1] ?? '')) ?? frontLength(rest, chunk, at);
    const piece = rest.slice(0, length);
    for (const [from, to] of wordCuts(piece)) cuts.push([at + from, at + to]);
    at += length;
  }
  return cuts;
}

function wholeLength(rest: string, atEdge: boolean): number | undefined {
  if (!atEdge) return undefined;
  for (const rule of wholeChunk) {
    const found = rule.exec(rest);
    if (found) return found[0].length;
  }
  return undefined;
}

function frontLength(rest: string, chunk: string, at: number): number {
  for (const rule of front) {
    const found = rule.exec(rest);
    if (!found) continue;
    const word = found[0];
    if (/^\p{L}/u.test(word)) return withTail(word, rest, chunk, at);
    return word.length;
  }
  return [...rest][0]?.length ?? 1;
}

/** A word with what belongs to it: the stop of an abbreviation, the rest after a bound prefix, digits of "COVID19" and "Q3". */
function withTail(word: string, rest: string, chunk: string, at: number): number {
  let length = word.length;
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return length;
  const digits = /^\d+\p{L}*/u.exec(rest.slice(length));
  if (digits && !/['’]/.test(word)) length += digits[0].length;
  const before = chunk[at - 1];
  if (before !== '-' && boundPrefixes.has(word.toLowerCase())) {
    const bound = /^-[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|^-\d+s?/u.exec(rest.slice(length));
    if (bound) return length + bound[0].length;
  }
  if (
    rest[length] === '.' &&
    keepsStop(rest.slice(0, length)) &&
    !/^(?:no|sun|sat|fig|art|app|mar|co|mon)$/.test(word)
  ) {
    return length + 1;
  }
  return length;
}

const joined: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3, gimme: 3, lemme: 3 };

/** Clitics: "don't" = do + n't, "Iran's" = Iran + 's, "cannot" = can + not. */
function wordCuts(word: string): Cut[] {
  const whole: Cut[] = [[0, word.length]];
  if (!/^\p{L}/u.test(word)) return whole;
  const at = joined[word.toLowerCase()] ?? cliticAt(word);
  return at === undefined || at === 0
    ? whole
    : [
        [0, at],
        [at, word.length],
      ];
}

function cliticAt(word: string): number | undefined {
  const negation = /n['’]t$/iu.exec(word);
  if (negation) return negation.index;
  return /['’](?:s|m|re|ve|ll|d)$/iu.exec(word)?.index;
}
