// Resolution, names: a Chinese or Korean name as it sounds, for the scripts that only keep sounds (Persian; Hangul for Mandarin).
import { romanised } from './romanise.ts';
import { soundOf } from './sound.ts';
import type { NameToken, ParsedName } from './types.ts';

export interface Spoken {
  readonly tokens: readonly NameToken[];
  readonly reading?: string;
}

const soundScripts: ReadonlySet<string> = new Set(['arabic', 'hangul', 'kana']);

/** The name's tokens as written and, beside a name in a script of sounds, one token for each syllabic reading. */
export function spokenTokens(name: ParsedName, beside: ParsedName): Spoken[] {
  const plain: Spoken = { tokens: name.tokens };
  const script = name.tokens[0]?.script;
  const other = beside.tokens[0]?.script;
  if (script === other || other === undefined || !(soundScripts.has(other) || soundScripts.has(script ?? '')))
    return [plain];
  const read = name.syllabic.filter((r) => !(r.language === 'ko' && r.scheme === 'Hangul' && other === 'hangul'));
  return [
    plain,
    ...read.map((r) => ({
      tokens: syllableTokens(r.said, r.language),
      reading: `${name.written}: ${r.scheme}, ${r.said}`,
    })),
  ];
}

function syllableTokens(said: string, language: 'zh' | 'ko'): NameToken[] {
  return said.split(' ').map((syllable, index, all) => {
    // pinyin keeps its own sounds: the Han script's way of reading Latin letters
    const latin = romanised(syllable, 'latin');
    const weight = index === 0 ? 1 : 1 / Math.max(1, all.length - 1);
    return {
      text: syllable,
      script: language === 'zh' ? 'han' : 'latin',
      kind: 'word',
      latin,
      sound: soundOf(latin),
      weight,
    };
  });
}
