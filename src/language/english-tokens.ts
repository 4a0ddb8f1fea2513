// English half of the tokenizer: white-space chunks taken apart by the conventions of the English UD treebanks (EWT, GUM).
import { keepsStop } from './abbreviations.ts';

type Cut = [from: number, to: number];

/** Prefixes that stay with their hyphenated word; every other hyphen compound is three tokens or more. */
const boundPrefixes = new Set(
  (
    'anti arch bi co counter cross de di e ex extra hyper infra inter intra macro mega meta micro mid mini mis mono multi neo non ' +
    'over para pan poly post pre pro proto pseudo psycho quasi re semi socio sub super supra trans tri ultra un under uni'
  ).split(' '),
);

const fileEnds = 'docx?|xlsx?|pptx?|pdf|html?|txt|csv|rtf|zip|exe|gif|jpe?g|png|mp[34]|url';

const wholeChunk = [
  // file names; addresses with and without a scheme, mail without a domain
  new RegExp(`^[\\p{L}\\d#~_][\\p{L}\\d#~_.%-]*\\.(?:${fileEnds})(?![\\p{L}\\d])`, 'iu'),
  /^mailto:[^\s<>()]+[\p{L}\d]/iu,
  /^(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]}"'”’>]/iu,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|int|info|ru|cn|ir|kp|kr|uk|us|eu|de|ua)(?:\/[^\s.,;:!?)\]}"'”’>]*)?(?![\w-])/iu,
  /^[\p{L}\d._%+-]+@\p{L}[\p{L}\d_-]*/u,
  /^[@#][\p{L}_]\w*/u,
  /^(?:b\/c|w\/o|c\/o|n\/a)(?![\p{L}\d])/iu,
  /^\p{Lu}{1,3}&\p{Lu}{1,3}(?!\p{L})/u,
  /^Yahoo!/u,
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
  /^\+\d+(?!\d)/u,
  /^\d-\d{4}(?![\d-])/u,
  /^\d+\p{Lu}{1,3}(?![\p{L}\d])/u,
  /^\d+(?:\.\d+)+/u,
  /^\.\d+/u,
  /^\d+(?:st|nd|rd|th|s)(?!\p{L})/iu,
  /^['’]\d{2}s?(?!\d)/u,
  /^\d+/u,
  new RegExp(`^\\.(?:${fileEnds})(?![\\p{L}\\d])`, 'iu'),
  /^[.!?…]{2,}|^-{2,}|^–+|^—+|^\*+|^=+|^_+|^~+|^\$+|^\++|^<<|^>>|^''|^’’|^‘’|^``/u,
  /^['’](?:s|m|re|ve|ll|d|em|til|tis|twas|cause)(?!\p{L})/iu,
  /^(?:\p{L}\.){2,}/u,
  /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u,
];

/** Cuts of a slice of English text, as offsets into it. */
export function englishCuts(slice: string): Cut[] {
  const cuts: Cut[] = [];
  const chunks = [...slice.matchAll(/[^\s\u00a0\u200b\ufeff]+/gu)];
  chunks.forEach(({ index, 0: chunk }, i) => {
    const verb = verbLikeEnd(chunk, chunks[i + 1]?.[0]);
    const own =
      verb === undefined
        ? chunkCuts(chunk)
        : ([
            [0, verb],
            [verb, chunk.length],
          ] satisfies Cut[]);
    for (const [from, to] of own) cuts.push([index + from, index + to]);
  });
  const stop = cuts.at(-1);
  if (stop && finalWord.test(slice.slice(...stop))) {
    stop[1]--;
    cuts.push([stop[1], stop[1] + 1]);
  }
  return cuts;
}

/** An abbreviation that ends its sentence gives up its stop. */
const finalWord = /^(?:etc|no|\p{Lu})\.$/u;

/** "its a shame", "your not": a possessive stands before no article and no negation, so this is a verb that lost its apostrophe. */
function verbLikeEnd(chunk: string, next: string | undefined): number | undefined {
  if (!/^(?:its|your)$/i.test(chunk)) return undefined;
  if (!/^(?:a|an|the|not|just|been|really|my|our|his|her|their|gonna)$/i.test(next ?? '')) return undefined;
  return chunk.length - 1;
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
  return (rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
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

/** "dont", "im", "thats": written without the apostrophe, and no other word. */
const bareNegation = /^(?:do|did|does|is|was|are|were|would|could|should|have|has|had|ca|wo|ai)nt$/i;
const bareVerb = /^(?:i(?=m$|ve$)|you(?=re$|ve$)|they(?=re$|ve$)|that(?=s$)|what(?=s$)|there(?=s$))/i;

function cliticAt(word: string): number | undefined {
  const negation = /n['’]t$/iu.exec(word);
  if (negation) return negation.index;
  if (bareNegation.test(word)) return word.length - 2;
  const bare = bareVerb.exec(word);
  if (bare && word !== 'IM' && word !== 'IVE') return bare[0].length;
  return /['’](?:s|m|re|ve|ll|d)$/iu.exec(word)?.index;
}
