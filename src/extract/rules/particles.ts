/** Extraction, rules engine: what a particle makes of a verb: "turned the cargo away" turned nothing over to anybody. */
import type { Clause } from './clauses.ts';
import type { Word } from './words.ts';

/** Verbs of the event types that mean another act with the particle; those that only add direction ("ship out") are not here. */
const changing = table(
  'turn|away back down aside off up out in;send|back away;hold|up off back out;call|off up out in;take|over down off on up apart;give|up back in;pass|up over by;put|off down aside up;get|over away by along through;set|back aside;make|up out off;back|down away off out;leave|out off;strike|down up off out;go|off down up;win|over back;draw|up down back;bring|down up about;sign|off up out',
);
/** What these are done to does not get where it was bound. */
const stopping = table('turn|away back down aside;send|back away;hold|up off back;cut|off;call|off;shut|off;wave|away');
/** As good as never prepositions directly behind a verb of sending. */
const bare = /^(?:away|back|down|off|up|out|aside|apart)$/;

function table(entries: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    entries.split(';').map((entry): [string, Set<string>] => {
      const [verb = '', particles = ''] = entry.split('|');
      return [verb, new Set(particles.split(' '))];
    }),
  );
}

/** Particles of the verb, beside it or behind its object. */
function particlesOf({ head }: Clause, words: readonly Word[]): string[] {
  const next = words[head + 1]?.norm ?? '';
  const near = bare.test(next) && words[head + 2]?.norm !== 'of' ? [next] : [];
  const far = words.flatMap((w, i) =>
    w.head === head && i > head && (w.deprel === 'compound:prt' || (w.deprel === 'advmod' && bare.test(w.norm)))
      ? [w.norm]
      : [],
  );
  return [...near, ...far];
}

export const hasParticle = (clause: Clause, words: readonly Word[], particle: string): boolean =>
  particlesOf(clause, words).includes(particle);

/** The verb with its particle is not the verb alone. */
export const meansOther = (clause: Clause, words: readonly Word[]): boolean => listed(changing, clause, words);

/** "held up the shipment", "cut the fuel off". */
export const isStopped = (clause: Clause, words: readonly Word[]): boolean => listed(stopping, clause, words);

function listed(verbs: ReadonlyMap<string, ReadonlySet<string>>, clause: Clause, words: readonly Word[]): boolean {
  const particles = clause.form === 'nominal' ? undefined : verbs.get(clause.lemma);
  return particles !== undefined && particlesOf(clause, words).some((p) => particles.has(p));
}
