/** Being stopped from outside (Ctrl-C, kill, a closed terminal): told once, so that everything opened is closed in order. */

/** One Ctrl-C may arrive several times: from the terminal, and again from npm, which passes it on. */
const sameRequestMs = 1500;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `stop` at the first signal; another one, later, ends the process at once. Returns how to stop listening. */
export function onStop(stop: () => void): () => void {
  let asked: number | null = null;
  const listener = (): void => {
    const first = asked === null;
    asked ??= performance.now();
    if (first) stop();
    else if (performance.now() - asked > sameRequestMs) process.exit(130);
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
