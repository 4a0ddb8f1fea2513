/** Extraction, rules engine: nouns that stand for a party without naming it, by its kind: "the minister", "the agency", "the lender". */
import type { Party, SentenceView } from './discourse.ts';

const roles = new Map<string, Party['kind']>(
  (
    [
      [
        'person',
        'minister president premier leader chancellor envoy ambassador diplomat spokesman spokeswoman spokesperson official general admiral commander secretary lawmaker chief director governor marshal colonel officer dictator monarch king analyst expert researcher man woman',
      ],
      [
        'body',
        'ministry department agency service bureau embassy mission directorate committee administration parliament assembly commission office treasury watchdog team panel joint staff institute centre center',
      ],
      [
        'company',
        'company firm bank lender refiner refinery insurer contractor airline carrier operator subsidiary maker manufacturer trader supplier shipper conglomerate producer exporter importer yard shipyard',
      ],
      ['vessel', 'ship vessel tanker freighter boat submarine destroyer frigate'],
      ['organisation', 'bloc grouping alliance organisation organization union club body'],
      [
        'state',
        'country nation regime government leadership state kingdom republic capital authority neighbour neighbor',
      ],
      ['military', 'military army navy armed'],
    ] as const
  ).flatMap(([kind, lemmas]) => lemmas.split(' ').map((lemma): [string, Party['kind']] => [lemma, kind])),
);

export const kindOfRole = (lemma: string): Party['kind'] | undefined => roles.get(lemma);

const troops = new Set(['troop', 'soldier', 'contingent', 'serviceman', 'reinforcement']);
export const isTroops = (lemma: string): boolean => troops.has(lemma);

/** Whether "it" may stand for the party; "they" may for all but one person alone. */
export const isThing = (party: Party, single: boolean): boolean =>
  party.kind !== 'person' && !(single && party.plural === true);

/** "Seoul's defence minister": the words by which a party without a name is called. */
export function calledBy({ words }: Pick<SentenceView, 'words'>, first: number, head: number): string {
  let from = first;
  while (from < head && words[from]?.upos === 'DET') from++;
  return words
    .slice(from, head + 1)
    .map((w) => w.text)
    .join(' ')
    .replace(/ (['’]s?)(?= |$)/g, '$1');
}

/** How it is called, and whether it is several: "South Korean officials". */
export function roleName(
  view: Pick<SentenceView, 'words'>,
  first: number,
  head: number,
): Pick<Party, 'name' | 'plural'> {
  const plural = /[^s]s$/.test(view.words[head]?.norm ?? '') ? { plural: true } : {};
  return { name: calledBy(view, first, head), ...plural };
}
