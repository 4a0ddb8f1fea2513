/** `npm run bench:names`: the name matcher on judged pairs, on the real lists, and as the number of names grows; peers in the same run. */
import { aliasReport } from './names/aliases.ts';
import { judgedReport } from './names/judged.ts';
import { generatedEntries, seeded } from './names/people.ts';
import { built, screeningReport } from './names/screening.ts';
import { spellingReport } from './names/spellings.ts';

judgedReport();
aliasReport();
spellingReport();
await screeningReport(130_000);

console.log(
  '\n## Growth (generated names: people four of five, Zipf over ten cultures, Latin, Cyrillic, Han, Hangul, Arabic)',
);
for (const count of [10_000, 100_000, 1_000_000]) {
  const { index, seconds, megabytes } = built(generatedEntries(count, seeded(8)));
  const queries = generatedEntries(1_000, seeded(9));
  const ask = (): void => {
    for (const { name, schema } of queries) index.search(name, { schema: schema ?? 'any' });
  };
  ask();
  const start = process.cpuUsage();
  ask();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000 / queries.length;
  console.log(
    `${count.toLocaleString('en').padStart(9)} names: built ${seconds.toFixed(1)} s, ${(index.bytes / 1e6).toFixed(1)} MB of tables, ${megabytes.toFixed(0)} MB in all, ${ms.toFixed(2)} ms CPU a query`,
  );
}
