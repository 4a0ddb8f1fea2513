/** `entente actors`: who is who: find and show actors, see why names link, answer what waits, take an answer back. */
import type { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { ResolvedMention } from '../../resolve/mentions/mention.ts';
import type { CommandFile } from '../program.ts';
import { progressOn } from '../progress.ts';
import { type Terminal, table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';
import { judgeWords, logTable } from './actors-judging.ts';

type Act = Parameters<CommandFile>[2];

export const actorsCommand: CommandFile = (program, terminal, act) => {
  const actors = program.command('actors').description('who is who: find, show, link, judge; one of the words below');
  readWord(actors, terminal, act);
  const word = wordsOf(actors, terminal, act);
  word('find <words...>', 'actors by any spelling in any script', 'entente actors find Пезешкиан', find);
  word('show <id>', 'an actor: names, offices, links with their reasons', 'entente actors show kim-jong-un', show);
  word(
    'links <document>',
    'the names of a document, whom each means and why',
    'entente actors links d0123456789abcdef',
    links,
  );
  word('queue', 'what waits for a person', 'entente actors queue', queue);
  word('log', 'every judgement, oldest first', 'entente actors log', log);
  judgeWords(actors, terminal, act);
};

/** What a word prints: for people, and with --json. */
interface Printed {
  text: string;
  data: unknown;
  /** 3 where there was nothing to print */
  exit?: number;
}

type Print = (desk: Desk, words: readonly string[]) => Promise<Printed>;

const wordsOf =
  (actors: Command, terminal: Terminal, act: Act) =>
  (name: string, description: string, example: string, print: Print): void => {
    actors
      .command(name)
      .description(description)
      .addHelpText('after', `\nExample:\n  ${example}`)
      .action((given?: string | string[] | object) =>
        act((globals) =>
          withDesk(globals, terminal, async ({ desk }) => {
            const words = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
            const { text, data, exit = 0 } = await print(desk, words);
            terminal.out(globals.json ? JSON.stringify(data, null, 2) : text);
            return exit;
          }),
        ),
      );
  };

const find: Print = async (desk, words) => {
  const { actorsBySpelling } = await import('../../api/actors/finder.ts');
  const found = actorsBySpelling(desk.vocabulary, words.join(' '));
  if (found.length === 0)
    return { text: 'Nobody found. Try another spelling, or less of the name.', data: [], exit: 3 };
  const rows = found.map((a) => [a.id, a.name, a.kind, a.code ?? '', a.reviewed ? 'yes' : 'no']);
  return { text: table(['id', 'name', 'kind', 'acts for', 'reviewed'], rows), data: found };
};

const show: Print = async (desk, [id = '']) => {
  const { actorView } = await import('../../api/views/actor.ts');
  const view = await actorView(desk, id);
  const { entity } = view;
  const names = ['name', 'alias', 'weakAlias'].flatMap((prop) => entity.properties[prop] ?? []);
  const lines = [
    `${entity.caption}  (${view.id}, ${entity.schema})`,
    `names: ${names.join(', ')}`,
    ...view.offices.map(
      (o) => `office: ${o.title}, ${o.from ?? '..'} to ${o.to ?? 'today'}${o.reviewed ? '' : ' (unreviewed)'}`,
    ),
    ...entity.conflicts.map((c) => `conflict: ${c.prop}: ${c.values.map((v) => v.value).join(' / ')}`),
    ...view.mentions.map((m) => `in ${m.document}: ${reason(m)}`),
  ];
  return { text: lines.join('\n'), data: view };
};

const reason = (mention: ResolvedMention): string => {
  const [best] = mention.candidates;
  const points = [...(best?.contradictions ?? []), ...(best?.supports ?? [])].map((p) => p.why);
  return `“${mention.name}” ${mention.state} ${best?.score ?? ''}: ${points.join('; ')}`;
};

const links: Print = async (desk, [document = '']) => {
  const { rows } = await desk.store.mentions({ filters: { document }, sort: 'name', limit: 1000 });
  if (rows.length === 0) return { text: `No names were found in ${document || 'it'}.`, data: [], exit: 3 };
  const lines = rows.map((m) => [
    m.name,
    m.state,
    m.actor ?? '',
    String(m.candidates[0]?.score ?? ''),
    m.why.join('; '),
  ]);
  return { text: table(['name', 'state', 'actor', 'score', 'why'], lines), data: rows };
};

const queue: Print = async (desk) => {
  const { resolutionView } = await import('../../api/views/resolution.ts');
  const view = await resolutionView(desk);
  const rows = [
    ...view.rows.map((g) => ['row', g.row?.name ?? g.actor, g.actor, String(g.mentions), 'nobody checked the row']),
    ...view.names.map((g) => ['name', g.name, g.actor, String(g.mentions), g.examples[0]?.why.join('; ') ?? '']),
    ...view.held.map((h) => ['held', h.judgement.left, h.judgement.right, '', h.against]),
    ...view.contradictions.map((c) => ['differs', c.caption, c.id, '', c.conflicts.map((x) => x.prop).join(', ')]),
  ];
  return {
    text: rows.length === 0 ? 'Nothing waits.' : table(['what', 'name', 'actor', 'names', 'why'], rows),
    data: view,
  };
};

const log: Print = async (desk) => {
  const entries = await desk.store.judgements();
  return { text: entries.length === 0 ? 'Nobody has judged anything yet.' : logTable(entries), data: entries };
};

function readWord(actors: Command, terminal: Terminal, act: Act): void {
  actors
    .command('read')
    .description('read the names of documents again, after an edit of the vocabulary; what was read is left alone')
    .addHelpText('after', '\nExample:\n  entente actors read')
    .action(() =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk, beforeClosing }) => {
          const { rebuild } = await import('../../work/rebuild.ts');
          const progress = progressOn(terminal, globals.quiet);
          beforeClosing(async () => progress.stop());
          await rebuild(desk, progress.update);
          progress.stop();
          const { total } = await desk.store.mentions({ limit: 0 });
          terminal.out(globals.json ? JSON.stringify({ names: total }) : `${total} names in documents.`);
          return 0;
        }),
      ),
    );
}
