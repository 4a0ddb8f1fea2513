/** Extraction, rules engine, Russian: relations by case endings and prepositions, clauses between commas, agents of passives. */
import type { Span } from '../../../language/sentences.ts';
import type { LanguageWords } from '../../../vocabulary/language-data.ts';
import type { EntityMention } from '../entities.ts';
import {
  between,
  escaped,
  type ForeignSentence,
  type Grammar,
  type Hit,
  type Label,
  namesWithin,
  outsideFrames,
  type Report,
} from './grammar.ts';
import { type Case, casesOfAdjective, casesOfName, every } from './russian-cases.ts';

/** Commas before a conjunction or a participle, and stronger signs; a comma in a list of names cuts nothing. */
const boundary =
  /[;:()]|\s[–—]\s|,\s(?:а|но|что|чтобы|однако)\s|,\s(?=(?:если|когда|пока|хотя|поскольку|котор\p{L}+|где|куда|откуда|назвав|сообщив|заявив|отметив|добавив|\p{L}+(?:вш|ющ|ущ|ящ|енн|анн)\p{L}+)(?!\p{L}))/gu;

const prepositions = new Map<string, string>([
  ['из', 'obl:from'],
  ['от', 'obl:from'],
  ['у', 'obl:from'],
  ['с', 'obl:with'],
  ['со', 'obl:with'],
  ['к', 'obl:to'],
  ['ко', 'obl:to'],
  ['против', 'obl:against'],
  ['для', 'obl:for'],
  ['между', 'obl:between'],
  ['по', 'obl:on'],
  ['о', 'obl:about'],
  ['об', 'obl:about'],
  ['за', 'obl:behind'],
  ['через', 'obl:via'],
  ['перед', 'obl:before'],
  ['над', 'obl:above'],
  ['под', 'obl:under'],
  ['при', 'obl:at'],
]);

/** The cases each preposition asks for: a name in another case is not governed by it ("посетил с визитом Китай"). */
const asks: Readonly<Record<string, readonly Case[]>> = {
  в: ['acc', 'pre'],
  во: ['acc', 'pre'],
  на: ['acc', 'pre'],
  из: ['gen'],
  от: ['gen'],
  у: ['gen'],
  для: ['gen'],
  против: ['gen'],
  с: ['ins', 'gen'],
  со: ['ins', 'gen'],
  к: ['dat'],
  ко: ['dat'],
  о: ['pre'],
  об: ['pre'],
  через: ['acc'],
  над: ['ins'],
  перед: ['ins'],
};
const allows = (preposition: string, cases: readonly Case[]): boolean =>
  cases.length === 0 || (asks[preposition] ?? cases).some((c) => cases.includes(c));

/** What may stand between a preposition and the name it governs: adjectives, and nouns of office and territory. */
const linking =
  /(?:ого|его|ому|ему|ыми|ими|ым|им|ых|их|ую|юю|ой|ей|ые|ие|ый|ий|ом)$|^(?:двух|трёх|трех|четырёх|четырех|пяти|шести|семи|ряда|нескольких|\d+)$|^(?:президент|министр|глав|лидер|коллег|стран|территори|город|област|регион|порт|сторон|власт|столиц|границ|правительств|арми|обращени|адрес|отношени|генерал|секретар|посл)\p{L}*$/u;
/** "с коллегой из КНР": who comes from a state stands for it. */
const counterpart = /^(?:коллег|визави|партн[её]р|представител|делегаци|гост)\p{L}*$/iu;
const verbal = /(?:л|ла|ло|ли|ет|ит|ут|ют|ат|ят|ся|ть|ал|ил)$/u;

function precedingWords(text: string, from: number, to: number): string[] {
  const left = text.slice(Math.max(from, to - 60), to);
  return /[,;:.()«»]\s*$/.test(left) ? [] : (left.split(/[,;:()«»]/).at(-1) ?? '').trim().split(/\s+/).filter(Boolean);
}

function governing(words: readonly string[]): string | null {
  for (let i = words.length - 1; i >= Math.max(0, words.length - 4); i--) {
    const word = words[i]?.toLowerCase() ?? '';
    if (word === 'из' && counterpart.test(words[i - 1] ?? '')) return governing(words.slice(0, i - 1)) ?? word;
    if (word === 'в' || word === 'во' || word === 'на' || prepositions.has(word)) return word;
    if (!linking.test(word)) return null;
  }
  return null;
}

/** "с министром иностранных дел КНДР": the preposition governs an office, whose case tells its sense, and the name is the office's. */
const ofOffice =
  /(?:^|\s)(с|со|к|ко|от|у|для|через|между|против)\s(?:\p{Ll}+(?:ого|его|ому|ему|ым|им|ой|ей|ыми|ими)\s){0,3}((?:президент|министр|глав|лидер|коллег|секретар|посл|премьер|представител|командующ|председател|руководител|делегаци|депутат|генерал|сап[её]р|военны)\p{L}*)(?:\s(?!(?:и|а|но|что)\s)[\p{L}-]+){0,5}\s?$/u;

function officePreposition(text: string, from: number, to: number): string | null {
  const match = ofOffice.exec(text.slice(Math.max(from, to - 90), to).replace(/[,;:()«»].*[,;:()«»]/gu, ' '));
  if (!match?.[1]) return null;
  if (!/^со?$/.test(match[1])) return prepositions.get(match[1]) ?? null;
  return /(?:ом|ем|ём|ой|ей|ью|ами|ями|ыми|ими|им|ым)$/u.test(match[2] ?? '') ? 'obl:with' : 'obl:from';
}

function nominatives(name: EntityMention, { gazetteer }: ForeignSentence): string[] {
  const actor = gazetteer.actor(name.id);
  const place = gazetteer.place(name.place ?? name.id);
  return [...(actor?.names['ru'] ?? []), ...(place?.names['ru'] ?? []), ...(actor?.metonyms ?? [])];
}

/** "обе стороны" shows its case in the numeral. */
const bothSides: readonly (readonly [RegExp, readonly Case[]])[] = [
  [/^(?:обе|две)\s/iu, ['nom', 'acc']],
  [/^(?:обеих|двух)\s/iu, ['gen', 'pre']],
  [/^(?:обеим|двум)\s/iu, ['dat']],
  [/^обеими\s/iu, ['ins']],
];

function casesOf(name: EntityMention, sentence: ForeignSentence): readonly Case[] {
  if (name.sense === 'demonym') return casesOfAdjective(name.text);
  const both = bothSides.find(([words]) => words.test(name.text));
  if (both) return both[1];
  return casesOfName(name.text, nominatives(name, sentence), name.kind === 'person');
}

function relationOf(name: EntityMention, sentence: ForeignSentence, hit: Hit, reach: Span): string | null {
  const cases = casesOf(name, sentence);
  const words = precedingWords(sentence.text, reach.start, name.start);
  const office = officePreposition(sentence.text, reach.start, name.start);
  if (office && words.length > 0) return office;
  const found = governing(words);
  const preposition = found && allows(found, cases) ? found : null;
  if (preposition === 'в' || preposition === 'во' || preposition === 'на') {
    if (cases.includes('acc') && cases.includes('pre'))
      return hit.readings.some((r) => 'obl:to' in r.trigger.slots) ? 'obl:to' : 'obl:in';
    return cases.includes('acc') ? 'obl:to' : 'obl:in';
  }
  if (preposition === 'с' && cases.includes('gen') && !cases.includes('ins')) return 'obl:from';
  if (preposition) return prepositions.get(preposition) ?? null;
  const opening = words.length === 1 && sentence.text.startsWith(words[0] ?? '', sentence.start);
  const before = words.at(-1) ?? '';
  return bareRelation(cases, opening ? before.toLowerCase() : before, name, hit);
}

/** Without a preposition: the case, and where it leaves a choice the word before and the side of the verb. */
function bareRelation(cases: readonly Case[], before: string, name: EntityMention, hit: Hit): string | null {
  const ahead = name.end <= hit.start;
  const afterVerb = !ahead && (verbal.test(before) || before === '');
  const only = (wanted: Case): boolean => cases.length === 1 && cases[0] === wanted;
  const ofNoun =
    /^\p{Ll}/u.test(before) && !verbal.test(before) && !['и', 'а', 'но', 'что', 'ранее', 'также'].includes(before);
  if (cases.length === every.length && afterVerb) return takesDative(hit) ? 'iobj' : 'obj';
  if (only('nom')) return 'subj';
  if (only('acc')) return 'obj';
  if (only('dat')) return 'iobj';
  if (cases.includes('ins') && cases.length <= 2) return 'obl:by';
  if (cases.includes('gen') && ofNoun) return 'nmod:of';
  if (cases.includes('dat') && afterVerb) return 'iobj';
  if (cases.includes('nom')) return ahead ? 'subj' : cases.includes('acc') ? 'obj' : null;
  if (cases.includes('acc') && !ahead) return 'obj';
  return cases.includes('gen') ? 'nmod:of' : null;
}

const takesDative = ({ readings }: Hit): boolean => readings.some(({ trigger }) => 'iobj' in trigger.slots);

/** Offices and organs in the nominative: what belongs to the name behind them acts for it ("главы МИД России и Ирана"). */
const organ =
  /(?:^|[\s(«–])(?:глав[аы]|министр[ы]?|президент[ы]?|премьер(?:-министр[ы]?)?|лидер[ы]?|секретарь|посол|представител[ьи]|власти|правительство|парламент|разведка|армия|войска|военные|солдаты|делегация|сторона|корабль|корабли|суда|танкеры?)\s(?:(?!(?:в|во|на|с|со|из|к|от|для|против|и)\s)[\p{L}-]+\s){0,4}$/iu;

/**
 * Where nobody else acts: a name without cases behind its title ("секретарь Совета безопасности Сергей Шойгу"),
 * or the state whose office or organ stands in the nominative.
 */
function labels(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  const found = sharingRelation(relations(sentence, hit, reach), sentence.text);
  if (found.some((l) => l.relation === 'subj')) return found;
  const titled = found.findIndex((l) => l.relation === 'nmod:of' && isTitled(l.name, sentence, reach));
  const raised = found.map((l, i) => (i === titled ? { ...l, relation: 'subj' } : l));
  return sharingRelation(raised, sentence.text);
}

/** "главы МИД России, Сирии и ЮАР": names that only commas and "и" join stand in one relation, that of the first. */
function sharingRelation(found: readonly Label[], text: string): Label[] {
  const out: Label[] = [];
  for (const label of found) {
    const before = out.at(-1);
    const joined =
      before && (before.name.start === label.name.start || listed.test(text.slice(before.name.end, label.name.start)));
    const noun = label.name.sense !== 'demonym' && before?.name.sense !== 'demonym';
    out.push(joined && noun ? { ...label, relation: before.relation } : label);
  }
  return out;
}

const listed = /^(?:,\s?|,?\sи\s(?:и\s)?)$/u;

function isTitled(name: EntityMention, sentence: ForeignSentence, reach: Span): boolean {
  if (name.kind === 'person' && casesOf(name, sentence).includes('nom')) return true;
  return organ.test(sentence.text.slice(Math.max(reach.start, name.start - 80), name.start));
}

/** The adjective of a good or of soldiers owns them: "северокорейские солдаты". */
function relations(sentence: ForeignSentence, hit: Hit, reach: Span): Label[] {
  return namesWithin(sentence, reach).flatMap((name) => {
    const relation = relationOf(name, sentence, hit, reach);
    if (relation === null || (relation === 'nmod:of' && ofAnother(name, hit))) return [];
    const owns = name.sense === 'demonym' && relation === 'nmod:of';
    return [{ name, relation: owns ? 'amod' : relation }];
  });
}

/** What an event noun is of stands behind it: "визит президента". */
const ofAnother = (name: EntityMention, hit: Hit): boolean =>
  name.end <= hit.start && hit.readings.length > 0 && hit.readings.every((r) => r.trigger.pos === 'noun');

function reports(text: string, span: Span, { reporting }: LanguageWords): Report[] {
  const slice = text.slice(span.start, span.end);
  const verbs = escaped(reporting.verbs.flatMap((v) => v.lemmas));
  const sources = escaped(reporting.sources.flatMap((s) => s.words));
  const at = (from: number, to: number): Span => ({ start: span.start + from, end: span.start + to });
  const source = new RegExp(`(?:^|,\\s)(${sources})\\s([^,]{3,80}),\\s?`, 'iu').exec(slice);
  if (source?.[1] && source[2])
    return [
      {
        speaker: source[2],
        verb: source[1].toLowerCase(),
        frame: at(source.index, source.index + source[0].length),
        scope: span,
      },
    ];
  const leading = new RegExp(`^([^,]{3,140}?)\\s(${verbs})(?!\\p{L})[^,]{0,60},\\sчто\\s`, 'u').exec(slice);
  if (leading?.[1] && leading[2])
    return [
      {
        speaker: speakerOf(leading[1]),
        verb: leading[2],
        frame: at(0, leading[0].length),
        scope: at(leading[0].length, slice.length),
      },
    ];
  const denied = denialOf(slice, reporting);
  if (denied) return [{ ...denied.words, frame: at(0, denied.end), scope: at(denied.end, slice.length) }];
  const trailing = new RegExp(`,\\s(?:как\\s)?(${verbs})(?!\\p{L})\\s([^,]{3,80})[.!»]*$`, 'u').exec(slice);
  if (trailing?.[1] && trailing[2])
    return [
      {
        speaker: trailing[2].replace(/[.!»]+$/, ''),
        verb: trailing[1],
        frame: at(trailing.index, slice.length),
        scope: at(0, trailing.index),
      },
    ];
  return [];
}

/** "Тегеран опроверг поставки ракет": what is denied stands behind the verb as a noun. */
function denialOf(
  slice: string,
  { verbs }: LanguageWords['reporting'],
): { words: { speaker: string; verb: string }; end: number } | null {
  const deny = escaped(verbs.filter((v) => v.class === 'deny').flatMap((v) => v.lemmas));
  const match = new RegExp(`^([^,]{3,100}?)\\s(${deny})\\s(?=\\p{L})`, 'u').exec(slice);
  return match?.[1] && match[2]
    ? { words: { speaker: speakerOf(match[1]), verb: match[2] }, end: match[0].length }
    : null;
}

/** Without the words that only bind the sentence to the one before it. */
const speakerOf = (words: string): string =>
  words
    .replace(/^(?:между тем|ранее|позже|однако|при этом|также|и)\s/iu, '')
    .replace(/\s(?:ещё|также|\d+\s\p{L}+)$/u, '');

export const russian: Grammar = {
  pattern: (stem) => `(?<!\\p{L})${stem}\\p{L}*`,
  // "провёл двусторонние переговоры": the ending of the first word, then up to three that agree with the second
  gap: '\\p{L}*\\s(?:[\\p{L}-]+\\s){0,3}',
  reach: (sentence, hit) => outsideFrames(between(sentence.text, sentence, hit, boundary), hit, sentence.reports),
  labels,
  objectSide: 'any',
  negated: ({ text }, hit, reach) =>
    /(?:^|\s)не\s+(?:был[аои]?\s+)?$/u.test(text.slice(Math.max(reach.start, hit.start - 12), hit.start)),
  reports,
};
