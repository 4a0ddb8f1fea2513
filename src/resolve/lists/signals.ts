/** Stage resolve: what in a list an analyst should look at: check digits that do not fit, one entity with two ids of a kind that is held once, one id on two entities. */
import { type Identifier, type ListEntry, type ListSignal, mainName } from './entry.ts';
import type { IdentifierType } from './identifiers.ts';

/** Nobody has two of these. An INN may be one for the firm and one for a branch's past, so it is not among them. */
const heldOnce: ReadonlySet<IdentifierType> = new Set(['imo', 'lei', 'ogrn', 'uscc']);
/** Two entities with one of these are one, or one of them is wrong. */
const heldByOne: ReadonlySet<IdentifierType> = new Set([...heldOnce, 'mmsi', 'inn', 'isin']);

export function signalsIn(entries: readonly ListEntry[]): ListSignal[] {
  return [...entries.flatMap(signalsOf), ...sharedIds(entries)];
}

function signalsOf(entry: ListEntry): ListSignal[] {
  const found: ListSignal[] = [];
  const say = (code: ListSignal['code'], message: string): void => void found.push({ code, entry: entry.id, message });
  if (entry.names.length === 0) say('no-name', `Entry ${entry.id} has no name.`);
  if (entry.programmes.length === 0) say('no-programme', `${mainName(entry)} stands under no programme.`);
  for (const { type, value } of entry.identifiers.filter((i) => i.valid === false))
    say('check-digit', `${mainName(entry)}: ${type} ${value} fails its own check.`);
  for (const { type, values } of contradictions(entry.identifiers))
    say(
      'contradicting-ids',
      `${mainName(entry)} has ${values.length} of ${type}: ${values.join(', ')}. Both are kept; which is right?`,
    );
  return found;
}

/** Ids of a kind that is held once and stands here with several valid values. */
function contradictions(identifiers: readonly Identifier[]): { type: IdentifierType; values: string[] }[] {
  return [...heldOnce].flatMap((type) => {
    const values = [...new Set(identifiers.filter((i) => i.type === type && i.valid !== false).map((i) => i.value))];
    return values.length > 1 ? [{ type, values }] : [];
  });
}

function sharedIds(entries: readonly ListEntry[]): ListSignal[] {
  const holders = new Map<string, Set<ListEntry>>();
  for (const entry of entries) {
    for (const { type, value, valid } of entry.identifiers) {
      if (valid === false || !heldByOne.has(type)) continue;
      const key = `${type} ${value}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(entry));
    }
  }
  return [...holders].flatMap(([key, who]) => {
    // the same target under two authorities (OpenSanctions) is one entity
    const distinct = new Set([...who].map((e) => e.references['opensanctions'] ?? e.id));
    if (distinct.size < 2) return [];
    const names = [...who].map((e) => `${mainName(e)} (${e.id})`).join(', ');
    return [
      {
        code: 'shared-id' as const,
        entry: [...who][0]?.id ?? null,
        message: `${key} stands on several entries: ${names}.`,
      },
    ];
  });
}
