/** What readers who had not seen the rules said of claims (fixtures/judged): right or not, by document, place and content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../src/model/claim.ts';
import { packageRoot } from '../src/vocabulary/load.ts';

interface Judged {
  document: string;
  start: number;
  end: number;
  kind: string;
  type: string;
  actors: (string | null)[];
  recipients: (string | null)[];
  modality: string;
  right: boolean;
}

const fixtures = join(packageRoot(), 'fixtures');
export const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const verdicts = new Map<string, boolean>();
for (const file of readdirSync(join(fixtures, 'judged')).filter((f) => f.endsWith('.jsonl'))) {
  for (const j of lines<Judged>(join(fixtures, 'judged', file)))
    verdicts.set(keyOf(j.document, j.start, j.end, [j.kind, j.type, j.modality], j.actors, j.recipients), j.right);
}

function keyOf(
  document: string,
  start: number,
  end: number,
  content: readonly string[],
  ...sides: readonly (readonly (string | null)[])[]
): string {
  return [document, start, end, ...content, ...sides.map((s) => [...s].map(String).sort().join('+'))].join('|');
}

/** Undefined where nobody judged a claim of this content at this place. */
export const verdictOf = (claim: Claim): boolean | undefined => {
  const side = (role: string): (string | null)[] => claim.actors.filter((a) => a.role === role).map((a) => a.code);
  const [quote] = claim.evidence;
  const content = [claim.kind, claim.type, claim.modality];
  return verdicts.get(
    keyOf(claim.document, quote?.start ?? -1, quote?.end ?? -1, content, side('actor'), side('recipient')),
  );
};
