/** Samples: prints the think-tank brief from its typst source. Run `npx tsx samples/build-pdf.ts` after editing the source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The date is that of the brief, so that the bytes do not change from one run to the next.
const creationTimestamp = Date.UTC(2024, 10, 30) / 1000;
const compiler = NodeCompiler.create();
const pdf = compiler.pdf(
  { mainFileContent: readFileSync(at('source/larkfield-brief-24-11.typ'), 'utf8') },
  { creationTimestamp },
);
writeFileSync(at('documents/larkfield-brief-24-11.pdf'), pdf);
