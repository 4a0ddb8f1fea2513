/** Door: notes beside a document: what it repeats, its dates with their sources, its lines' kinds with the rules that gave them. */
import type { FC } from 'hono/jsx';
import type { DocumentView } from '../../api/views/document.ts';
import { dayText } from '../../api/wording.ts';
import type { DateFact } from '../../model/document.ts';

const roleNames = {
  original: 'original',
  'wire-copy': 'wire copy',
  teaser: 'teaser',
  'quoted-in': 'quoted in the original',
} as const;

export const Repeats: FC<{ view: DocumentView }> = ({ view: { document, cluster } }) =>
  cluster.length === 0 ? null : (
    <details class="card plain" open>
      <summary>{`${cluster.length} texts tell this in the same words: one origin`}</summary>
      <ul class="items">
        {cluster.map((other) => (
          <li>
            <span class="mark kind">{roleNames[other.duplicateRole ?? 'original']}</span>{' '}
            {other.id === document.id ? (
              <strong>this one</strong>
            ) : (
              <a href={`/documents/${other.id}`} lang={other.lang}>
                {other.title ?? other.name}
              </a>
            )}{' '}
            <span class="soft">{other.outlet ?? ''}</span>
          </li>
        ))}
      </ul>
    </details>
  );

const DateRow: FC<{ name: string; fact: DateFact | null }> = ({ name, fact }) =>
  fact === null ? null : (
    <li>
      {name} {dayText(fact.value.slice(0, 10))}{' '}
      <span class="soft">{`from ${fact.source}, confidence ${fact.confidence.toFixed(2)}`}</span>
    </li>
  );

export const Dates: FC<{ view: DocumentView }> = ({ view: { document } }) => (
  <details class="card plain">
    <summary>Dates and where they stand</summary>
    <ul class="items">
      <DateRow name="Published" fact={document.published} />
      <DateRow name="Modified" fact={document.modified} />
      <li>Fetched {dayText(document.fetched.slice(0, 10))}</li>
    </ul>
  </details>
);

/** Lines that feed no extraction, by kind and rule, so that a wrong rule is seen. */
export const LineKinds: FC<{ view: DocumentView }> = ({ view }) => {
  const counts = new Map<string, number>();
  for (const { kind, rule } of view.lines.filter((l) => l.kind !== 'blank'))
    counts.set(`${kind}: ${rule}`, (counts.get(`${kind}: ${rule}`) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <details class="card plain">
      <summary>Kinds of lines and the rules that gave them</summary>
      <ul class="items">
        {[...counts]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([name, n]) => (
            <li>
              {name} <span class="soft">{`${n} ${n === 1 ? 'line' : 'lines'}`}</span>
            </li>
          ))}
      </ul>
    </details>
  );
};
