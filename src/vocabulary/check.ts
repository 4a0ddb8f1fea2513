// Vocabulary: what an analyst's edit may have broken, for `entente vocab check` and for the tests: names that two rows
// claim, ids that lead nowhere, impossible dates and identifiers, rows without a source.
import type { LintFinding } from '../model/issue.ts';
import type { Actor, Office } from '../model/knowledge.ts';
import { type ListedName, listedNames } from './aliases.ts';
import { foldName } from './fold.ts';
import type { VocabularyData } from './load.ts';
import { outletKey } from './outlets.ts';

export type Finding = LintFinding;

const error = (rule: string, where: string, message: string, cure: string): Finding => ({
  rule,
  where,
  message,
  cure,
  severity: 'error',
});
const warning = (rule: string, where: string, message: string, cure: string): Finding => ({
  ...error(rule, where, message, cure),
  severity: 'warning',
});

/** Errors first, then warnings; within them in the order of the vocabulary. */
export function checkVocabulary(data: VocabularyData): Finding[] {
  const findings = [
    ...homographs(data),
    ...outletClashes(data),
    ...dangling(data),
    ...data.offices.flatMap(officeDates),
    ...identifiers(data.actors),
    ...coordinates(data),
    ...unsourced(data),
  ];
  return findings.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** One form, two bearers: nobody can tell which is meant. A seat of government is also its city, and that is settled. */
function homographs(data: VocabularyData): Finding[] {
  const bearers = new Map<string, ListedName>();
  const out: Finding[] = [];
  for (const listed of listedNames(data)) {
    if (listed.target === undefined || listed.needs !== undefined) continue;
    // SWIFT is not swift: an acronym and a word may share letters
    const key = `${foldName(listed.name)} ${listed.name === listed.name.toUpperCase()}`;
    const other = bearers.get(key);
    if (!other) bearers.set(key, listed);
    else if (other.target && other.target.id !== listed.target.id && !isSeat(other, listed)) {
      const cure = 'Keep the name in one of the rows; where both bear it, put it under `weak` in the rarer one.';
      out.push(error('homograph', listed.target.id, `"${listed.name}" is also a name of ${other.target.id}`, cure));
    }
  }
  return out;
}

const isSeat = (one: ListedName, other: ListedName): boolean =>
  [one, other].some((a) => a.target?.sense === 'metonym') && [one, other].some((a) => a.target?.kind === 'place');

function outletClashes({ outlets }: VocabularyData): Finding[] {
  const out: Finding[] = [];
  const bearers = new Map<string, string>();
  for (const outlet of outlets) {
    const keys = [...[outlet.name, ...outlet.aliases].map(outletKey), ...outlet.domains];
    for (const key of new Set(keys)) {
      const other = bearers.get(key);
      if (other !== undefined)
        out.push(error('outlet-clash', outlet.id, `"${key}" is also ${other}'s`, 'Keep it in one of the two.'));
      else bearers.set(key, outlet.id);
    }
  }
  return out;
}

function dangling(data: VocabularyData): Finding[] {
  const ids = new Set(data.actors.map((actor) => actor.id));
  const codes = new Set(data.actors.filter((a) => a.kind === 'state' || a.kind === 'organisation').map((a) => a.code));
  const cure = 'Correct the id, or add the row it means.';
  const actorRefs = data.actors.flatMap((actor) => (actor.members ?? []).map((id) => [actor.id, id] as const));
  const officeRefs = data.offices.flatMap((office) => [
    ...office.holders.map((holder) => [office.id, holder.person] as const),
    ...(office.body === undefined ? [] : [[office.id, office.body] as const]),
  ]);
  const lost = [...actorRefs, ...officeRefs]
    .filter(([, id]) => !ids.has(id))
    .map(([where, id]) => error('dangling-id', where, `there is no actor "${id}"`, cure));
  const coded: { id: string; code: string | null }[] = [
    ...data.actors,
    ...data.offices,
    ...data.places.map(({ id, country }) => ({ id, code: country })),
    ...data.outlets.map(({ id, country }) => ({ id, code: country })),
    ...data.profile.states.map((code) => ({ id: data.profile.id, code })),
  ];
  const unknown = coded
    .filter(({ code }) => code !== null && !codes.has(code))
    .map(({ id, code }) => error('unknown-code', id, `no state or organisation has the code ${code}`, cure));
  return [...lost, ...unknown];
}

const dated = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function officeDates(office: Office): Finding[] {
  const out: Finding[] = [];
  for (const { person, from, to } of office.holders) {
    for (const day of [from, to]) {
      if (day === null || (dated.test(day) && !Number.isNaN(Date.parse(day)))) continue;
      out.push(error('date', office.id, `${person}: "${day}" is no date`, 'Write YYYY, YYYY-MM or YYYY-MM-DD.'));
    }
    if (from !== null && to !== null && to < from) {
      out.push(
        error('date', office.id, `${person}'s term ends before it starts`, 'Exchange or correct the two dates.'),
      );
    }
  }
  const terms = office.holders
    .filter((holder) => holder.from !== null)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const [index, term] of terms.entries()) {
    const next = terms[index + 1];
    if (!next?.from || (term.to !== null && term.to <= next.from)) continue;
    out.push(
      warning(
        'term-overlap',
        office.id,
        `${term.person} and ${next.person} hold it at once`,
        'Close the earlier term, or split the office.',
      ),
    );
  }
  return out;
}

function identifiers(actors: readonly Actor[]): Finding[] {
  const out: Finding[] = [];
  const qids = new Map<string, string>();
  for (const actor of actors) {
    const { qid, id } = actor;
    if (qid !== undefined) {
      if (!/^Q[1-9]\d*$/.test(qid))
        out.push(error('qid', id, `"${qid}" is no Wikidata id`, 'Write it as Q and digits.'));
      const other = qids.get(qid);
      if (other !== undefined) out.push(error('qid', id, `${qid} is also ${other}'s`, 'One of the two is wrong.'));
      qids.set(qid, id);
    }
    const imo = actor.identifiers['imo'];
    if (imo !== undefined && !isImo(imo))
      out.push(error('imo', id, `${imo} fails the check digit of IMO numbers`, 'Look the number up again.'));
  }
  return out;
}

/** Seven digits; the last is that of the first six weighted 7 to 2. */
function isImo(number: string): boolean {
  if (!/^\d{7}$/.test(number)) return false;
  const sum = [...number.slice(0, 6)].reduce((total, digit, index) => total + Number(digit) * (7 - index), 0);
  return sum % 10 === Number(number[6]);
}

function coordinates({ places }: VocabularyData): Finding[] {
  return places
    .filter(
      ({ lat, lon }) =>
        (lat === undefined) !== (lon === undefined) || Math.abs(lat ?? 0) > 90 || Math.abs(lon ?? 0) > 180,
    )
    .map(({ id }) =>
      error('coordinates', id, 'not a point on the globe', 'Give lat (-90 to 90) and lon (-180 to 180), or neither.'),
    );
}

/** Only sourced rows count toward a number asked for; the rest is said once per kind, not once per row. */
function unsourced(data: VocabularyData): Finding[] {
  const terms = data.offices.flatMap((office) => office.holders);
  const kinds = {
    actors: data.actors,
    goods: data.goods,
    places: data.places,
    outlets: data.outlets.filter((o) => !o.sample),
    'terms of office': terms,
  };
  return Object.entries(kinds).flatMap(([kind, rows]) => {
    const without = rows.filter((row) => row.source === undefined).length;
    const reviewed = rows.filter((row) => row.reviewed).length;
    if (without === 0 && reviewed === rows.length) return [];
    const message = `${rows.length} rows: ${rows.length - without} with a source, ${reviewed} reviewed`;
    return [warning('unsourced', kind, message, 'Put a source to a row and set `reviewed: true` once checked.')];
  });
}
