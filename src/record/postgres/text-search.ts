/** Full text: which words of a line are searched for, by language. Scripts without spaces or stemmers go by pairs of letters. */
import { type RawBuilder, sql } from 'kysely';

/** PostgreSQL's stemmers by language; every other language is searched by its words as written. */
const stemmers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

const paired = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
const arabic = /[\p{sc=Arabic}\p{M}]+/gu;

/** Runs of unspaced script become overlapping pairs: 朝鲜出兵 -> 朝鲜 鲜出 出兵. */
function letterPairs(text: string, lang: string): string {
  const pairsOf = (run: string): string => {
    const letters = [...run];
    return letters.length < 2
      ? ` ${run} `
      : ` ${letters
          .slice(1)
          .map((c, i) => `${letters[i]}${c}`)
          .join(' ')} `;
  };
  const spaced = text.replace(paired, pairsOf);
  // Persian joins and splits its words at will (half-spaces), so they go by pairs as well; Arabic has a stemmer.
  return lang === 'fa' ? spaced.replace(arabic, pairsOf) : spaced;
}

/** A vector holds 1 MB at most, and a line may be longer than any line should be. */
const longest = 200_000;

export function vectorOf(text: string, lang: string): RawBuilder<string> {
  const language = lang.slice(0, 2);
  const config = stemmers[language] ?? 'simple';
  return sql<string>`to_tsvector(${config}::text::regconfig, ${letterPairs(text, language).slice(0, longest)}::text)`;
}

/** The query in every language whose script it is written in; "quoted phrases", OR and -without work. */
export function queryOf(text: string): RawBuilder<unknown> {
  const web = (config: string, words: string) => sql`websearch_to_tsquery(${config}::text::regconfig, ${words}::text)`;
  const queries = scriptsOf(text)
    .flatMap((s) => configsOf[s] ?? [])
    .map((config) => web(config, text));
  if (text.search(paired) >= 0) queries.push(sql`phraseto_tsquery('simple', ${letterPairs(text, 'zh')}::text)`);
  if (text.search(arabic) >= 0) queries.push(sql`phraseto_tsquery('simple', ${letterPairs(text, 'fa')}::text)`);
  queries.push(web('simple', text));
  return sql`(${sql.join(queries, sql` || `)})`;
}

const configsOf: Readonly<Record<string, readonly string[]>> = {
  latin: Object.values(stemmers).filter((c) => c !== 'arabic' && c !== 'russian'),
  cyrillic: ['russian'],
  arabic: ['arabic'],
};

function scriptsOf(text: string): string[] {
  const found: string[] = [];
  if (/\p{sc=Latin}/u.test(text)) found.push('latin');
  if (/\p{sc=Cyrillic}/u.test(text)) found.push('cyrillic');
  if (/\p{sc=Arabic}/u.test(text)) found.push('arabic');
  return found;
}
