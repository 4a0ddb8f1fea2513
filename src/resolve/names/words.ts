// Resolution, names: a clean name cut into words of one script each, before anybody asks what a word means.
import { scriptOf, scriptOfCode } from './scripts.ts';
import type { NameSchema, Script } from './types.ts';

export interface Word {
  readonly text: string;
  readonly script: Script;
}

/** More words than these are not a name; the rest is left out, so that the time of a comparison stays bounded. */
const mostWords = 24;

const apostrophes = /['’‘ʼʻ`´ʿʾʹ′]/g;
const dottedLetters = /(?<![\p{L}\p{N}])(?:\p{L}\.){1,}\p{L}?(?![\p{L}\p{N}])/gu;
const pieces = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced: ReadonlySet<Script> = new Set(['han', 'hangul', 'kana']);

export function wordsOf(clean: string, schema: NameSchema): Word[] {
  const plain = clean.includes('&') ? clean.replaceAll('&', ' and ') : clean;
  const bare = plain.replace(apostrophes, '');
  // S.E. Naryshkin has two initials, A.B.C. Company one word
  const text = bare.includes('.')
    ? bare.replace(dottedLetters, (letters) => letters.replaceAll('.', schema === 'person' ? ' ' : ''))
    : bare;
  const words: Word[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    for (const word of ofOneScript(piece)) {
      if (words.length === mostWords) return words;
      words.push(word);
    }
  }
  return words;
}

const numbered = /^(\p{L}{3,})(\d{1,4})$/u;

function ofOneScript(piece: string): Word[] {
  const parts = /\d$/.test(piece) ? numbered.exec(piece) : null;
  if (parts?.[1] !== undefined && parts[2] !== undefined)
    return [...ofOneScript(parts[1]), { text: parts[2], script: 'number' }];
  if (/^[a-z0-9]+$/.test(piece)) return [{ text: piece, script: /^\d+$/.test(piece) ? 'number' : 'latin' }];
  const words: Word[] = [];
  let run = '';
  let runScript: Script | undefined;
  for (const letter of piece) {
    const script = scriptOfCode(letter.codePointAt(0) as number);
    const breaks = runScript !== undefined && script !== runScript && (unspaced.has(script) || unspaced.has(runScript));
    if (breaks && script !== 'other') {
      words.push({ text: run, script: scriptOf(run) });
      run = '';
    }
    run += letter;
    if (script !== 'other') runScript = script;
  }
  words.push({ text: run, script: scriptOf(run) });
  return words;
}
