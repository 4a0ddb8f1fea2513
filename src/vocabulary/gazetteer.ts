// Vocabulary: from the names found in a text to mentions. Each gets one meaning; a weak name counts only where the rest
// of the text supports it ("the North" beside North Korea), and a surname goes to the bearer named last.
import type { Gazetteer, Mention, Place } from '../model/knowledge.ts';
import { type Alias, aliasesOf, type Names, type Target } from './aliases.ts';
import { type Found, nameFinder } from './name-finder.ts';

export function buildGazetteer(names: Names, aliases: readonly Alias[] = aliasesOf(names)): Gazetteer {
  const find = nameFinder(aliases, names.nameRules);
  const actors = new Map(names.actors.map((actor) => [actor.id, actor]));
  const goods = new Map(names.goods.map((good) => [good.id, good]));
  const places = new Map(names.places.map((place) => [place.id, place]));
  const labels = new Map<string, string>();
  for (const actor of names.actors) {
    // A state's payment system carries the state's code, too: only the bearer of the code gives it its name.
    const bears = actor.code?.startsWith('IGO:') ? actor.kind === 'organisation' : actor.kind === 'state';
    if (actor.code !== null && bears && !labels.has(actor.code)) labels.set(actor.code, actor.name);
  }
  return {
    mentionsIn: (text) => settle(text, find(text), places),
    actor: (id) => actors.get(id),
    good: (id) => goods.get(id),
    place: (id) => places.get(id),
    label: (code) => labels.get(code) ?? code,
  };
}

/** From what was found to mentions: each gets one meaning, weak names only with support, and the rest falls away. */
function settle(text: string, found: readonly Found[], places: ReadonlyMap<string, Place>): Mention[] {
  const support = supportIn(found);
  const out: Mention[] = [];
  for (const name of found) {
    const reading = readingOf(name, support);
    if (reading?.target === undefined) continue;
    const { start, end } = name;
    if (reading.second) {
      out.push(mention(text, start, start + 1, reading.target), mention(text, end - 1, end, reading.second));
      continue;
    }
    const target = seatOnly(text, end, reading.target, places);
    if (target) out.push(mention(text, start, end, target));
  }
  return out;
}

const mention = (text: string, start: number, end: number, target: Target): Mention => ({
  start,
  end,
  text: text.slice(start, end),
  ...target,
});

/** "Brussels-based" says where, not for whom. */
function seatOnly(text: string, end: number, target: Target, places: ReadonlyMap<string, Place>): Target | undefined {
  if (target.sense !== 'metonym' || !/^[-‐‑]based\b/i.test(text.slice(end, end + 7))) return target;
  const place = target.place === undefined ? undefined : places.get(target.place);
  return place && { id: place.id, kind: 'place', code: place.country, sense: 'name' };
}

/** Where each actor is named beyond doubt, and which states and organisations are named at all. */
interface Support {
  ids: Map<string, number[]>;
  states: Set<string>;
}

function supportIn(found: readonly Found[]): Support {
  const ids = new Map<string, number[]>();
  const states = new Set<string>();
  for (const { start, readings } of found) {
    const reading = readings[0];
    const sure = readings.find((other) => other.needs === undefined)?.target;
    if (!sure) continue;
    const starts = ids.get(sure.id);
    if (starts) starts.push(start);
    else ids.set(sure.id, [start]);
    if ((sure.kind === 'state' || sure.kind === 'organisation') && sure.code !== null) states.add(sure.code);
    if (reading?.second?.code) states.add(reading.second.code);
  }
  return { ids, states };
}

function readingOf(name: Found, support: Support): Alias | undefined {
  const sure = name.readings.find((reading) => reading.needs === undefined);
  if (sure) return sure;
  return (
    nearest(name, support) ?? name.readings.find((reading) => reading.needs === 'state' && isNamed(reading, support))
  );
}

const isNamed = (reading: Alias, support: Support): boolean =>
  reading.target?.code !== undefined && reading.target.code !== null && support.states.has(reading.target.code);

/** Of several bearers of a surname the one named last before it, else the first named after it. */
function nearest({ start, readings }: Found, support: Support): Alias | undefined {
  let best: { reading: Alias; distance: number } | undefined;
  for (const reading of readings) {
    for (const at of support.ids.get(reading.target?.id ?? '') ?? []) {
      const distance = at < start ? start - at : 1e9 + at;
      if (!best || distance < best.distance) best = { reading, distance };
    }
  }
  return best?.reading;
}
