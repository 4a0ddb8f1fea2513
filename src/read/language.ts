/** The language of a text: scripts decide where they can, eld's n-grams for the rest. */
import { eld } from 'eld/medium';

const sampleLength = 4000;

/** ISO 639-1 code, or `und` when there is nothing to go by. `claimed` (the page's own word) breaks ties on short texts only. */
export function languageOf(text: string, claimed: string | null = null): string {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return claimed ?? 'und';
  const script = byScript(sample, letters);
  if (script !== null) return script;
  const found = eld.detect(sample);
  if (claimed !== null && (letters < 60 || !found.isReliable())) return claimed;
  return found.language === '' ? (claimed ?? 'und') : found.language;
}

/** Han, Kana, Hangul and the letters that Persian adds to the Arabic script settle it without statistics. */
function byScript(text: string, letters: number): string | null {
  const share = (pattern: RegExp): number => count(text, pattern) / letters;
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Arabic}/gu) > 0.5 && share(/[پچژگکی]/gu) > 0.03) return share(/[ٹڈڑںہے]/gu) > 0.02 ? 'ur' : 'fa';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5 && share(/[іїєґ]/giu) > 0.02) return 'uk';
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
