/** Extraction, rules engine: the open end of a flow: "in return", "also sent", "the deliveries": what the flow before it tells. */
import { objectsOf } from './event-parts.ts';
import type { Frame } from './frames.ts';
import { normsOf, type Sentence } from './sentence.ts';

type Ends = Pick<Frame, 'actor' | 'recipient'>;

const flowTypes = ['TRANSFER', 'DEPLOY'];
const isFlow = (frame: Frame): boolean => flowTypes.includes(frame.trigger.type.id);
const reversals = [
  ' in return ',
  ' in exchange ',
  ' in turn ',
  ' the other way ',
  ' as payment ',
  ' in payment ',
  ' in the opposite direction ',
];
/** Characters back to the flow that is gone on with: a text stays with its flow for paragraphs. */
const REACH = 1500;
/** A pair spoken of without a flow reaches two sentences. */
const PAIR = 300;
/** As far reaches what lacks a side and names no good: "gaining resources". */
const NEAR = 300;

/** Fills an end that is empty, from the flow before in the sentence, else in the text, else from the pair spoken of. What both ends name is never touched. */
export function closeFlows(frames: readonly Frame[], sentence: Sentence): void {
  const flows = frames.filter(isFlow);
  flows.forEach((flow, i) => {
    if (flow.actor.length > 0 === flow.recipient.length > 0) return;
    const reach = flow.lacking && !namesGood(flow, sentence) ? NEAR : REACH;
    const before = flows.slice(0, i).findLast(whole) ?? earlier(sentence, reach);
    if (before) close(flow, before, reversed(flow, sentence));
    if (!whole(flow)) closeByPair(flow, sentence);
  });
}

const namesGood = (flow: Frame, sentence: Sentence): boolean =>
  objectsOf(flow, sentence).some(({ id }) => id !== undefined);

/** Of the two states spoken of one gives or gets: the other is the other end. */
function closeByPair(flow: Frame, sentence: Sentence): void {
  const known = flow.actor.length > 0 ? flow.actor : flow.recipient;
  const { pair } = sentence.discourse;
  const near = pair.length === 2 && pair.every((p) => sentence.start - p.end < PAIR);
  const other = pair.filter((p) => !known.some((k) => k.code === p.code));
  const [one] = other;
  if (!near || known.length !== 1 || !one || other.length !== 1) return;
  if (atWar(pair, sentence) || onlyPlace(one, sentence)) return;
  if (flow.actor.length > 0) flow.recipient = inherited(other);
  else flow.actor = inherited(other);
}

/** Who fight each other do not supply each other. */
function atWar(pair: Ends['actor'], { discourse }: Sentence): boolean {
  const fight = discourse.events.get('COMBAT');
  const sides = [...(fight?.actor ?? []), ...(fight?.recipient ?? []), ...(fight?.third ?? [])];
  return pair.every((p) => sides.some((s) => s.code === p.code));
}

/** "the war in X": named here as where something goes on, and nowhere else in the sentence. */
function onlyPlace({ code }: Ends['actor'][number], { words }: Sentence): boolean {
  const at = words.flatMap((w, i) => (w.mention?.code === code ? [i] : []));
  return at.length > 0 && at.every((i) => /^(?:in|inside|on|against|over|near|across)$/.test(words[i - 1]?.norm ?? ''));
}

const whole = (ends: Ends): boolean => ends.actor.length > 0 && ends.recipient.length > 0;

function earlier(sentence: Sentence, reach: number): Ends | undefined {
  const known = flowTypes.map((type) => sentence.discourse.events.get(type)).filter((e) => e !== undefined);
  const near = known.filter((e) => whole(e) && sentence.start - lastOf(e) < reach);
  return near.sort((a, b) => lastOf(b) - lastOf(a))[0];
}

const lastOf = ({ actor, recipient }: Ends): number => Math.max(...[...actor, ...recipient].map((p) => p.end));

function reversed({ clause }: Frame, sentence: Sentence): boolean {
  const words = normsOf(sentence, 0, Math.max(clause.last, clause.head + 4));
  return reversals.some((phrase) => words.includes(phrase));
}

/** The known end must be a party of the flow before, at best in the same role; its other end is then the other end here. */
function close(flow: Frame, before: Ends, back: boolean): void {
  const [giving, getting] = back ? [before.recipient, before.actor] : [before.actor, before.recipient];
  if (flow.recipient.length === 0 && same(flow.actor, giving)) flow.recipient = inherited(getting);
  else if (flow.recipient.length === 0 && same(flow.actor, getting)) flow.recipient = inherited(giving);
  else if (flow.actor.length === 0 && same(flow.recipient, getting)) flow.actor = inherited(giving);
  else if (flow.actor.length === 0 && same(flow.recipient, giving)) flow.actor = inherited(getting);
}

const same = (a: Ends['actor'], b: Ends['actor']): boolean =>
  a.length > 0 && a.some((p) => p.code !== null && b.some((q) => q.code === p.code));
const inherited = (parties: Ends['actor']): Ends['actor'] => parties.map((p) => ({ ...p, coreferent: true }));
