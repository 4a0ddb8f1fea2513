/** Section headings of periodicals, what stands under them, and the month they cover. */
import { monthNumber, monthPattern } from '../dates.ts';

export type SectionClass = 'highlights' | 'links' | 'analysis' | 'perspectives' | 'other';

const classes: readonly [SectionClass, RegExp][] = [
  [
    'highlights',
    /^(?:highlights?|top stories|key (?:events|developments)|in focus|main stories|overview|lead stories|features?|cover stories)$/i,
  ],
  ['perspectives', /^(?:perspectives?|views?|voices|opinions?|viewpoints?|in their (?:own )?words|editorials?)$/i],
  [
    'analysis',
    /^(?:analys[ei]s|readings?|commentary|commentaries|reports?|research|publications?|papers|essays|long reads|studies|books)$/i,
  ],
  [
    'links',
    /^(?:links|briefs?|in brief|news|headlines|news in brief|developments|round-?up|other news|notes|dispatches|around the web|what (?:we(?:['’]re| are)|i['’]?m?(?: am)?) reading|worth reading)$/i,
  ],
];
const modifiers =
  /^(?:recent|further|other|latest|selected|suggested|recommended|weekly|monthly|daily|quick|more|additional|key|notable|new|the|our|this (?:week|month)(?:['’]s)?|week|month|in|of|from|expert|outside|worth)$/i;

/** A heading that opens a section: a section noun with at most a month, a modifier or the periodical's own name before it. */
export function sectionClassOf(words: string): SectionClass | null {
  const clean = words.replace(/^[#*•\s]+|[:\s*]+$/g, '');
  if (clean.length > 48 || /[.!?,;]$/.test(clean)) return null;
  const tokens = clean.split(/\s+/);
  if (tokens.length > 5) return null;
  for (let from = 0; from < tokens.length; from += 1) {
    const noun = tokens.slice(from).join(' ');
    const found = classes.find(([, form]) => form.test(noun));
    if (found !== undefined && tokens.slice(0, from).every(mayPrecede)) return found[0];
  }
  return null;
}

/** Capitalised words only: "CRANK Perspectives" is a section, "mixed views" is not. */
const mayPrecede = (token: string): boolean =>
  modifiers.test(token) ||
  monthNumber(token) !== undefined ||
  /^\d{4}$/.test(token) ||
  /^\p{Lu}[\p{L}\p{N}&-]*$/u.test(token);

const coverForm = new RegExp(`(?<!\\p{L})(${monthPattern})(?:\\s+(\\d{4}))?(?!\\p{L})`, 'iu');

/** Month (and year, where given) that a section heading or subject line covers. */
export function coverMonth(heading: string): { month: number; year: number | null } | null {
  const found = coverForm.exec(heading);
  const month = found === null ? undefined : monthNumber(found[1] ?? '');
  return month === undefined ? null : { month, year: found?.[2] === undefined ? null : Number(found[2]) };
}

const scopeForm =
  /^\p{Lu}[^.!?]{0,80}?\b(?:is|offers|provides|brings you|collects)\s+(?:a|an|the|our)?\s*(?:[\p{L}-]+\s+){0,3}(?:review|newsletter|digest|round-?up|briefing|bulletin|update|report|survey|watch|monitor|selection)\b/u;

const cadence =
  /\b(?:daily|weekly|fortnightly|monthly|quarterly|bi-?weekly|bi-?monthly|(?:once|issues?|published|appears|edition) (?:a|an|each|every|per) (?:day|week|month|quarter))\b/i;
const followsForm = /^\p{Lu}[\p{L} &'’-]{2,60}?\s(?:follows|tracks|covers|monitors|watches|surveys|summari[sz]es)\s/u;

/** "Harbour Watch is a fortnightly digest of ...": the periodical says what it is and how often it comes. */
export const isScope = (words: string): boolean =>
  (scopeForm.test(words) || followsForm.test(words)) && cadence.test(words);
