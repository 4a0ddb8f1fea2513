/** Being stopped from outside (Ctrl-C, kill, a closed terminal): told once, so that everything opened is closed in order. */

/** One Ctrl-C may arrive several times: from the terminal, and again from npm, which passes it on. */
const sameRequestMs = 1500;

/** Resolves at the first signal; another one, later, ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((done) => {
    let asked: number | null = null;
    const stop = (): void => {
      asked ??= performance.now();
      if (performance.now() - asked > sameRequestMs) process.exit(130);
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
