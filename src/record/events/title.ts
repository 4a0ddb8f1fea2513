/** Record: an event's title in plain words, made from its parts by the type's phrase; never a source's headline. */
import type { Event } from '../../model/event.ts';
import type { EventTypeDefinition } from '../../vocabulary/event-types.ts';

interface Parts extends Pick<Event, 'type' | 'parties' | 'place' | 'modality'> {
  /** noun phrases only */
  objects: readonly string[];
  definition: Pick<EventTypeDefinition, 'phrase' | 'nominal' | 'symmetric'> | undefined;
}

const prefixes: Partial<Record<Event['modality'], string>> = {
  planned: 'Planned: ',
  possible: 'Possible: ',
  hypothetical: 'Hypothetical: ',
};

export function titleOf({ type, parties, objects, place, modality, definition }: Parts): string {
  const names = (role: 'actor' | 'recipient' | 'third'): string[] => [
    ...new Set(parties.filter((p) => p.role === role && p.name !== 'unknown').map((p) => p.name)),
  ];
  const [acting, receiving] = sidesOf(names('actor'), names('recipient'), definition?.symmetric ?? false);
  const values: Record<string, string> = {
    actor: list(acting),
    recipient: list(receiving),
    third: list(names('third')),
    object: list(objects),
    place: place?.text ?? '',
  };
  const body = fill(wordsFor(definition, type, acting, receiving), values)
    .replace(/\s+/g, ' ')
    .trim();
  const prefix = prefixes[modality] ?? '';
  return prefix === '' ? body.charAt(0).toUpperCase() + body.slice(1) : prefix + body;
}

/** Where both sides are the same they act on each other; where a type knows no sides, a lone other side meets the rest. */
function sidesOf(actors: string[], recipients: string[], symmetric: boolean): [string[], string[]] {
  const both = recipients.length > 1 && recipients.every((name) => actors.includes(name));
  if (both && actors.length === recipients.length) return [actors, ['each other']];
  const others = recipients.filter((name) => !actors.includes(name));
  return symmetric && actors.length === 0 ? [others, []] : [actors, others];
}

/** The verb agrees with its subject; without a subject the noun stands for it. */
function wordsFor(definition: Parts['definition'], type: string, acting: string[], receiving: string[]): string {
  const phrase = definition?.phrase ?? `{actor} ${type.toLowerCase()} {recipient}`;
  if (acting.length === 0) return definition?.nominal ?? phrase;
  if (acting.length === 1) return phrase;
  const plural = phrase.replace(/^(\{actor\} )(\w+)( or )?(\w+)?/, (_, subject, verb, or = '', second = '') =>
    or === ''
      ? `${subject}${baseForm(verb)} ${second}`.trimEnd()
      : `${subject}${baseForm(verb)} or ${baseForm(second)}`,
  );
  const mutual = definition?.symmetric === true && receiving.length === 0;
  return mutual ? plural.replace(/\{recipient\|[^}]*\}/, '{recipient}') : plural;
}

/** "sanctions" → "sanction", "launches" → "launch", "tries" → "try". */
const baseForm = (verb: string): string =>
  verb
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/(?<!s)s$/, '');

const slot = /(^|\s)((?:to|for|with|from|in|at|on|of|over|against|by|about)\s+)?\{(\w+)(?:\|([^}]*))?\}/g;

/** A slot that nothing fills takes the other slot or the words after its bar; without any it goes with the preposition before it. */
function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(slot, (_, space: string, preposition: string | undefined, name: string, rest?: string) => {
    const choices = [name, ...(rest?.split('|') ?? [])];
    const value = choices.map((choice) => values[choice] ?? choice).find((words) => words !== '') ?? '';
    return value === '' ? '' : `${space}${preposition ?? ''}${value}`;
  });
}

function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
}
