/** Record: proposes the register's deals from claims. Legs that a source treats as one exchange are one deal; the rest stand side by side. */
import type { Claim } from '../../model/claim.ts';
import type { Deal, SourcedValue } from '../../model/deal.ts';
import type { Gazetteer } from '../../model/knowledge.ts';
import type { CuedValue, DealCategory } from '../../vocabulary/tools.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, originsOf } from '../origins/origins.ts';
import { categoryOf } from './category.ts';
import { type Cued, cuesIn, tellsOfFacts } from './cues.ts';
import { goodsIn } from './goods.ts';
import { type Bundle, bundlesOf } from './grouping.ts';
import { bearsOn, byWhom, hookValuesOf, sourcedValuesOf } from './hooks.ts';
import { type Draft, withIds } from './identity.ts';
import { type DraftLeg, legsOf } from './legs.ts';
import { exchangesOf, linksBetween } from './links.ts';
import { partiesOf } from './parties.ts';
import { completenessOf, confidenceOf, epistemicOf, levelOf, progressOf } from './status.ts';
import { titleOf } from './title.ts';
import { claimsByPair } from './told-of.ts';

interface DealVocabulary {
  gazetteer: Gazetteer;
  channels: readonly CuedValue[];
  routes: readonly CuedValue[];
  categories: readonly DealCategory[];
}

export interface ProposalInput {
  claims: readonly Claim[];
  documents: DocumentsById;
  vocabulary: DealVocabulary;
  /** the register as it stands: ids and versions go on from it */
  previous?: readonly Deal[];
}

/** Deals by pair, oldest first within it. The same claims in any order give the same deals. */
export function proposeDeals({ claims, documents, vocabulary, previous = [] }: ProposalInput): Deal[] {
  const sorted = claims.filter((c) => c.state !== 'rejected').sort((a, b) => (a.id < b.id ? -1 : 1));
  const legs = legsOf(sorted, documents, vocabulary.gazetteer);
  const pairs = grouped(legs, ({ leg }) => leg.direction.split('>').sort().join('-'));
  const known = { documents, vocabulary, facts: factReader(vocabulary) };
  const told = claimsByPair(sorted, pairs);
  const drafts = [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([pair, pairLegs]) => {
      const about = told.get(pair) ?? [];
      const exchanges = exchangesOf(pairLegs, about, vocabulary);
      return bundlesOf(pairLegs, exchanges).map((bundle) => dealOf(pair, bundle, about, known));
    });
  return withIds(drafts, previous);
}

type ReadFacts = (claim: Claim) => Cued[];

/** What a claim's words say of settlement and route, read once a claim however many deals it bears on. */
function factReader({ channels, routes }: DealVocabulary): ReadFacts {
  const values = [...channels, ...routes];
  const read = new Map<string, Cued[]>();
  return (claim) => {
    const known = read.get(claim.id);
    if (known !== undefined) return known;
    const found = tellsOfFacts(claim) ? cuesIn(claim, values) : [];
    read.set(claim.id, found);
    return found;
  };
}

interface Known {
  documents: DocumentsById;
  vocabulary: DealVocabulary;
  facts: ReadFacts;
}

function dealOf(pair: string, { drafts, exchanges, grouping }: Bundle, about: readonly Claim[], known: Known): Draft {
  const { documents, vocabulary, facts } = known;
  const { wide, own } = cuedOf(drafts, about, { facts, gazetteer: vocabulary.gazetteer });
  const bare = drafts.map(({ leg }) => leg);
  const legs = drafts.map(({ leg }) => ({
    ...leg,
    hooks: hookValuesOf([...wide.filter((w) => bearsOn(leg, w.classes, bare)), ...(own.get(leg.id) ?? [])], documents),
  }));
  const cued = [...wide, ...[...own.values()].flat()];
  const settlement = sourcedValuesOf(
    cued.filter((c) => vocabulary.channels.includes(c.value)),
    documents,
  );
  const route = sourcedValuesOf(
    cued.filter((c) => vocabulary.routes.includes(c.value)),
    documents,
  );
  const umbrella = umbrellaOf(drafts, about, documents);
  const core = drafts.flatMap((d) => d.claims);
  const denials = drafts.flatMap((d) => d.denials);
  const origins = originsOf(core, documents).length;
  const links = linksBetween(legs, exchanges);
  const level = levelOf(drafts, umbrella);
  const epistemic = epistemicOf(drafts, origins);
  const progress = progressOf(legs, level, umbrella !== null);
  return {
    title: titleOf(pair, legs, links, vocabulary.gazetteer.label),
    level,
    pair,
    parties: partiesOf(legs, core, vocabulary.gazetteer),
    legs,
    links,
    category: categoryOf(legs, links, vocabulary.categories),
    progress,
    epistemic,
    settlement,
    route,
    umbrella,
    claims: idsOf([...core, ...exchanges.map((e) => e.claim), ...cued.map((c) => c.claim), ...denials], umbrella),
    origins,
    completeness: completenessOf({ legs, links, settlement, route, origins }),
    confidence: confidenceOf(legs, epistemic),
    recommendedForAggregates:
      level !== 'arrangement' && epistemic !== 'denied' && (progress === 'in-delivery' || progress === 'delivered'),
    grouping,
    state: 'proposed',
    alarms: denials.length === 0 ? [] : [`denied by ${deniersOf(denials, known)}`],
  };
}

/** Who denies: the state that speaks in the claim, else whose words they are. */
function deniersOf(denials: readonly Claim[], { documents, vocabulary }: Known): string {
  const names = denials.flatMap((claim) => {
    const speaking = claim.type === 'STATEMENT' || claim.type === 'REJECT' ? claim.actors : [];
    const codes = speaking.flatMap((a) => (a.role === 'actor' && a.code !== null ? [a.code] : []));
    return codes.length > 0 ? codes.map((code) => vocabulary.gazetteer.label(code)) : [byWhom([claim], documents)];
  });
  return [...new Set(names)].sort().join('; ');
}

const idsOf = (claims: readonly Claim[], umbrella: Deal['umbrella']): Deal['claims'] => [
  ...new Set([...claims.map((c) => c.id), ...(umbrella?.claims ?? [])]),
];

const acts = new Set<string>(['TRANSFER', 'DEPLOY', 'SHIPMENT']);

/** Words about the pair bear on the whole deal (or on the goods they name); an act's own words bear on its leg. */
function cuedOf(
  drafts: readonly DraftLeg[],
  about: readonly Claim[],
  { facts, gazetteer }: { facts: ReadFacts; gazetteer: Gazetteer },
): { wide: (Cued & { classes: ReadonlySet<string> })[]; own: Map<string, Cued[]> } {
  const wide = about
    .filter((claim) => !acts.has(claim.type))
    .flatMap((claim) => {
      const found = facts(claim);
      if (found.length === 0) return [];
      const text = claim.evidence.map((e) => e.quote).join(' · ');
      const classes = new Set<string>(goodsIn(text, claim.lang, gazetteer).map((good) => good.class));
      return found.map((cued) => ({ ...cued, classes }));
    });
  const own = drafts.map(
    ({ leg, claims }) => [leg.id, claims.flatMap((c) => (acts.has(c.type) ? facts(c) : []))] as const,
  );
  return { wide, own: new Map(own) };
}

/** The instrument that a document of the deal says was signed; the earliest where there are several. */
function umbrellaOf(
  drafts: readonly DraftLeg[],
  about: readonly Claim[],
  documents: DocumentsById,
): SourcedValue | null {
  const told = new Set(drafts.flatMap((d) => d.claims.map((c) => c.document)));
  const instruments = about
    .filter((c) => c.type === 'SIGN' && c.objects.length > 0 && told.has(c.document))
    .filter((c) => c.modality === 'asserted' || c.modality === 'reported')
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const [first] = instruments;
  const text = first?.objects[0]?.text;
  if (first === undefined || text === undefined) return null;
  const saying = instruments.filter((c) => c.objects[0]?.text === text);
  return { value: text, claims: saying.map((c) => c.id), by: byWhom(saying, documents) };
}

const key = (c: Claim): string => `${c.time?.start ?? '9999'}${c.id}`;
