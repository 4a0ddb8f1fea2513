/** Jobs on names: whom to screen: rows of a table, parties of claims, actors of the vocabulary. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Claim } from '../model/claim.ts';
import { EntenteError } from '../model/errors.ts';
import type { Actor } from '../model/knowledge.ts';
import { hasNameColumn, type Subject, subjectOfRow } from '../resolve/screening/subject.ts';
import type { Workbench } from './workbench.ts';

/** A table with a header that names persons, firms or ships. */
export async function subjectsOfCsv(path: string): Promise<Subject[]> {
  const rows = parse(await readFile(path), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  }) as Record<string, string>[];
  const header = Object.keys(rows[0] ?? {});
  if (!hasNameColumn(header)) {
    throw new EntenteError('usage', `${path} has no column of names.`, {
      hint: 'Call it name; further columns are read: schema, birth_date, imo, inn, ogrn, lei, passport.',
    });
  }
  return rows.flatMap((row, i) => subjectOfRow(row, `row ${i + 2}`) ?? []);
}

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
