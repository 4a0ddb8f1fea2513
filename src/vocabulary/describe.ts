// Vocabulary: one row in full for a person to read: its names by language, its terms of office by date, where each comes from.
import type { Office } from '../model/knowledge.ts';
import type { VocabularyData } from './load.ts';

interface Term {
  office: string;
  title: string;
  person: string;
  from: string | null;
  to: string | null;
  /** null: from memory */
  source: string | null;
}

export interface Description {
  id: string;
  code: string | null;
  names: Record<string, string[]>;
  /** count only where the text names the actor or its state too */
  weak: string[];
  terms: Term[];
  source: string | null;
  reviewed: boolean;
  note: string | null;
}

/** Earliest term first; a term whose start is unknown before all. */
export function descriptionOf(data: VocabularyData, id: string): Description | undefined {
  const office = data.offices.find((row) => row.id === id);
  if (office) {
    const { code, titles } = office;
    const plain = { weak: [], source: null, reviewed: false, note: null };
    return { id, code, names: { titles }, ...plain, terms: termsIn([office]) };
  }
  const actor = data.actors.find((row) => row.id === id);
  const place = data.places.find((row) => row.id === id);
  const good = data.goods.find((row) => row.id === id);
  const outlet = data.outlets.find((row) => row.id === id);
  const row = actor ?? place ?? good ?? outlet;
  if (!row) return undefined;
  return {
    id,
    code: actor?.code ?? place?.country ?? outlet?.country ?? null,
    names: 'names' in row ? row.names : outlet ? { aliases: outlet.aliases } : {},
    weak: actor?.weak ?? [],
    terms: termsIn(data.offices).filter(({ person }) => person === id),
    source: row.source ?? null,
    reviewed: row.reviewed,
    note: row.note ?? null,
  };
}

function termsIn(offices: readonly Office[]): Term[] {
  return offices
    .flatMap(({ id, title, holders }) =>
      holders.map(({ person, from, to, source }) => ({ office: id, title, person, from, to, source: source ?? null })),
    )
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));
}

/** The description as lines under its table. */
export function describeInWords(row: Description): string {
  const names = Object.entries(row.names).filter(([, forms]) => forms.length > 0);
  const lines = [
    `${row.id} (${row.code ?? 'acts for nobody'})`,
    ...names.map(([language, forms]) => `  ${language}: ${forms.join(' · ')}`),
    ...(row.weak.length > 0 ? [`  weak: ${row.weak.join(' · ')}`] : []),
    ...row.terms.map(
      ({ title, person, from, to, source }) =>
        `  ${from ?? '?'} to ${to ?? 'today'}: ${title}${person === row.id ? '' : `, ${person}`} [${source ?? 'from memory'}]`,
    ),
    ...(row.note === null ? [] : [`  note: ${row.note}`]),
    `  source: ${row.source ?? 'none'}; ${row.reviewed ? 'reviewed' : 'not reviewed'}`,
  ];
  return lines.join('\n');
}
