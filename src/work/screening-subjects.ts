/** Jobs on names: whom to screen: parties of claims, actors of the vocabulary. */
import type { Claim } from '../model/claim.ts';
import type { Actor } from '../model/knowledge.ts';
import type { Subject } from '../resolve/screening/subject.ts';
import type { Workbench } from './workbench.ts';

/** Parties of claims but states, each once, with every spelling the vocabulary knows. */
export function subjectsOfClaims(claims: readonly Claim[], { vocabulary }: Pick<Workbench, 'vocabulary'>): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const claim of claims) {
    for (const { id, name } of claim.actors) {
      const actor = id === undefined ? undefined : vocabulary.gazetteer.actor(id);
      if (actor?.kind === 'state' || (actor === undefined && name === undefined)) continue;
      const key = actor?.id ?? `name ${name}`;
      const source = `claim ${claim.id}`;
      if (!subjects.has(key))
        subjects.set(key, { ...(actor === undefined ? { name: name ?? '' } : subjectOfActor(actor)), source });
    }
  }
  return [...subjects.values()];
}

const listsById: Readonly<Record<string, string>> = {
  ofac: 'us-ofac-sdn',
  un: 'un-consolidated',
  eu: 'eu-consolidated',
  uk: 'uk-sanctions-list',
};

export function subjectOfActor(actor: Actor): Subject {
  const kinds: Partial<Record<Actor['kind'], NonNullable<Subject['schema']>>> = {
    person: 'person',
    vessel: 'vessel',
    company: 'organisation',
    bank: 'organisation',
    body: 'organisation',
  };
  const entries = Object.entries(actor.identifiers).flatMap(([type, id]) =>
    listsById[type] === undefined ? [] : `${listsById[type]}/${id}`,
  );
  const identifiers = Object.entries(actor.identifiers).flatMap(([type, id]) =>
    listsById[type] === undefined ? id : [],
  );
  return {
    name: actor.name,
    // names that are also ordinary words would find their namesakes
    otherNames: Object.values(actor.names)
      .flat()
      .filter((n) => !actor.weak.includes(n)),
    schema: kinds[actor.kind] ?? 'any',
    ...{ identifiers, entries },
  };
}

/** Parties of everything the desk took from a document. */
export async function subjectsOfDocument(id: string, bench: Workbench): Promise<Subject[]> {
  const claims: Claim[] = [];
  for (let offset = 0; ; ) {
    const page = await bench.store.claims({ filters: { documentId: id }, sort: 'type', offset, limit: 500 });
    claims.push(...page.rows);
    offset += page.rows.length;
    if (page.rows.length < 500) break;
  }
  return subjectsOfClaims(claims, bench);
}

/** Parties of the claims behind the sentences of a month's review. */
export async function subjectsOfIssue(month: string, bench: Workbench): Promise<Subject[]> {
  const { reviewOf } = await import('./review.ts');
  const issue = await reviewOf(month, bench, { showUnreviewed: true });
  const sentences = [
    ...[issue.intro, ...issue.changes, ...issue.links.map((l) => l.sentence)],
    ...issue.highlights.flatMap((h) => h.paragraphs.flat()),
  ];
  const ids = [...new Set(sentences.flatMap((s) => s.claims))];
  return subjectsOfClaims(await bench.store.claimsByIds(ids), bench);
}
