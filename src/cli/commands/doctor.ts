/** `entente doctor`: every failure a first run can meet on this machine, each with its cure. */
import type { CommandFile } from '../program.ts';

export const doctorCommand: CommandFile = (program, terminal, act) => {
  program
    .command('doctor')
    .description('look for what could stop the desk from working here, and say the cure')
    .addHelpText('after', '\nExample:\n  entente doctor --home ~/desks/crink')
    .action(() =>
      act(async ({ home, json }) => {
        const { diagnose } = await import('../../record/server/diagnose.ts');
        const findings = await diagnose(home);
        const failed = findings.some((f) => !f.ok);
        terminal.out(
          json
            ? JSON.stringify({ ok: !failed, findings }, null, 2)
            : findings
                .map((f) => `${f.ok ? 'ok  ' : 'FAIL'} ${f.name}: ${f.message}${f.ok ? '' : `\n     ${f.cure}`}`)
                .join('\n'),
        );
        return failed ? 4 : 0;
      }),
    );
};
