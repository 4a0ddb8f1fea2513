/** Stage resolve: what a list's own word for a programme stands for: the key known across lists and our label. Read from vocab/, edited there. */
import { join } from 'node:path';
import { z } from 'zod';
import { readRows } from '../../vocabulary/rows.ts';

const programmeSchema = z
  .object({
    /** the key: US-NK, UN-SC1718 */
    id: z.string().regex(/^[A-Z0-9-]+$/),
    label: z.string(),
    authority: z.string(),
    /** as the authority's list writes it; `*` at the end stands for whatever follows */
    codes: z.array(z.string()),
  })
  .strict();
export type Programme = z.infer<typeof programmeSchema>;

export interface ProgrammeTable {
  all: readonly Programme[];
  /** undefined where no row knows the word: it is shown as the list writes it */
  programmeOf(authority: string, code: string): Programme | undefined;
}

/** `layers`: the package's and the desk's vocab folders, the later over the earlier. */
export function loadProgrammes(layers: readonly string[]): ProgrammeTable {
  const all = readRows(
    programmeSchema,
    layers.map((layer) => join(layer, 'sanctions-programmes.yaml')),
  );
  const exact = new Map<string, Programme>();
  const starts: { start: string; programme: Programme }[] = [];
  for (const programme of all) {
    exact.set(`/${programme.id}`, programme);
    for (const code of programme.codes) {
      const key = keyOf(programme.authority, code);
      if (code.endsWith('*')) starts.push({ start: key.slice(0, -1), programme });
      else exact.set(key, programme);
    }
  }
  // the longest start wins: "The Iran (Sanctions) (Nuclear)" before "The Iran (Sanctions)"
  starts.sort((a, b) => b.start.length - a.start.length);
  return {
    all,
    programmeOf: (authority, code) => {
      const key = keyOf(authority, code);
      // OpenSanctions writes the key itself
      return exact.get(key) ?? exact.get(`/${code}`) ?? starts.find(({ start }) => key.startsWith(start))?.programme;
    },
  };
}

const keyOf = (authority: string, code: string): string => `${authority}/${code.trim().toLowerCase()}`;
