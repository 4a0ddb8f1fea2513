/**
 * Draft: how each type of event is said. `[past|base|participle]`, slots {A} who, {R} to whom, {O} what, {T} the phrase that completes it.
 * The first frame whose slots are filled and whose cue stands in the source's own words is taken: the source's verb stays.
 */
import type { EventType } from '../../model/claim.ts';

export interface Frame {
  text: string;
  /** stem that must stand in the quote */
  cue?: RegExp;
  /** parties that may fill it: people meet, states hold talks */
  parties?: 'persons' | 'states';
  /** {A} must name several parties */
  several?: boolean;
}

const said = (text: string, cue?: RegExp): Frame => (cue ? { text, cue } : { text });

export const frames: Partial<Record<EventType, readonly Frame[]>> = {
  MEET: [
    { text: '{A} [visited|visit|visited] {R}', cue: /\b(?:visit|travel|trip|arriv|com(?:e|es|ing) to|flew|fly)/i },
    { text: '{A} [met|meet|met] {R}', parties: 'persons' },
    { text: '{A} [met|meet|met]', several: true, parties: 'persons' },
    { text: '{A} [held|hold|held] talks', several: true },
    said('{A} [held|hold|held] talks with {R}'),
  ],
  NEGOTIATE: [
    said('{A} [negotiated|negotiate|negotiated] with {R} over {O}'),
    { text: '{A} [negotiated|negotiate|negotiated] over {O}', several: true },
    said('{A} [negotiated|negotiate|negotiated] with {R}'),
    { text: '{A} [held|hold|held] negotiations', several: true },
  ],
  PLEDGE: [said('{A} [promised|promise|promised] {R} {O}'), said('{A} [promised|promise|promised] {O}')],
  SIGN: [
    said('{A} [ratified|ratify|ratified] {O} with {R}', /\bratif/i),
    said('{A} [ratified|ratify|ratified] {O}', /\bratif/i),
    said('{A} [initialled|initial|initialled] {O} with {R}', /\binitial+ed/i),
    said('{A} [concluded|conclude|concluded] {O} with {R}', /\bconclud/i),
    said('{A} [signed|sign|signed] {O} with {R}'),
    { text: '{A} [signed|sign|signed] {O}', several: true },
    said('{A} [signed|sign|signed] {O}'),
  ],
  ENDORSE: [
    said('{A} [welcomed|welcome|welcomed] {R} {T}', /\bwelcom/i),
    said('{A} [praised|praise|praised] {R} {T}', /\bprais/i),
    said('{A} [backed|back|backed] {R} {T}'),
    said('{A} [backed|back|backed] {O}'),
  ],
  JOIN: [said('{A} [joined|join|joined] {R}')],
  LEAVE: [said('{A} [left|leave|left] {R}')],
  MECHANISM: [
    { text: '{A} [worked|work|worked] on {O}', several: true },
    said('{A} [worked|work|worked] on {O} with {R}'),
  ],
  TRANSFER: [
    said('{A} [sold|sell|sold] {O} to {R}', /\b(?:sold|sells?|sales?|selling)\b/i),
    said('{A} [exported|export|exported] {O} to {R}', /\bexport/i),
    said('{A} [shipped|ship|shipped] {O} to {R}', /\bship(?:s|ped|ping|ments?)?\b/i),
    said('{R} [bought|buy|bought] {O} from {A}', /\b(?:bought|buy|buys|purchas)/i),
    said('{R} [imported|import|imported] {O} from {A}', /\bimport/i),
    said('{A} [sent|send|sent] {O} to {R}', /\b(?:sent|send|sends|sending)\b/i),
    said('{A} [gave|give|given] {R} {O}', /\b(?:gave|gives?|given)\b/i),
    said('{A} [supplied|supply|supplied] {R} with {O}', /\bsuppl/i),
    said('{A} [delivered|deliver|delivered] {O} to {R}'),
    said('{A} [carried|carry|carried] {O}', /\b(?:carr(?:y|ied|ies)|transport)/i),
    said('{A} [sent|send|sent] {O}', /\b(?:sent|send|sends|sending)\b/i),
    said('{R} [received|receive|received] {O}', /\breceiv/i),
  ],
  DEPLOY: [
    said('{A} [sent|send|sent] {O} to {R}'),
    said('{A} [deployed|deploy|deployed] {O}', /\bdeploy/i),
    said('{A} [sent|send|sent] {O}'),
  ],
  'COOPERATE-MIL': [
    { text: '{A} [held|hold|held] joint exercises', several: true, cue: /\b(?:exercis|drill|manoeuv|maneuv)/i },
    said('{A} [held|hold|held] joint exercises with {R}', /\b(?:exercis|drill|manoeuv|maneuv)/i),
    { text: '{A} [patrolled|patrol|patrolled] together', several: true, cue: /\bpatrol/i },
  ],
  AUTHORISE: [
    said('{A} [allowed|allow|allowed] {R} to use {O}', /\b(?:us(?:e|ing)|strik)/i),
    said('{A} [approved|approve|approved] {O}', /\bapprov/i),
  ],
  REQUEST: [
    said('{A} [demanded|demand|demanded] {O}', /\bdemand/i),
    said('{A} [called|call|called] on {R} for {O}', /\bcall/i),
    said('{A} [asked|ask|asked] {R} for {O}', /\b(?:ask|request)/i),
    said('{A} [urged|urge|urged] {O}', /\burg(?:e|ed|es|ing) /i),
  ],
  REJECT: [
    said('{A} [dismissed|dismiss|dismissed] {O} by {R}', /\bdismiss/i),
    said('{A} [rejected|reject|rejected] {O} by {R}', /\bby\b/i),
    said('{A} [rejected|reject|rejected] {O}'),
  ],
  ACCUSE: [
    said('{A} [summoned|summon|summoned] the ambassador of {R}', /\bsummon/i),
    said('{A} [accused|accuse|accused] {R} of {O}', /\baccus/i),
    said('{A} [accused|accuse|accused] {R}', /\baccus/i),
    said('{A} [blamed|blame|blamed] {R} for {O}', /\bblam/i),
  ],
  WARN: [
    said('{A} [warned|warn|warned] {R} of {O}', /\bwarn/i),
    said('{A} [warned|warn|warned] {R}', /\bwarn/i),
    said('{A} [threatened|threaten|threatened] {R}', /\bthreat/i),
  ],
  SANCTION: [
    said('{A} [blacklisted|blacklist|blacklisted] {R}', /\bblacklist/i),
    said('{A} [imposed|impose|imposed] sanctions on {R}'),
  ],
  EASE: [said('{A} [eased|ease|eased] measures against {R}')],
  BUILDUP: [said('{A} [built|build|built] up forces against {R}')],
  COMBAT: [
    said('{A} [fought|fight|fought] {R}', /\b(?:fight|fought|clash|skirmish)/i),
    said('{A} [attacked|attack|attacked] {R}'),
  ],
  DEFECT: [said('{A} [deserted|desert|deserted]', /\bdesert/i), said('{A} [defected|defect|defected]', /\bdefect/i)],
  LAUNCH: [said('{A} [launched|launch|launched] {O}'), said('{A} [tested|test|tested] {O}', /\btest/i)],
  VOTE: [
    said('{A} [vetoed|veto|vetoed] {O}', /\bveto/i),
    said('{A} [voted|vote|voted] against {O}', /\bagainst\b/i),
    said('{A} [voted|vote|voted] for {O}', /\b(?:for|favou?r)\b/i),
  ],
  DETAIN: [
    said('{A} [detained|detain|detained] {R}', /\b(?:detain|captur|arrest)/i),
    said('{A} [seized|seize|seized] {O}', /\bseiz/i),
    said('{A} [expelled|expel|expelled] {R}', /\bexpel/i),
    said('{R} [were detained|be detained|been detained]', /\bdetain/i),
    said('{R} [were captured|be captured|been captured]', /\bcaptur/i),
  ],
  CYBER: [said('{A} [hacked|hack|hacked] {R}')],
  PROTEST: [said('{A} [protested|protest|protested] against {O}')],
};
