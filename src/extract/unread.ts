/** Extraction: what of a document no engine reads, in words for the analyst: a language without grammar is never read as another. */
import type { ReadDocument, Unread } from '../model/document.ts';

/** English by a parser, the others by a grammar of names, dates, figures and the plainest events. */
const readLanguages: readonly string[] = ['en', 'ru', 'zh', 'ko', 'fa'];

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const list = new Intl.ListFormat('en', { type: 'conjunction' });

export function unreadOf({ document: { lang } }: ReadDocument): Unread[] {
  if (readLanguages.includes(baseOf(lang))) return [];
  const read = list.format(readLanguages.map((code) => names.of(code) ?? code));
  const detail =
    lang === 'und'
      ? `No language was recognised; claims are read in ${read}.`
      : `The text is ${names.of(baseOf(lang)) ?? lang} (${lang}); claims are read in ${read}.`;
  return [{ reason: 'language-not-read', detail }];
}

/** `en` of `en-GB`. */
export const baseOf = (lang: string): string => lang.split('-')[0] ?? lang;
