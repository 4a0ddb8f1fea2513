/** `entente serve`: opens the desk in the browser until Ctrl-C. */
import { InvalidArgumentError } from 'commander';
import { openDesk } from '../../desk.ts';
import type { CommandFile } from '../program.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

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
    .action((options: { port: number; host: string }) =>
      act(async (globals) => {
        await serveUntilStopped(options, globals, terminal, () =>
          openDesk({ home: globals.home, clock: terminal.clock }),
        );
        return 0;
      }),
    );
};
