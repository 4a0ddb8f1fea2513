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

/** Whether a pronoun for one thing, or for several, may stand for the party. */
export const isThing = (party: Party, single: boolean): boolean =>
  single ? party.kind !== 'person' && party.plural !== true : true;

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
