// Resolve: one document in, its names out: whom each may mean, how sure that is and why; and what the document says of them, as statements.
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Actor } from '../../model/knowledge.ts';
import { foldName } from '../../vocabulary/fold.ts';
import { schemaOfKind } from '../statements/schemata.ts';
import { type Statement, statementOf } from '../statements/statement.ts';
import { cleanValue } from '../statements/value.ts';
import { weighed } from './candidates.ts';
import { type Cluster, clustersIn, namedIn } from './clusters.ts';
import { firstSpan, type Scene } from './evidence.ts';
import type { MentionKnowledge } from './knowledge.ts';
import { type Mention, mentionId } from './mention.ts';
import { identifiersIn, officeBeside, sentenceRound, stateBeside } from './surroundings.ts';

/** Version of the rules of this folder: a change reads the names of every document again. */
export const mentionRules = 'mentions@1';
export const documentsDataset = 'documents';

export interface Resolved {
  mentions: Mention[];
  statements: Statement[];
}

export function mentionsIn(
  { document, text, claims }: { document: Document; text: string; claims: readonly Claim[] },
  knowledge: MentionKnowledge,
): Resolved {
  const named = namedIn(text, document.lang, knowledge);
  const identifiers = identifiersIn(text);
  const clusters = clustersIn(text, { named, claims, identifiers }, knowledge);
  const scene: Scene = { text, document, named, clusters, identifiers };
  const out: Resolved = { mentions: [], statements: [] };
  for (const cluster of clusters) {
    const mention = mentionOf(cluster, scene, knowledge);
    if (mention === undefined) continue;
    out.mentions.push(mention);
    out.statements.push(...statementsOf(mention, scene, claims));
  }
  return out;
}

const mostSpans = 200;

/** A run of capitals that is like nobody known and holds no office is left alone: most of them are no names of people. */
function mentionOf(cluster: Cluster, scene: Scene, knowledge: MentionKnowledge): Mention | undefined {
  const name = cleanValue(cluster.name);
  const weighing = weighed(cluster, scene, knowledge);
  if (name === null || (cluster.listed === undefined && weighing.outcome === 'none')) return undefined;
  const best = weighing.candidates[0]?.actor;
  const row = best === undefined ? undefined : knowledge.gazetteer.actor(best);
  const code = stateBeside(scene.text, firstSpan(cluster).start, scene.named)?.code ?? null;
  const offices = row?.code == null ? [] : knowledge.officesOf(row.code);
  const title = cluster.spans.map((span) => officeBeside(scene.text, span, offices)).find((found) => found);
  return {
    id: mentionId(scene.document.id, `${cluster.listed ?? ''} ${foldName(name)}`),
    document: scene.document.id,
    lang: scene.document.lang,
    name,
    kind: kindOf(cluster, row),
    code,
    title: title === undefined ? null : title.tense === 'present' ? title.office.title : null,
    spans: cluster.spans.slice(0, mostSpans),
    ...weighing,
  };
}

const kindOf = ({ kind, listed }: Cluster, row: Actor | undefined): Actor['kind'] => {
  if (listed === undefined && row) return row.kind;
  return kind === 'good' || kind === 'place' || kind === 'office' ? 'person' : kind;
};

/** Each spelling, and the office and state the words beside the name give it, with the sentence and on whose word. */
function statementsOf(mention: Mention, { text, document }: Scene, claims: readonly Claim[]): Statement[] {
  const [first] = mention.spans;
  if (first === undefined) return [];
  const said = (prop: string, value: string, { start, end }: { start: number; end: number }) => {
    const claim = claims.find((c) => c.evidence.some((e) => e.start <= start && e.end >= end));
    return statementOf({
      entityId: mention.id,
      schema: schemaOfKind[mention.kind],
      prop,
      value,
      lang: document.lang,
      dataset: documentsDataset,
      document: document.id,
      quote: sentenceRound(text, start, end),
      hedge: claim?.hedges.join(', ') || null,
      claimant: claim?.attribution[0]?.speaker ?? document.outlet ?? document.name,
      extractor: mentionRules,
      firstSeen: document.fetched,
    });
  };
  const spellings = new Map(mention.spans.map((span) => [cleanValue(span.text) ?? '', span] as const).reverse());
  const names = [...spellings]
    .reverse()
    .map(([value, span]) => said(value === mention.name ? 'name' : 'alias', value, span));
  const position =
    mention.title === null || mention.kind !== 'person' ? undefined : said('position', mention.title, first);
  return [...names, position].flatMap((statement) => statement ?? []);
}
