// Resolution, names: a Chinese or Korean name as it sounds, for the scripts that only keep sounds (Persian; Hangul for Mandarin).
import { romanised } from './romanise.ts';
import { soundOf } from './sound.ts';
import { korean } from './syllables.ts';
import type { NameToken, ParsedName, SyllabicReading } from './types.ts';

export interface Spoken {
  readonly tokens: readonly NameToken[];
  readonly reading?: string;
  /** a Chinese or Korean name that may also be a foreign one by its sound: only a near perfect likeness counts */
  readonly strict?: true;
}

const soundScripts: ReadonlySet<string> = new Set(['arabic', 'hangul', 'kana']);

/** The name's tokens as written and, beside a name in a script of sounds, one token for each syllabic reading. */
export function spokenTokens(name: ParsedName, beside: ParsedName): Spoken[] {
  const plain: Spoken = { tokens: name.tokens };
  const script = name.tokens[0]?.script;
  const other = beside.tokens[0]?.script;
  if (isOwnName(name) && (other === 'latin' || other === 'cyrillic')) return ownName(name, beside);
  if (script === other || other === undefined || !(soundScripts.has(other) || soundScripts.has(script ?? '')))
    return [plain];
  const read = name.syllabic.filter((r) => !(r.language === 'ko' && r.scheme === 'Hangul' && other === 'hangul'));
  return [
    plain,
    ...read.map((r) => ({
      tokens: spokenSyllables(r.said, r.language),
      strict: true as const,
      reading: `${name.written}: ${r.scheme}, ${r.said}`,
    })),
  ];
}

/** Written in Han or Hangul and a name of China or Korea by its surname. */
const isOwnName = ({ tokens, syllabic }: ParsedName): boolean =>
  (tokens[0]?.script === 'han' || tokens[0]?.script === 'hangul') && syllabic.some(({ weak }) => !weak);

/** Such a name is compared by letters with its romanisation, by sound only with one foreign word (马杜罗, Maduro). */
function ownName(name: ParsedName, beside: ParsedName): Spoken[] {
  const plain: Spoken = { tokens: name.tokens };
  const isMandarinInHangul =
    name.tokens[0]?.script === 'hangul' && beside.syllabic.some(({ language }) => language === 'zh');
  const isOneWord = beside.tokens.filter(({ weight }) => weight > 0.2).length === 1;
  const spelled = name.syllabic
    .filter(({ weak }) => !weak)
    .map((r) => ({ tokens: romanTokens(r, beside), reading: `${name.written}: ${r.scheme}, ${r.said}` }));
  return isMandarinInHangul || isOneWord ? [{ ...plain, strict: true }, ...spelled] : spelled;
}

/** Surname and given name in Latin letters; the surname as the other name spells it, if it is that one (Rhee, Lee, Ri). */
function romanTokens({ said, ways, language }: SyllabicReading, beside: ParsedName): NameToken[] {
  const [surname = '', ...given] = said.split(' ');
  const ids = ways[0]?.[0] ?? [];
  const same = beside.tokens.find(({ latin }) =>
    korean()
      .latinSurnames.get(latin)
      ?.some((id) => ids.includes(id)),
  );
  const first = language === 'ko' ? (same?.latin ?? surname) : surname;
  return [first, given.join('')].map((text) => {
    const latin = romanised(text, 'latin');
    return { text, script: 'latin', kind: 'word', latin, sound: soundOf(latin), weight: 1 };
  });
}

/** One token for each syllable of a Chinese or Korean name. */
export function spokenSyllables(said: string, language: 'zh' | 'ko'): NameToken[] {
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
