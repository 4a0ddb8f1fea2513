/** The words of `entente actors` that judge: same or not, a row checked, a merger split, a judgement taken back. Each is signed. */
import type { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Judgement, Verdict } from '../../resolve/judgements/judgement.ts';
import type { CommandFile } from '../program.ts';
import { type Terminal, table } from '../terminal.ts';
import { withDesk } from '../with-desk.ts';

type Act = Parameters<CommandFile>[2];

export const logTable = (entries: readonly Judgement[]): string =>
  table(
    ['id', 'at', 'by', 'left', 'right', 'verdict', 'score then', 'why'],
    entries.map((j) => [
      j.id,
      j.at.slice(0, 16),
      j.by,
      j.left,
      j.left === j.right ? '' : j.right,
      j.undoes ? `undoes ${j.undoes}` : judged(j),
      j.score === null ? '' : `${j.score} (${j.algorithm ?? 'unknown'})`,
      j.explanation,
    ]),
  );

/** A check is about one row, not about a pair. */
const judged = ({ left, right, verdict }: Judgement): string => {
  if (left !== right) return verdict;
  return { positive: 'row checked', negative: 'row doubted', unsure: 'row undecided' }[verdict];
};

const verdictOf = (word: string): Verdict => {
  const verdict = { same: 'positive', different: 'negative', unsure: 'unsure' }[word];
  if (verdict !== undefined) return verdict as Verdict;
  throw new EntenteError('usage', `"${word}" is no verdict.`, { hint: 'Say same, different or unsure.' });
};

interface Given {
  by: string;
  reason: string;
  anyway?: boolean;
}

type Judge = (desk: Desk, words: readonly string[], given: Given) => Promise<Judgement[]>;

export function judgeWords(actors: Command, terminal: Terminal, act: Act): void {
  const word = (name: string, description: string, example: string, judge: Judge): Command =>
    actors
      .command(name)
      .description(description)
      .requiredOption('--by <name>', 'who judges')
      .option('--reason <words>', 'why', '')
      .addHelpText('after', `\nExample:\n  ${example}`)
      .action((...given: unknown[]) => {
        const words = given.filter((value) => typeof value === 'string');
        const signed = given.find((value) => typeof value === 'object' && value !== null && 'by' in value);
        return act((globals) =>
          withDesk(globals, terminal, async ({ desk }) => {
            const made = await judge(desk, words, signed as Given);
            terminal.out(globals.json ? JSON.stringify(made, null, 2) : logTable(made));
            return 0;
          }),
        );
      });
  word(
    'judge <left> <right> <verdict>',
    'say of two actors or names: same, different or unsure',
    'entente actors judge m0123456789abcdef kim-jong-un same --by ana',
    async (desk, [left = '', right = '', verdict = ''], { anyway, ...signed }) => {
      const { judgePair } = await import('../../work/judging.ts');
      return judgePair(desk, { left, right, verdict: verdictOf(verdict), anyway }, signed);
    },
  ).option('--anyway', 'join two although the name matcher takes them for different');
  word(
    'check <id>',
    'put your name to a row of the vocabulary as it stands: names may link to it',
    'entente actors check kim-jong-un --by ana --reason "compared with the gazette"',
    async (desk, [actor = ''], signed) => {
      const { judgeRow } = await import('../../work/judging.ts');
      return judgeRow(desk, { actor, verdict: 'positive' }, signed);
    },
  );
  word(
    'split <id>',
    'take an actor or name out of what it was merged into',
    'entente actors split kim-2 --by ana',
    async (desk, [id = ''], signed) => {
      const { split } = await import('../../work/judging.ts');
      return split(desk, id, signed);
    },
  );
  word(
    'undo <judgement>',
    'take a judgement back; what stood before counts again',
    'entente actors undo j0123456789abcdef --by ana',
    async (desk, [id = ''], signed) => [await desk.store.undo(id, signed.by, signed.reason)],
  );
}
