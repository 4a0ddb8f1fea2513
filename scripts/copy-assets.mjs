// Build step: files that are not TypeScript and that the running tool reads from beside its code.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:css|js|svg|sql|typ)$/.test(file)) continue;
  cpSync(join(root, 'src', file), join(root, 'dist', file), { recursive: true });
}
if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) throw new Error('the build left no dist/cli/main.js');
