/** `entente serve`: opens the desk in the browser until Ctrl-C. */
import { InvalidArgumentError } from 'commander';
import type { CommandFile } from '../program.ts';
import { type Address, claimServing, serveUntilStopped } from '../serve-until-stopped.ts';
import { withDesk } from '../with-desk.ts';

export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  return port;
}

export const serveCommand: CommandFile = (program, terminal, act) => {
  program
    .command('serve')
    .description('open the desk in the browser, on this machine only unless --host says otherwise')
    .option('--port <port>', 'the port', portNumber, 4310)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .addHelpText('after', '\nExample:\n  entente serve --port 8080')
    .action((options: Address) =>
      act(async (globals) => {
        const lock = await claimServing(globals.home, false);
        const tell = async (url: string): Promise<void> => {
          await lock.release();
          terminal.out(
            globals.json ? JSON.stringify({ ok: true, url }) : `The desk is open at ${url} (Ctrl-C closes it)`,
          );
        };
        try {
          const whenStopped = 0;
          return await withDesk(globals, terminal, (s) => serveUntilStopped(s, { ...options, terminal }, tell), {
            whenStopped,
          });
        } finally {
          await lock.release();
        }
      }),
    );
};
