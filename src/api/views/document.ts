/** Door: one document with its text, a part at a time, and the claims that rest on that part. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Item, Line } from '../../model/document.ts';
import { type DocumentId, documentIdSchema } from '../../model/ids.ts';
import type { ResolvedMention } from '../../resolve/mentions/mention.ts';
import { clusterOf } from './document-versions.ts';
import { held } from './not-found.ts';

/** Characters of one part: about twenty printed pages, so that a book opens as fast as a note. */
const partLength = 60_000;
const mostClaims = 1000;

export interface DocumentView {
  document: Document;
  part: number;
  parts: number;
  /** span of this part in the text layer */
  start: number;
  end: number;
  text: string;
  lines: Line[];
  items: Item[];
  /** claims with evidence in this part, in text order; rejected ones left out */
  claims: Claim[];
  /** names of the whole document and whom they mean, in text order */
  mentions: ResolvedMention[];
  /** the documents it is a near-duplicate of or that repeat it, the original first; itself among them */
  cluster: Document[];
  /** texts kept under its key: its own and those of other versions and readers */
  texts: number;
}

/** Parts end at a line's end where one is near, so that no sentence is torn without need. */
function partEnds(text: string): number[] {
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = start + partLength;
    const newline = limit >= text.length ? text.length : text.lastIndexOf('\n', limit) + 1;
    const end = newline > start + partLength / 2 ? newline : Math.min(limit, text.length);
    ends.push(end);
    start = end;
  }
  return ends.length === 0 ? [0] : ends;
}

const firstSpan = (claim: Claim): number => claim.evidence[0]?.start ?? 0;

async function claimsOfDocument(desk: Desk, id: DocumentId): Promise<Claim[]> {
  const states = 'proposed,auto,accepted,edited';
  const page = await desk.store.claims({ filters: { documentId: id, state: states }, limit: mostClaims });
  return page.rows.sort((a, b) => firstSpan(a) - firstSpan(b) || a.id.localeCompare(b.id));
}

export async function mentionsOfDocument(desk: Desk, id: DocumentId): Promise<ResolvedMention[]> {
  const { rows } = await desk.store.mentions({ filters: { document: id }, limit: 1000 });
  return rows.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

export async function documentView(
  desk: Desk,
  id: string,
  at: { part?: string | undefined; claim?: string | undefined },
): Promise<DocumentView> {
  const parsed = documentIdSchema.safeParse(id);
  const read = held(parsed.success ? await desk.store.document(parsed.data) : undefined, 'document', '/documents');
  const claims = await claimsOfDocument(desk, read.document.id);
  const ends = partEnds(read.text);
  const selected = claims.find((c) => c.id === at.claim);
  const asked = at.part !== undefined && /^\d{1,6}$/.test(at.part) ? Number(at.part) : 1;
  const holding = selected === undefined ? -1 : ends.findIndex((end) => firstSpan(selected) < end);
  const part = Math.min(Math.max(holding >= 0 ? holding + 1 : asked, 1), ends.length);
  const start = ends[part - 2] ?? 0;
  const end = ends[part - 1] ?? read.text.length;
  const within = (span: { start: number; end: number }): boolean => span.start < end && span.end > start;
  return {
    document: read.document,
    part,
    parts: ends.length,
    start,
    end,
    text: read.text.slice(start, end),
    lines: read.lines.filter(within),
    items: read.items.filter(within),
    claims: claims.filter((c) => c.evidence.some(within)),
    mentions: await mentionsOfDocument(desk, read.document.id),
    cluster: await clusterOf(desk, read.document),
    texts: (await desk.store.textLayers(read.document.key)).length,
  };
}
