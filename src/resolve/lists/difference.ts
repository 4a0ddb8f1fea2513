/** Stage resolve: two versions of a list -> designation events: who came, who went, what was changed; each with its day and the list's own reason. */
import { type ListEntry, mainName } from './entry.ts';
import type { ListChange } from './version.ts';

export interface DifferenceDates {
  /** number of the newer version */
  version: number;
  /** days of the two files; null where the authority gives none */
  before: string | null;
  after: string | null;
  /** day on which the newer file was taken in */
  imported: string;
  /** the newer file came in another format: fields it writes otherwise are no change of the list */
  formatChanged?: boolean;
}

/** In order of kind and id. */
export function differenceOf(
  before: readonly ListEntry[],
  after: readonly ListEntry[],
  dates: DifferenceDates,
): ListChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const fresh = new Map(after.map((entry) => [entry.id, entry]));
  const added = after.filter((entry) => !old.has(entry.id)).map((entry) => change(entry, 'added', dates));
  const removed = before.filter((entry) => !fresh.has(entry.id)).map((entry) => change(entry, 'removed', dates));
  const changed = after.flatMap((entry) => {
    const was = old.get(entry.id);
    const fields = was === undefined ? [] : fieldsBetween(was, entry, dates.formatChanged ?? false);
    return fields.length === 0 ? [] : [{ ...change(entry, 'changed', dates), fields }];
  });
  const byEntry = (a: ListChange, b: ListChange): number => (a.entry < b.entry ? -1 : 1);
  return [added, removed, changed].flatMap((part) => part.sort(byEntry));
}

function change(entry: ListEntry, what: ListChange['what'], dates: DifferenceDates): ListChange {
  return {
    ...{
      list: entry.list,
      authority: entry.authority,
      version: dates.version,
      entry: entry.id,
      name: mainName(entry),
      what,
    },
    ...dated(entry, what, dates),
    after: dates.before,
    programmes: [...entry.programmes].sort(),
    why: entry.reasons ?? (entry.legalBasis.length > 0 ? entry.legalBasis.join('; ') : null) ?? entry.remarks,
    fields: [],
  };
}

/** The entry's own day counts where it lies between the two versions; a removal has none. */
function dated(
  entry: ListEntry,
  what: ListChange['what'],
  dates: DifferenceDates,
): Pick<ListChange, 'date' | 'dateFrom'> {
  const own = what === 'added' ? entry.listedOn : what === 'changed' ? entry.updatedOn : null;
  const latest = dates.after ?? dates.imported;
  const fits = own !== null && own.length === 10 && own <= latest && (dates.before === null || own >= dates.before);
  if (fits) return { date: own, dateFrom: what === 'added' ? 'listed' : 'updated' };
  return dates.after === null
    ? { date: dates.imported, dateFrom: 'imported' }
    : { date: dates.after, dateFrom: 'published' };
}

type Printed = (entry: ListEntry) => readonly string[];

const one = (text: string | null): string[] => (text === null ? [] : [text]);
const pairs = (record: Readonly<Record<string, string>>): string[] =>
  Object.entries(record).map(([k, v]) => `${k}: ${v}`);

/** What says who is meant and under which rule: comparable whichever format the file came in. */
const essential: Readonly<Record<string, Printed>> = {
  programmes: (e) => e.programmes,
  names: (e) => e.names.map((n) => n.value),
};

const fields: Readonly<Record<string, Printed>> = {
  ...essential,
  schema: (e) => [e.schema],
  'quality of names': (e) => e.names.map((n) => `${n.value} (${n.kind})`),
  identifiers: (e) =>
    e.identifiers.map((i) => `${i.type} ${i.value}${i.country === undefined ? '' : ` (${i.country})`}`),
  births: (e) =>
    e.births.map((b) =>
      [b.circa ? 'about' : '', b.date ?? '', b.to ?? '', b.place ?? ''].filter((p) => p !== '').join(' '),
    ),
  addresses: (e) => e.addresses.map((a) => a.text),
  nationalities: (e) => e.nationalities,
  positions: (e) => e.positions,
  gender: (e) => one(e.gender),
  measures: (e) => e.measures,
  'listed on': (e) => one(e.listedOn),
  'legal basis': (e) => e.legalBasis,
  reasons: (e) => one(e.reasons),
  remarks: (e) => one(e.remarks),
  references: (e) => pairs(e.references),
  transport: (e) => pairs(e.transport),
  links: (e) => e.links.map((l) => `${l.relation}: ${l.name}`),
};

/** Values that came and went; their order does not matter. */
export function fieldsBetween(before: ListEntry, after: ListEntry, onlyEssential = false): ListChange['fields'] {
  return Object.entries(onlyEssential ? essential : fields).flatMap(([field, print]) => {
    const [was, is] = [new Set(print(before)), new Set(print(after))];
    const added = [...is].filter((v) => !was.has(v)).sort();
    const removed = [...was].filter((v) => !is.has(v)).sort();
    // a new name is told as a name already
    const isRepeated = field === 'quality of names' && print(before).length !== print(after).length;
    return (added.length === 0 && removed.length === 0) || isRepeated ? [] : [{ field, added, removed }];
  });
}
