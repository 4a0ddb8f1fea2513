// Vocabulary: a checked vocabulary is kept as JSON under the hash of its files. Parsing and checking the YAML takes
// seconds, reading the JSON milliseconds (measured: 0.4 MB of YAML a second); an edited file has another hash.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const keepDays = 14;

/** Hash over the vocabulary's files, and over the code that reads them: a changed schema must read again. */
export function digestOf(layers: readonly string[], profile: string): string {
  const hash = createHash('sha256').update(profile);
  for (const dir of [...layers, import.meta.dirname, join(import.meta.dirname, '..', 'model')]) {
    for (const name of namesIn(dir)) {
      if (!/\.(?:yaml|ts|js)$/.test(name) || /\.(?:test|d)\.ts$/.test(name)) continue;
      hash.update(`\u001f${name.replaceAll('\\', '/')}\u001f`).update(readFileSync(join(dir, name)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

/** The kept value of the digest, else `make()`, which is then kept. A cache that cannot be read or written is no error. */
export function compiled<T>(digest: string, make: () => T): T {
  const dir = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'entente');
  const file = join(dir, `vocabulary-${digest}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    const value = make();
    keep(dir, file, JSON.stringify(value));
    return value;
  }
}

function keep(dir: string, file: string, json: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, json);
    renameSync(half, file);
    const oldest = statSync(file).mtimeMs - keepDays * 86_400_000;
    for (const name of readdirSync(dir)) {
      const other = join(dir, name);
      if (name.startsWith('vocabulary-') && statSync(other).mtimeMs < oldest) rmSync(other);
    }
  } catch {
    // a read-only home: the next start parses again
  }
}
