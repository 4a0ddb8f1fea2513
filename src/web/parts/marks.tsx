/** Door: small marks that pages share. Each says its meaning in a word; colour only repeats it. */
import type { FC } from 'hono/jsx';
import { pairLabel, plain, typeLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Claim, ClaimState, Edge } from '../../model/claim.ts';
import type { Reach, Verdict } from '../../model/tool.ts';

export const StateMark: FC<{ state: ClaimState | string }> = ({ state }) => (
  <span class={`mark state ${state}`}>{state}</span>
);

export const TypeMark: FC<{ claim: Pick<Claim, 'kind' | 'type'>; desk: Desk }> = ({ claim, desk }) => (
  <span class={`mark kind ${claim.kind}`}>{typeLabel(claim.type, desk)}</span>
);

/** Modality is printed unless it is plain assertion, which is what a reader takes for granted. */
export const ModalityMark: FC<{ modality: Claim['modality'] }> = ({ modality }) =>
  modality === 'asserted' ? null : <span class={`mark modality ${modality}`}>{modality}</span>;

/** Cooperation and contention of a pair: sign, word and colour. */
export const EdgeMark: FC<{ edge: Edge; desk: Desk }> = ({ edge, desk }) => (
  <span class={`mark edge ${edge.sign > 0 ? 'plus' : 'minus'}`}>
    {edge.sign > 0 ? '+ cooperation' : '− contention'}: {pairLabel(edge.pair, desk)}
  </span>
);

/** Sign before each verdict, so that it reads without colour and in a black-and-white print. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  reached: '●',
  'unused-handle': '◐',
  'used-without-effect': '◑',
  'no-willing-enforcer': '◔',
  'no-handle': '○',
  exposed: '◆',
  'out-of-reach': '◇',
  argued: '⇄',
  exempt: '∅',
  lawful: '·',
  unknown: '?',
  contested: '±',
};

export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  reached: 'the party is bound, the act is covered, and somebody can act on it',
  'unused-handle': 'somebody could act and never has',
  'used-without-effect': 'it was used, and the deal went on',
  'no-willing-enforcer': 'only those who will not act could',
  'no-handle': 'a rule is broken and nothing gives a grip on it',
  exposed: 'not bound, but open to measures of others',
  'out-of-reach': 'not bound, and nothing gives others a grip',
  argued: 'one side says the rule covers it, another rejects that',
  exempt: 'a clause lets it through',
  lawful: 'no rule against it',
  unknown: 'a fact that decides is not known',
  contested: 'sources disagree on a fact that decides',
};

export const VerdictMark: FC<{ verdict: Verdict }> = ({ verdict }) => (
  <span class={`verdict v-${verdict}`}>
    <span aria-hidden="true">{verdictSigns[verdict]}</span> {plain(verdict)}
  </span>
);

/** Rows of tools nobody has reviewed never print without the word (deals.md). */
export const UnreviewedMark: FC<{ reviewed: Reach['reviewed'] }> = ({ reviewed }) =>
  reviewed ? null : <span class="mark warn">unreviewed</span>;
