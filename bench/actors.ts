/**
 * Bench: names of documents. Whom 40 texts that the rules were not written on name, and what the rules make of it; then what
 * the step costs an ingest, on varied copies of the samples. `node --import tsx bench/actors.ts [COPIES]` prints Markdown.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../src/desk.ts';
import { systemClock } from '../src/model/clock.ts';
import { documentSchema } from '../src/model/document.ts';
import { documentId, sha256 } from '../src/model/ids.ts';
import { readBytes } from '../src/read/read.ts';
import { mentionKnowledge } from '../src/resolve/mentions/knowledge.ts';
import { namesLike } from '../src/resolve/mentions/names-like.ts';
import { mentionsIn } from '../src/resolve/mentions/resolve.ts';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { resolveActors } from '../src/work/resolve.ts';
import { originals } from './sample-originals.ts';
import { varyCopies } from './samples-copies.ts';
import { seeded } from './vary-text.ts';

const vocabulary = loadVocabulary();
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dated = new RegExp(`(?:\\d{1,2} (?:${months})|(?:${months}) \\d{1,2},) \\d{4}|\\d{4}-\\d{2}-\\d{2}`);

/** The day a text gives at its head; texts without one are taken for October 2024. */
function dayOf(text: string): string {
  const found = dated.exec(text.slice(0, 600))?.[0];
  return found === undefined ? '2024-10-25' : new Date(`${found} UTC`).toISOString().slice(0, 10);
}

function documentOf(name: string, text: string) {
  const digest = sha256(text);
  return documentSchema.parse({
    ...{ id: documentId(digest, ''), key: digest, uri: name, name, mediaType: 'text/plain', digest },
    ...{ bytes: text.length, textDigest: digest, textVersion: 'txt@1', lang: 'en', title: null, authors: [] },
    ...{ outlet: null, outletId: null, modified: null, fetched: '2024-11-17T12:00:00.000Z', unread: [] },
    published: { value: dayOf(text), source: 'head', confidence: 1 },
  });
}

function outcomes(): void {
  const knowledge = mentionKnowledge(vocabulary, namesLike(vocabulary.actors));
  const count = { link: 0, review: 0, none: 0 };
  let texts = 0;
  for (const folder of ['gold-heldout', 'gold-heldout2', 'gold-dev']) {
    const dir = join(packageRoot(), 'fixtures', folder);
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(join(dir, name), 'utf8');
      texts += 1;
      for (const mention of mentionsIn({ document: documentOf(name, text), text, claims: [] }, knowledge).mentions) {
        count[mention.outcome] += 1;
        if (process.argv.includes('--list'))
          console.log(
            [name, mention.outcome, mention.name, mention.candidates[0]?.actor, mention.candidates[0]?.score].join(
              '\t',
            ),
          );
      }
    }
  }
  console.log(
    '| texts | names like somebody known | linked by the rules | to a person | nobody fits |\n|--:|--:|--:|--:|--:|',
  );
  console.log(
    `| ${texts} | ${count.link + count.review + count.none} | ${count.link} | ${count.review} | ${count.none} |\n`,
  );
}

async function cost(copies: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  chmodSync(home, 0o755);
  const desk = await openDesk({ home, clock: systemClock, create: true });
  try {
    const from = await originals(join(packageRoot(), 'samples', 'documents'));
    for (const { name, content } of varyCopies(copies, seeded(1), from, vocabulary.actors)) {
      const found = {
        uri: name,
        name,
        bytes: Buffer.from(content),
        fetched: '2024-11-17T12:00:00.000Z',
      };
      const { documents } = await readBytes(found.bytes, found, { outlets: vocabulary.outletTable });
      for (const read of documents) await desk.store.saveDocument(read, []);
    }
    const run = async () => {
      const begun = performance.now();
      const used = process.cpuUsage();
      const done = await resolveActors(
        desk,
        () => [],
        () => undefined,
      );
      const { user, system } = process.cpuUsage(used);
      return { ...done, ms: performance.now() - begun, cpu: (user + system) / 1000 };
    };
    const [first, again] = [await run(), await run()];
    console.log(
      '| documents | names | seconds | ms a document | of it processor time | again, nothing new: seconds |\n|--:|--:|--:|--:|--:|--:|',
    );
    const each = (ms: number): string => (ms / Math.max(1, first.documents)).toFixed(1);
    console.log(
      `| ${first.documents} | ${first.mentions} | ${(first.ms / 1000).toFixed(1)} | ${each(first.ms)} | ${each(first.cpu)} | ${(again.ms / 1000).toFixed(2)} |`,
    );
  } finally {
    await desk.close();
    rmSync(home, { recursive: true, force: true });
  }
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n`);
outcomes();
await cost(Number(process.argv[2] ?? 1000));
