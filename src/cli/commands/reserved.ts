/** Names of commands that are promised and not built yet: they say so instead of meaning something else later. */
import { EntenteError } from '../../model/errors.ts';
import type { CommandFile } from '../program.ts';

const reserved: readonly (readonly [name: string, what: string])[] = [
  ['import', 'read a register of deals, actors or lists from CSV'],
  ['work', 'run workers on the job queue'],
  ['llm', 'test and use a language model as a second engine'],
  ['compare', 'compare engines on a gold set'],
  ['send', 'send an approved review by mail'],
  ['site', 'write the static public site'],
  ['backup', 'write and rehearse backups'],
  ['mcp', 'serve the desk to a model, read-only'],
];

export const reservedCommands: CommandFile = (program) => {
  for (const [name, what] of reserved) {
    program
      .command(name, { hidden: true })
      .description(`${what} (reserved, not built yet)`)
      .allowUnknownOption()
      .argument('[words...]')
      .action(() => {
        throw new EntenteError('not-implemented', `\`entente ${name}\` (${what}) is reserved and not built yet.`, {
          hint: 'CHANGELOG.md says what each release has.',
        });
      });
  }
};
