/** `entente gaps`: which tools reach which leg, which kind of gap each is, and why. */
import type { Reach } from '../../model/tool.ts';
import type { CommandFile } from '../program.ts';
import { table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';

export const gapsCommand: CommandFile = (program, terminal, act) => {
  program
    .command('gaps')
    .description('print the gap map: verdict, kind of gap and reason per leg and tool (analysis, not legal advice)')
    .option('--deal <id>', 'only this deal, e.g. D-2024-001')
    .option('--all', 'also the tools that do not concern the leg (lawful)', false)
    .option('--reasons', 'print the whole reason under each line', false)
    .addHelpText('after', '\nExamples:\n  entente gaps --deal D-2024-001 --reasons\n  entente gaps --json')
    .action((options: { deal?: string; all: boolean; reasons: boolean }) =>
      act((globals) =>
        withDesk(globals, terminal, async ({ desk }) => {
          const { all } = await import('../../work/rebuild.ts');
          const filters = options.deal ? { deal: options.deal } : {};
          const cells = await all((page) => desk.store.reach({ ...page, filters }));
          const shown = options.all ? cells : cells.filter((c) => c.verdict !== 'lawful');
          terminal.out(globals.json ? JSON.stringify(shown, null, 2) : inRows(shown, options.reasons));
          return 0;
        }),
      ),
    );
};

function inRows(cells: readonly Reach[], reasons: boolean): string {
  if (cells.length === 0)
    return 'No tool meets a leg here. `entente deals` prints the register; --all shows every tool.';
  if (!reasons) {
    return table(
      ['deal', 'leg', 'tool', 'rule', 'handle', 'verdict', 'gap', 'reviewed', 'reason'],
      cells.map((c) => [
        c.deal,
        c.leg,
        c.tool,
        c.rule,
        c.handle,
        c.verdict,
        c.gap ?? '',
        c.reviewed ? 'yes' : 'unreviewed',
        c.reason,
      ]),
      200,
    );
  }
  return cells
    .map(
      (c) =>
        `${c.deal} ${c.leg} · ${c.tool}${c.reviewed ? '' : ' (unreviewed)'}\n  ${c.verdict}${c.gap ? ` · gap: ${c.gap}` : ''}\n  ${c.reason}`,
    )
    .join('\n');
}
