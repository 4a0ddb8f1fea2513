/** `entente lists`: the sanctions lists of the desk: import, confirm, what changed, what stands on them. */
import type { Command } from 'commander';
import { today } from '../../model/clock.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import { dayOf } from '../../resolve/lists/list-date.ts';
import type { ListChange, ListVersion } from '../../resolve/lists/version.ts';
import type { ListsReport } from '../../work/lists.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { type Globals, type Terminal, table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';

export const listsCommand: CommandFile = (program, terminal, act) => {
  const lists = program.command('lists').description('the sanctions lists of the desk, or one of the words below');
  lists.action(() =>
    act((globals) =>
      withDesk(globals, terminal, async ({ desk }) => {
        const versions = await desk.store.listVersions();
        terminal.out(globals.json ? JSON.stringify(versions, null, 2) : overview(versions));
        return 0;
      }),
    ),
  );
  importWord(lists, terminal, act);
  confirmWord(lists, terminal, act);
  diffWord(lists, terminal, act);
  showWord(lists, terminal, act);
};

type Act = Parameters<CommandFile>[2];

function importWord(lists: Command, terminal: Terminal, act: Act): void {
  lists
    .command('import')
    .description('take in a version of a list; its format is told by its content')
    .argument('<file-or-url...>', 'files or http(s) addresses; the parts of OFAC’s CSV together')
    .option('--list <id>', 'refuse anything but a version of this list')
    .option('--as <name>', 'keep an OpenSanctions collection under a name of its own')
    .option('--of <day>', 'the day the files are of (YYYY-MM-DD), for a list that does not say: OFAC’s CSV')
    .addHelpText(
      'after',
      '\nExamples:\n  entente lists import consolidated.xml\n  entente lists import SDN.CSV ALT.CSV ADD.CSV --of 2026-11-20\n  entente lists import entities.ftm.json --as sanctions',
    )
    .action((inputs: string[], options: { list?: string; as?: string; of?: string }) =>
      act((globals) =>
        withDesk(
          globals,
          terminal,
          async ({ desk, beforeClosing }) => {
            const { list: expected, as, of } = options;
            if (of !== undefined) refuseNoDay(of, today(terminal.clock));
            const { fetcherOf } = await import('../../collect/fetch.ts');
            const { importLists } = await import('../../work/lists.ts');
            const { listSizeLimit } = await import('../../work/list-files.ts');
            const progress = progressOn(terminal, globals.quiet);
            const fetcher = fetcherOf({ clock: terminal.clock, sizeLimit: listSizeLimit, timeLimit: 600_000 });
            beforeClosing(async () => {
              progress.stop();
              await fetcher.close();
            });
            const report = await importLists(inputs, desk, {
              ...{ fetcher, onProgress: progress.update },
              ...(expected === undefined ? {} : { expected }),
              ...(as === undefined ? {} : { as }),
              ...(of === undefined ? {} : { of }),
            });
            progress.stop();
            return told(report, globals, terminal);
          },
          { create: true },
        ),
      ),
    );
}

function refuseNoDay(of: string, now: string): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(of) && dayOf(of) === of;
  if (isDay && of <= now) return;
  throw new EntenteError('usage', isDay ? `${of} is still to come.` : `"${of}" is no day.`, {
    hint: 'Give the day the authority published the files, as YYYY-MM-DD.',
  });
}

/** 5 where a version waits for confirmation: nothing failed, and nothing came into force either. */
function told(report: ListsReport, { json }: Globals, terminal: Terminal): number {
  const held = report.lists.some((l) => l.outcome === 'held');
  const exit = report.failed.length > 0 ? (report.lists.length > 0 ? 1 : 3) : held ? 5 : 0;
  terminal.out(json ? JSON.stringify({ ok: exit === 0, ...report }, null, 2) : inWords(report));
  return exit;
}

function inWords({ lists, failed }: ListsReport): string {
  const lines = lists.flatMap(({ outcome, version: v }) => {
    if (outcome === 'unchanged') return [`${v.list}: already there, version ${v.version} of ${day(v)}.`];
    if (outcome === 'held')
      return [
        `${v.list}: held, not in force. The version before stays.`,
        ...v.heldFor.map((why) => `  ${why}`),
        `  If it is right: entente lists confirm ${v.list} --by NAME`,
      ];
    const { added, removed, changed } = v.changes;
    const news = v.version === 1 ? 'first version' : `${added} added, ${removed} removed, ${changed} changed`;
    return [
      `${v.list}: version ${v.version} of ${day(v)}, ${v.entries} entries, ${v.names} names; ${news}.`,
      ...doubtful(v),
    ];
  });
  return [...lines, ...failed.map(({ uri, error }) => `failed ${uri}: ${error.message}\n       ${error.hint}`)].join(
    '\n',
  );
}

const day = (v: ListVersion): string =>
  v.published ?? `unknown day, taken in ${v.imported.slice(0, 10)} (import it again with --of DAY to say which)`;

const examples = 3;

function doubtful({ signals, unread }: ListVersion): string[] {
  const codes = [...new Set(signals.map((s) => s.code))];
  return [
    ...unread.map((f) => `  unread ${f.field}: ${f.count}, e.g. "${f.example}"`),
    ...codes.flatMap((code) => {
      const of = signals.filter((s) => s.code === code);
      const rest = of.length > examples ? [`  ... ${of.length - examples} more: --json has all`] : [];
      return [...of.slice(0, examples).map((s) => `  ${code}: ${s.message}`), ...rest];
    }),
  ];
}

function overview(versions: readonly ListVersion[]): string {
  if (versions.length === 0)
    return 'No list yet. Take one in: entente lists import FILE|URL (docs/screening.md says where they are).';
  return table(
    ['list', 'version', 'of', 'state', 'entries', 'names', 'added', 'removed', 'changed', 'signals', 'unread'],
    versions.map((v) => [
      ...[v.list, String(v.version), v.published ?? '..', v.state, String(v.entries), String(v.names)],
      ...(v.version === 1 ? ['..', '..', '..'] : [v.changes.added, v.changes.removed, v.changes.changed].map(String)),
      ...[String(v.signals.length), String(v.unread.length)],
    ]),
  );
}

function confirmWord(lists: Command, terminal: Terminal, act: Act): void {
  lists
    .command('confirm')
    .description('bring a held version into force')
    .argument('<list>', 'id of the list')
    .requiredOption('--by <name>', 'who looked at it')
    .addHelpText('after', '\nExample:\n  entente lists confirm un-consolidated --by "A. Analyst"')
    .action((list: string, { by }: { by: string }) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const { confirmList } = await import('../../work/lists.ts');
          return told({ lists: [await confirmList(list, by, desk)], failed: [] }, globals, terminal);
        }),
      ),
    );
}

function diffWord(lists: Command, terminal: Terminal, act: Act): void {
  lists
    .command('diff')
    .description('designation events between two versions of a list')
    .argument('<list>', 'id of the list')
    .argument('[from]', 'version; else the one before')
    .argument('[to]', 'version; else the one in force')
    .addHelpText(
      'after',
      '\nExamples:\n  entente lists diff un-consolidated\n  entente lists diff us-ofac-sdn 1 3 --json',
    )
    .action((list: string, from?: string, to?: string) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const { listDifference } = await import('../../work/lists.ts');
          const found = await listDifference(list, desk, {
            ...(from === undefined ? {} : { from: Number(from) }),
            ...(to === undefined ? {} : { to: Number(to) }),
          });
          terminal.out(globals.json ? JSON.stringify(found, null, 2) : events(found.changes));
          return 0;
        }),
      ),
    );
}

function events(changes: readonly ListChange[]): string {
  if (changes.length === 0) return 'Nothing changed between them.';
  return table(
    ['date', 'what', 'entry', 'name', 'programme', 'why or what changed'],
    changes.map((c) => [
      `${c.date}${c.dateFrom === 'listed' || c.dateFrom === 'updated' ? '' : ` (${c.dateFrom})`}`,
      ...[c.what, c.entry, c.name, c.programmes.join(', ')],
      (c.what === 'changed' ? c.fields.map(fieldInWords).join(' · ') : (c.why ?? '..')).replace(/\s+/g, ' '),
    ]),
  );
}

const fieldInWords = ({ field, added, removed }: ListChange['fields'][number]): string =>
  `${field}: ${[...added.map((v) => `+${v}`), ...removed.map((v) => `-${v}`)].join(', ')}`;

function showWord(lists: Command, terminal: Terminal, act: Act): void {
  lists
    .command('show')
    .description('an entry as it was over the versions, as JSON')
    .argument('<list>', 'id of the list')
    .argument('<entry>', 'id of the entry')
    .addHelpText('after', '\nExample:\n  entente lists show un-consolidated KPi.033')
    .action((list: string, id: string) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const history: { since: number; until: number | null; entry: ListEntry }[] = await desk.store.listEntry(
            list,
            id,
          );
          terminal.out(JSON.stringify(history, null, 2));
          return history.length > 0 ? 0 : 3;
        }),
      ),
    );
}
