/** Record: who a claim goes back to. Eight articles that relay one speaker are one origin; a record counts origins, not articles. */
import type { Attribution, Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Origin } from '../../model/event.ts';
import type { DocumentId } from '../../model/ids.ts';

/** Metadata of documents by their id. */
export type DocumentsById = ReadonlyMap<string, Document>;

/** Speakers that name nobody: they cannot tell two origins apart, so the outlet that quotes them stands for them. */
const nobody = /^(?:unnamed|unknown|reports?|sources?|media|observers?|analysts?|experts?|some|many|others)$/;
/** Groups of one state's servants speak as one voice, whatever the paper calls them. */
const officials = /\b(?:officials?|government|authorities|administration)\b/;

/** Independent origins of claims, most claims first. */
export function originsOf(claims: readonly Claim[], documents: DocumentsById): Origin[] {
  const found = new Map<string, { voice: Voice; claims: Set<Claim['id']>; documents: Set<DocumentId> }>();
  for (const claim of claims) {
    for (const voice of originsOfClaim(claim, documents)) {
      const origin = found.get(voice.key) ?? { voice, claims: new Set(), documents: new Set() };
      found.set(voice.key, origin);
      origin.claims.add(claim.id);
      if (claim.documentId !== undefined) origin.documents.add(claim.documentId);
    }
  }
  return [...found.values()]
    .map(({ voice, claims: said, documents: told }): Origin => ({ ...voice, claims: [...said], documents: [...told] }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

type Voice = Pick<Origin, 'key' | 'label' | 'kind'>;

/** A line that credits two outlets has two origins; everything else has one. */
export function originsOfClaim(claim: Claim, documents: DocumentsById): [Voice, ...Voice[]] {
  const speaker = claim.attribution.findLast(identifies);
  if (speaker !== undefined) return [voiceOf(speaker)];
  const [first, ...others] = claim.outlets.map((name): Voice => ({ key: slug(name), label: name, kind: 'outlet' }));
  return first === undefined ? [ownVoice(claim, documents)] : [first, ...others];
}

/** The words said by whom the claim is, for a table: "Ukrainian officials", "one author". */
export function speakerOf(claim: Claim, documents: DocumentsById): string {
  const speaker = claim.attribution.findLast(identifies) ?? claim.attribution.at(-1);
  return speaker?.speaker ?? originsOfClaim(claim, documents)[0].label;
}

function voiceOf({ id, speaker, code }: Attribution): Voice {
  const collective = code !== undefined && officials.test(speaker.toLowerCase());
  return { key: collective ? `officials-${code.toLowerCase()}` : slug(id ?? speaker), label: speaker, kind: 'speaker' };
}

function identifies({ speaker, id, verbClass }: Attribution): boolean {
  return id !== undefined || (verbClass !== 'impersonal' && !nobody.test(speaker.trim().toLowerCase()));
}

const documentOf = (claim: Claim, documents: DocumentsById): Document | undefined =>
  claim.documentId === undefined ? undefined : documents.get(claim.documentId);

/** ISO day on which the claim's document came out, null where it says none. */
export const publishedOn = (claim: Claim, documents: DocumentsById): string | null =>
  documentOf(claim, documents)?.published?.value.slice(0, 10) ?? null;

/** A copy of another document speaks with that document's voice. */
function ownVoice(claim: Claim, documents: DocumentsById): Voice {
  let document = documentOf(claim, documents);
  const seen = new Set<DocumentId>();
  while (document?.duplicateOf != null && !seen.has(document.id)) {
    seen.add(document.id);
    document = documents.get(document.duplicateOf) ?? document;
  }
  if (document === undefined) return { key: slug(claim.document), label: claim.document, kind: 'document' };
  const outlet = document.outletId ?? document.outlet;
  if (outlet !== null) return { key: slug(outlet), label: document.outlet ?? outlet, kind: 'outlet' };
  return { key: document.id, label: document.authors[0] ?? document.title ?? document.name, kind: 'document' };
}

/** Letters and digits of any script, so that a Cyrillic name is still a key. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
