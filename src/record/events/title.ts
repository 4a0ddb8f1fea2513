/** Record: an event's title in plain words, made from its parts by the type's phrase; never a source's headline. */
import type { Event } from '../../model/event.ts';

interface Parts extends Pick<Event, 'type' | 'parties' | 'objects' | 'place' | 'modality'> {
  /** `{actor} delivers {object} to {recipient}` */
  phrase: string | undefined;
  symmetric: boolean;
}

const prefixes: Partial<Record<Event['modality'], string>> = {
  planned: 'Planned: ',
  possible: 'Possible: ',
  hypothetical: 'Hypothetical: ',
};

export function titleOf({ type, parties, objects, place, modality, phrase, symmetric }: Parts): string {
  const of = (role: 'actor' | 'recipient' | 'third'): string =>
    list(parties.filter((p) => p.role === role).map((p) => p.name));
  const actors = symmetric && !phrase?.includes('{recipient}') ? list(namesOf(parties)) : of('actor');
  const values: Record<string, string> = {
    actor: actors,
    recipient: of('recipient'),
    third: of('third'),
    object: list(objects),
    place: place?.text ?? '',
  };
  const sentence =
    phrase === undefined ? [actors, type.toLowerCase(), of('recipient')].join(' ') : fill(phrase, values);
  const body = sentence.replace(/\s+/g, ' ').trim();
  const prefix = prefixes[modality] ?? '';
  return prefix === '' ? body.charAt(0).toUpperCase() + body.slice(1) : prefix + body;
}

const namesOf = (parties: Event['parties']): string[] => [
  ...new Set(parties.filter((p) => p.role !== 'third').map((p) => p.name)),
];

/** A slot that nothing fills goes with the preposition before it; a subject that is unknown is said to be. */
function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(
    /(^|\s)((?:to|for|with|from|in|at|on|of|over|against|by|about)\s+)?\{(\w+)\}/g,
    (_, space, preposition, slot) => {
      const value = values[slot as string] ?? '';
      if (value !== '') return `${space}${preposition ?? ''}${value}`;
      return slot === 'actor' ? `${space}${preposition ?? ''}somebody` : '';
    },
  );
}

function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
}
