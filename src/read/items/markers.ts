/** Marker rules: what a line is by its own form, whatever stands around it. Asked in order; the first that answers wins. */

import type { LineKind } from '../../model/document.ts';
import { isoDateIn, monthPattern } from '../dates.ts';
import { isAdvert, isAppeal, otherAppeal } from './appeals.ts';
import { isByline, person } from './byline.ts';

export interface Marked {
  kind: LineKind;
  rule: string;
}

interface Marker extends Marked {
  matches(words: string): boolean;
}

const marker = (rule: string, kind: LineKind, test: RegExp | ((words: string) => boolean)): Marker => ({
  rule,
  kind,
  matches: typeof test === 'function' ? test : (words) => test.test(words),
});

/** The line blog software puts under a post in its feed, in the languages met. */
const trailers = [
  /^The post (?<title>.+?) (?:first appeared|appeared first) on (?<outlet>.+?)\.?$/,
  /^Der Beitrag (?<title>.+?) erschien zuerst auf (?<outlet>.+?)\.?$/,
  /^L[’']article (?<title>.+?) est apparu en premier sur (?<outlet>.+?)\.?$/,
  /^La entrada (?<title>.+?) (?:se publicó primero en|aparece primero en) (?<outlet>.+?)\.?$/,
  /^Запись (?<title>.+?) впервые появилась (?<outlet>.+?)\.?$/,
  /^(?:This (?:article|post|piece|story|commentary) )?(?:was )?(?:originally|first) (?:appeared|published|posted)(?: \w+ \d{1,2},? \d{4})? (?:on|in|at|by) (?<outlet>[^.]{2,60})\.?$/i,
];

export function trailerOf(words: string): { title?: string; outlet: string } | null {
  for (const form of trailers) {
    const found = form.exec(words)?.groups;
    const outlet = found?.['outlet'];
    if (outlet !== undefined) return found?.['title'] === undefined ? { outlet } : { title: found['title'], outlet };
  }
  return null;
}

const networks =
  /^(?:follow us on )?(?:twitter|x|facebook|linkedin|youtube|instagram|telegram|tiktok|threads|bluesky|mastodon|whatsapp|vk|weibo|wechat|rss|website|e-?mail|homepage|web)$/i;
export const isNetworkName = (words: string): boolean => networks.test(words);

const labels =
  /^(?:share(?: (?:this|on|via|article|story))?.{0,24}|tweet|print(?: this.{0,20})?|e-?mail this.{0,20}|like this:?|loading\.*|(?:\d+ )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|no comments?|advertis(?:e)?ment|sponsored(?: content)?|promoted(?: content)?|paid content|read (?:more|next|also|on)\b.{0,80}|continue reading.{0,80}|related(?: (?:articles?|stories|posts?|content|reading|topics))?:?.{0,10}|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like.{0,20}|also (?:read|in this series):?.{0,90}|skip to .{0,30}|back to (?:top|home.{0,10})|(?:sign|log) (?:in|up|out)|register|subscribe(?: now| today)?|menu|search|home|next(?: (?:article|post|page|story))?|previous(?: (?:article|post|page|story))?|load more.{0,20}|show more|view all.{0,20}|see (?:all|more|also).{0,60}|listen(?: to this (?:article|story))?.{0,30}|\d+ ?[- ]?min(?:ute)?s?(?: read)?|(?:estimated )?reading time:?.{0,20}|(?:tags?|tagged(?: with)?|topics?|keywords|categor(?:y|ies)|filed under|posted in)\s?:.{0,200}|accept (?:all|cookies).{0,40}|(?:play|pause|mute|download)(?: (?:audio|video|episode|pdf|transcript))?|transcript|support us|donate(?: now| today)?|copy link|save(?: for later)?|(?:gift|share|save|print|e-?mail|download|comment on|bookmark) this (?:article|story|post|page|piece)|share this:.{0,90}|(?:upcoming|past) events?|events? calendar|show ?notes(?: and transcript)?|contact(?: us)?|about(?: us)?|careers|powered by .{2,40}|[←«‹].{2,50}|.{2,50}[→»›]|for subscribers only)$/iu;

/** Buttons or menu entries side by side: three or more short names between bars or dots. */
function isButtonRow(words: string): boolean {
  const names = words.split(/\s+[|·•/>›»]\s+|[|·•]/).map((n) => n.trim());
  return (
    names.length >= 3 &&
    words.length <= 160 &&
    names.every((n) => n.length <= 24 && n.split(/\s+/).length <= 3 && !/[.!?]$/.test(n))
  );
}

const separated = /\s*[|·•]\s*|\s{3,}/;

/** "Ann Lee | 3 May 2024 | East Harbour": name, date and place side by side, no sentence. */
function isDatedRow(words: string): boolean {
  const cells = words.split(separated);
  return (
    cells.length >= 2 &&
    words.length <= 160 &&
    !/[.!?]$/.test(words) &&
    cells.some((c) => c.length <= 60 && isoDateIn(c) !== null)
  );
}

const clock =
  '\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\.?(?:\\s?[A-Z]{2,4}(?!\\p{L}))?|\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[A-Z]{3,4}(?!\\p{L}))?';
const day = `\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}|(?:${monthPattern})\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? (?:${monthPattern})\\.?(?: \\d{4})?`;
const clockTime = new RegExp(`(?<![\\p{L}\\p{N}])(?:${clock})(?![\\p{L}\\p{N}])`, 'iu');
const clockOrDate = new RegExp(`(?<![\\p{L}\\p{N}])(?:${clock}|${day})(?![\\p{L}\\p{N}])`, 'giu');
const programme = /\b(?:newscast|podcast|bulletin|broadcast|episode|livestream|headlines|news update|radio|edition)\b/i;

/** "6AM Bulletin 3/11/2024": what is left beside clock time and date is a few words, one of them a programme's. */
function isProgramme(words: string): boolean {
  if (/^(?:episode|ep\.?) ?#?\d+\b.{0,70}$/i.test(words)) return true;
  if (words.length > 90 || /[.!?]$/.test(words)) return false;
  const stamps = words.match(clockOrDate)?.length ?? 0;
  const rest = words.replace(clockOrDate, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    (stamps >= 2 && clockTime.test(words) && rest.length <= 6) ||
    (stamps >= 1 && rest.length <= 5 && programme.test(words)) ||
    /^\d{1,2}:\d{2}(?::\d{2})?\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?$/.test(words)
  );
}

/** A line that is nothing but a date, or a date behind a label ("Published: ..."), perhaps with the reading time. */
const isDateLine = (words: string): boolean => {
  if (words.length > 90 || isoDateIn(words) === null) return false;
  const rest = words
    .replace(/^(?:published|posted|updated|last (?:updated|modified)|date|on|опубликовано|发布时间)\b\s*:?/iu, '')
    .replace(clockOrDate, ' ')
    .replace(/^(.{0,6})\bby \p{L}[\p{L} .'’-]{1,40}$/iu, '$1')
    .replace(/\b\d+ min(?:ute)?s? read\b/i, ' ');
  return (
    (rest.match(/\p{L}+/gu) ?? []).every((w) =>
      /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:at|on|utc|gmt|edt|est|et|msk|kst|am|pm|updated|года|г|年|月|日|년|월|일)$/iu.test(
        w,
      ),
    ) && rest.trim().length < 60
  );
};

/** "Day: 3 May 2024": the page of a day's archive says which day it is. */
export const dayPage = /^(?:day|daily archives?|archives?(?: for)?|posts? (?:from|of|for))\s*:\s*(.{4,40})$/i;

const roles =
  '(?:(?:managing|executive|senior|deputy|associate|assistant|contributing|founding|copy|news|online|guest|chief|lead|production|research)\\s+)*(?:editors?(?:[- ]in[- ]chief|[- ]at[- ]large)?|publishers?|contributors?|writers?|producers?|translators?|interns?|designers?|coordinators?|compiled by|edited by|produced by)';
export const staffForm = new RegExp(`^(?:${roles})\\s*[,:–—-]?\\s+(${person})(?=$|[\\s,(<[])`, 'iu');
const caseSensitivePerson = new RegExp(person, 'u');

const staffSentence = new RegExp(
  `^.{2,80}?\\s(?:is|was)\\s(?:edited|compiled|produced|published|written|curated)(?:\\s(?:and|,)\\s\\p{L}+)?\\sby\\s(${person}(?:(?:,|,?\\sand|\\swith|,\\swith)\\s${person})*)(?:,?\\s(?:at|for|in|from)\\s.{2,120}|\\.\\s.{2,120})?\\.?$`,
  'u',
);

/** "The Review is edited by Ann Lee with Bo Cho.": the names, none where it is another sentence. */
export const staffNames = (words: string): string[] =>
  words.length > 240
    ? []
    : (staffSentence
        .exec(words)?.[1]
        ?.split(/,?\s(?:and|with)\s|,\s/)
        .map((n) => n.replace(/\.$/, '')) ?? []);

/** Entente's own samples say what they are, in their language. */
const sampleMark =
  /(?:(?:written|написан\p{L}*|أُعد) (?:for|для)|为|نوشته|برای) ?Entente|Entente(?:를|을) 위(?:해|하여)|برای Entente/iu;

const monthOnly = new RegExp(`^(?:${monthPattern})\\.?,?\\s+\\d{4}$`, 'iu');

const markers: readonly Marker[] = [
  marker('blank', 'blank', (w) => w === ''),
  marker('trailer', 'trailer', (w) => w.length <= 400 && trailerOf(w) !== null),
  marker('day-page', 'date', (w) => isoDateIn(dayPage.exec(w)?.[1] ?? '') !== null),
  marker(
    'header-field',
    'masthead',
    /^(?:url|link|source|outlet|date|published|title|headline|authors?|language|lang)\s*:\s+\S.{0,400}$/i,
  ),
  marker('byline', 'masthead', isByline),
  marker('date-line', 'date', (w) => isDateLine(w) || isDatedRow(w)),
  marker('month-line', 'date', (w) => monthOnly.test(w)),
  marker(
    'credit',
    'credit',
    /^(?:(?:cover|header|lead|banner|featured|main)?\s*(?:image|photo(?:graph)?|picture|illustration|graphic|map|video|chart)s?\s*(?:credits?|source|courtesy of|courtesy|by)?\s*(?:[:：]|(?<=\bby|\bof)\s)|credits?\s*:|(?:фото|图片来源|사진)\s*[:：]|(?:©|\(c\))\s*(?!\d{4}|.*\brights\b|.*\b20\d{2}\.?$)).{2,200}$/iu,
  ),
  marker(
    'copyright',
    'masthead',
    /^(?:copyright\b|©|\(c\)\s*\d{4}).{0,200}$|^.{0,120}\ball rights reserved\b.{0,60}$|^.{0,160}(?:copyright\s*(?:[©ⓒ]|\(c\)|\d{4})|[©ⓒ]\s*(?:19|20)\d{2}).{0,160}$/i,
  ),
  marker('staff-sentence', 'masthead', (w) => staffNames(w).length > 0),
  marker(
    'credit',
    'credit',
    /^\((?:additional )?(?:reporting|writing|editing|compiled|translated|photography)\b.{3,300}\)$/i,
  ),
  marker(
    'caption',
    'credit',
    /^.{10,240}\b(?:Photos?|Images?|Picture|Photograph|Illustration|Foto|Bild|Фото)\s*(?::|credit:|by(?= \p{Lu}))\s*[^.!?]{2,60}$|^.{10,240}\((?:Photos?|Image|Picture|Courtesy|AP Photo|Handout)\b[^()]{2,70}\)$/u,
  ),
  marker('staff', 'masthead', (w) => w.length <= 140 && caseSensitivePerson.test(staffForm.exec(w)?.[1] ?? '')),
  marker(
    'mail-footer',
    'footer',
    /^.{0,160}\b(?:unsubscribe|opt[- ]out (?:at any time|of (?:these|future|all) (?:e-?mails|messages|mailings))|(?:manage|update|change|edit) (?:your |my )?(?:subscriptions?|(?:e-?mail )?preferences|profile|settings)|you(?: are|['’]re)? (?:receiving|received|getting) this|no longer (?:wish|want) to (?:receive|get)|mailing address|address book|view (?:this|it|the) .{0,24}(?:browser|online)|forward this (?:e-?mail|letter|message|newsletter)|was sent to \S+@)\b.{0,160}$/iu,
  ),
  marker('mail-footer', 'footer', /^.{0,60}(?:отписаться|退订|구독 ?취소|수신 ?거부|لغو اشتراک).{0,60}$/u),
  marker(
    'legal',
    'footer',
    /^(?:.{0,40}\b(?:privacy policy|terms of (?:use|service)|cookie policy)\b.{0,60}|.{0,160}\b(?:unauthori[sz]ed (?:reproduction|copying|use)|may not be (?:reproduced|republished|redistributed)|(?:is|are) licensed (?:under|for)\b|creative commons|our standards:|reprinted with permission).{0,160})$/iu,
  ),
  marker(
    'disclaimer',
    'footer',
    /^.{0,200}\b(?:takes? no (?:institutional|editorial|policy|corporate) positions?|(?:views|opinions)(?: \p{L}+){0,5} (?:are (?:solely |only )?those of the|do not (?:necessarily )?(?:reflect|represent)))\b.{0,200}$/iu,
  ),
  marker(
    'imprint',
    'footer',
    /^(?:impressum|datenschutz(?:erklärung)?|kontakt|mentions légales|aviso legal|terms of use|privacy)$/i,
  ),
  marker(
    'cookies',
    'furniture',
    (w) =>
      w.length <= 220 &&
      /\bcookies?\b/iu.test(w) &&
      /\b(?:we|our|this (?:web)?site|accept|consent)\b|используем|сайт/iu.test(w),
  ),
  marker('sample-mark', 'furniture', (w) => w.length <= 260 && sampleMark.test(w)),
  marker('ad-choices', 'furniture', /^.{0,80}\b(?:ad choices|adchoices)\b.{0,80}$/i),
  marker('programme', 'furniture', isProgramme),
  marker('appeal', 'furniture', (w) => isAppeal(w) || otherAppeal.test(w)),
  marker('advert', 'furniture', isAdvert),
  marker('contents-line', 'furniture', /^\S.{1,120}?(?:\s?[.·…]){3,}\s?\d{1,4}$/u),
  marker('buttons', 'furniture', isButtonRow),
  marker('label', 'furniture', labels),
  marker('bare-link', 'furniture', /^[<(]?(?:https?:\/\/|www\.)\S+[>)]?$/),
  marker('image-mark', 'furniture', /^!?\[[^\]]*\](?:\([^)]*\))?$/),
  marker('rule', 'furniture', /^(?:[-=_*~•·#—–]\s*){3,}$/),
];

/** What a line is by its own form; null = its neighbours decide. */
export function markerOf(words: string): Marked | null {
  return markers.find((m) => m.matches(words)) ?? null;
}
