/** `entente source`: the sources that the desk visits: kept, looked at, paused, visited, taken from and given to feed readers. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { SourceRow, SourceRun } from '../../collect/kept-source.ts';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import type { SourcePreview } from '../../work/source-preview.ts';
import type { CommandFile } from '../program.ts';
import { type Globals, type Terminal, table } from '../terminal.ts';
import { surroundingsOf, visitingWith } from '../visiting.ts';
import { type Session, withDesk } from '../with-desk.ts';
import { sourceListing } from './source-listing.ts';

type Act = Parameters<CommandFile>[2];
type Work = (session: Session, globals: Globals) => Promise<number>;

export const sourceCommand: CommandFile = (program, terminal, act) => {
  const source = program.command('source').description('the sources that the desk visits on a schedule');
  const onDesk = (work: Work) => act((globals) => withDesk(globals, terminal, (session) => work(session, globals)));
  addWord(source, terminal, act);
  source
    .command('list')
    .description('all sources with their health')
    .option('--failing', 'only those whose last visit failed', false)
    .addHelpText('after', '\nExample:\n  entente source list --failing')
    .action(({ failing }: { failing: boolean }) => onDesk((s, globals) => list(s, failing, { globals, terminal })));
  source
    .command('test')
    .description('what a source or an address would bring, without storing anything')
    .argument('<id-or-address>')
    .option('--local', 'it lies on this machine or network', false)
    .option('--password-from <name>', 'environment variable with the password of a mailbox')
    .option('--proxy <url>', 'the way out of this machine')
    .addHelpText('after', '\nExample:\n  entente source test https://example.org/feed.xml')
    .action((named: string, options: TestOptions) =>
      onDesk((s, globals) => test(named, options, s, { globals, terminal })),
    );
  for (const word of ['pause', 'resume', 'remove'] as const) stateWord(source, word, { terminal, onDesk });
  source
    .command('run')
    .description('visit sources now: those named, or all that are due')
    .argument('[id...]')
    .option('--proxy <url>', 'the way out of this machine')
    .addHelpText('after', '\nExamples:\n  entente source run kcna-watch\n  entente source run')
    .action((ids: string[], options: { proxy?: string }) =>
      onDesk((s, globals) => runSources(ids, options.proxy, s, { globals, terminal })),
    );
  opmlWords(source, terminal, onDesk);
};

interface Around {
  globals: Globals;
  terminal: Terminal;
}

interface AddOptions {
  title?: string;
  id?: string;
  min?: number;
  max?: number;
  local: boolean;
  passwordFrom?: string;
}

function minutes(text: string): number {
  const found = /^(\d{1,6})\s*(m|min|h|d)?$/.exec(text);
  const value = Number(found?.[1] ?? 0) * ({ h: 60, d: 1440 }[found?.[2] ?? ''] ?? 1);
  if (value < 1) throw new InvalidArgumentError('a time between visits is written 30m, 6h or 2d.');
  return value;
}

function addWord(source: Command, terminal: Terminal, act: Act): void {
  source
    .command('add')
    .description('keep a feed, page, mailbox, maildir, folder or file, and visit it from now on')
    .argument('<address-or-path...>')
    .option('--title <title>', 'the name it is shown under')
    .option('--id <id>', 'the id it is called by')
    .option('--min <time>', 'visit not oftener than this (15m)', minutes)
    .option('--max <time>', 'visit not seldomer than this (1d)', minutes)
    .option('--local', 'it lies on this machine or network: let it through the guard', false)
    .option('--password-from <name>', 'environment variable with the password of a mailbox')
    .addHelpText(
      'after',
      '\nExamples:\n  entente source add https://example.org/feed.xml --title "Example" --max 6h\n  entente source add imaps://desk@mail.example.org/Letters --password-from MAIL_PASSWORD\n  entente source add ~/Maildir ~/clippings',
    )
    .action((addresses: string[], options: AddOptions) =>
      act((globals) =>
        withDesk(globals, terminal, (s) => add(addresses, options, s, { globals, terminal }), { create: true }),
      ),
    );
}

async function add(
  addresses: string[],
  options: AddOptions,
  { desk }: Session,
  { globals, terminal }: Around,
): Promise<number> {
  const { addSource } = await import('../../work/sources.ts');
  const { min, max, ...rest } = options;
  const every = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const done = [];
  for (const address of addresses) done.push(await addSource({ ...rest, every, address }, desk));
  if (globals.json) terminal.out(JSON.stringify({ ok: true, sources: done }, null, 2));
  else
    for (const { source, added } of done)
      terminal.out(`${added ? 'added' : 'already there:'} ${source.id}  ${source.kind}  ${source.address}`);
  return 0;
}

async function list({ desk }: Session, failing: boolean, { globals, terminal }: Around): Promise<number> {
  const { all } = await import('../../work/rebuild.ts');
  const rows = await all<SourceRow>((q) => desk.store.sources({ ...q, filters: failing ? { health: 'failing' } : {} }));
  terminal.out(globals.json ? JSON.stringify(rows, null, 2) : sourceListing(rows));
  return 0;
}

type TestOptions = { local: boolean; passwordFrom?: string; proxy?: string };

async function test(named: string, options: TestOptions, session: Session, around: Around): Promise<number> {
  const { previewOf } = await import('../../work/source-preview.ts');
  const { unkeptSource } = await import('../../work/sources.ts');
  const { globals, terminal } = around;
  const { desk } = session;
  const source = (await desk.store.source(named)) ?? unkeptSource({ address: named, ...options }, desk);
  const preview = await previewOf(source, desk, await surroundingsOf(session, terminal, options.proxy));
  terminal.out(
    globals.json ? JSON.stringify({ ok: preview.failures.length === 0, ...preview }, null, 2) : told(preview),
  );
  return preview.failures.length === 0 ? 0 : preview.items.length > 0 ? 1 : 3;
}

function told({ items, notes, failures, more, pieces }: SourcePreview): string {
  const lines = items.length === 0 ? [] : [itemTable(items)];
  lines.push(`${pieces} taken, ${items.length}${more ? '+' : ''} documents in them; nothing was stored.`);
  for (const note of notes) lines.push(`note   ${note.uri}: ${note.reason}`);
  for (const failure of failures) lines.push(`failed ${failure.uri}: ${failure.message}\n       ${failure.hint}`);
  return lines.join('\n');
}

const itemTable = (items: SourcePreview['items']): string =>
  table(
    ['published', 'lang', 'characters', 'title', 'link'],
    items.map((i) => [i.published?.slice(0, 10) ?? '..', i.lang, String(i.characters), i.title, i.uri]),
  );

interface Words {
  terminal: Terminal;
  onDesk: (work: Work) => Promise<void>;
}

const stateWords = {
  pause: 'no more visits until it is resumed',
  resume: 'visit it again, at once and then on its schedule',
  remove: 'forget the source and its history; its documents stay',
} as const;

function stateWord(source: Command, word: keyof typeof stateWords, { terminal, onDesk }: Words): void {
  source
    .command(word)
    .description(stateWords[word])
    .argument('<id...>')
    .addHelpText('after', `\nExample:\n  entente source ${word} kcna-watch`)
    .action((ids: string[]) =>
      onDesk(async ({ desk }, globals) => {
        const { setPaused, sourceNamed } = await import('../../work/sources.ts');
        for (const id of ids) {
          await sourceNamed(id, desk);
          if (word === 'remove') await desk.store.removeSource(id);
          else await setPaused(id, desk, word === 'pause' ? 'Paused by hand.' : null);
        }
        terminal.out(globals.json ? JSON.stringify({ ok: true, [word]: ids }) : `${word}: ${ids.join(', ')}`);
        return 0;
      }),
    );
}

async function runSources(
  ids: readonly string[],
  proxy: string | undefined,
  session: Session,
  { globals, terminal }: Around,
): Promise<number> {
  const { visitDue, visitNamed } = await import('../../work/watch.ts');
  const runs: Omit<SourceRun, 'number'>[] = [];
  const options = await visitingWith(session, terminal, {
    proxy,
    onRun: (_, run) => {
      runs.push(run);
      if (!globals.json) terminal.out(runInWords(run));
    },
  });
  if (ids.length === 0) await visitDue(session.desk, options);
  else await visitNamed(ids, session.desk, options);
  const failed = runs.filter((run) => run.outcome === 'failed' || run.outcome === 'partly').length;
  if (globals.json) terminal.out(JSON.stringify({ ok: failed === 0, runs }, null, 2));
  else if (runs.length === 0) terminal.out('No source is due.');
  return failed === 0 ? 0 : runs.every((run) => run.outcome === 'failed') ? 3 : 1;
}

export function runInWords({ source, outcome, counts, failures }: Omit<SourceRun, 'number'>): string {
  const lines = [
    `${outcome.padEnd(9)} ${source}: ${counts.added} new, ${counts.unchanged} known, ${counts.claims} claims`,
  ];
  for (const { uri, message, hint } of failures) lines.push(`  failed ${uri}: ${message}\n         ${hint}`);
  return lines.join('\n');
}

function opmlWords(source: Command, terminal: Terminal, onDesk: Words['onDesk']): void {
  source
    .command('import')
    .description('keep every feed of an OPML file')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  entente source import feeds.opml')
    .action((file: string) =>
      onDesk(async ({ desk }, globals) => {
        const { addFeeds } = await import('../../work/sources.ts');
        const text = await readFile(file, 'utf8').catch((cause: unknown) => {
          throw new EntenteError('file-missing', `${file} cannot be opened.`, { hint: 'Name an OPML file.', cause });
        });
        const report = await addFeeds(text, file, desk);
        const { added, known, without } = report;
        terminal.out(
          globals.json
            ? JSON.stringify({ ok: true, ...report })
            : `${added.length} feeds added, ${known} already there, ${without} entries without an address.`,
        );
        return 0;
      }),
    );
  source
    .command('export')
    .description('the feeds as OPML, for any feed reader')
    .argument('[file]', 'where to write (else standard output)')
    .addHelpText('after', '\nExample:\n  entente source export feeds.opml')
    .action((file: string | undefined) =>
      onDesk(async ({ desk }, globals) => {
        const { feedsAsOpml } = await import('../../work/sources.ts');
        const opml = await feedsAsOpml(desk);
        if (file === undefined) await terminal.write(`${opml}\n`);
        else
          await writeFile(file, `${opml}\n`).catch((cause: unknown) => {
            throw asEntenteError(cause);
          });
        if (file !== undefined) terminal.out(globals.json ? JSON.stringify({ ok: true, file }) : `written to ${file}`);
        return 0;
      }),
    );
}
