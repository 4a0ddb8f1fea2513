/** Door: one source: what it is, how it is doing, what to do about it, its visits and its documents. */
import type { FC } from 'hono/jsx';
import { healthCell, intervalText, minuteText } from '../../api/tables/sources.ts';
import type { SourceView } from '../../api/views/source.ts';
import { publishedDay } from '../../api/wording.ts';
import type { SourceRun } from '../../collect/kept-source.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';
import { Scroll } from '../parts/scroll.tsx';

const outcomeMarks = { ok: 'state accepted', unchanged: 'kind', partly: 'warn', failed: 'edge minus' } as const;
const outcomeWords = {
  ok: 'new documents',
  unchanged: 'nothing new',
  partly: 'some failed',
  failed: 'failed',
} as const;

const RunRow: FC<{ run: SourceRun }> = ({ run: { number, started, finished, outcome, counts } }) => (
  <tr>
    <td>{`${number} · ${minuteText(started)}`}</td>
    <td>
      <span class={`mark ${outcomeMarks[outcome]}`}>{outcomeWords[outcome]}</span>
    </td>
    <td class="n">{counts.pieces}</td>
    <td class="n">{counts.added}</td>
    <td class="n">{counts.revised}</td>
    <td class="n">{counts.unchanged}</td>
    <td class="n">{counts.claims}</td>
    <td class="n">{counts.unread}</td>
    <td class="n">{counts.failed}</td>
    <td class="n">{`${((Date.parse(finished) - Date.parse(started)) / 1000).toFixed(1)} s`}</td>
  </tr>
);

const runHeads = ['Taken', 'New', 'Revised', 'Known', 'Claims', 'Unread', 'Failed', 'Took'];

const Runs: FC<{ runs: readonly SourceRun[] }> = ({ runs }) => (
  <section>
    <h2>Visits</h2>
    {runs.length === 0 ? (
      <p class="empty">None yet.</p>
    ) : (
      <Scroll label="Visits">
        <table>
          <thead>
            <tr>
              <th scope="col">Visit</th>
              <th scope="col">Outcome</th>
              {runHeads.map((head) => (
                <th scope="col" class="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow run={run} />
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
);

/** Of all visits shown, each thing that failed once, the latest first. */
const Failures: FC<{ runs: readonly SourceRun[] }> = ({ runs }) => {
  const failures = new Map<string, { at: string; message: string; hint: string }>();
  for (const run of runs)
    for (const { uri, message, hint } of run.failures)
      if (!failures.has(`${uri} ${message}`)) failures.set(`${uri} ${message}`, { at: run.started, message, hint });
  const notes = runs.flatMap((run) => run.notes).slice(0, 30);
  if (failures.size + notes.length === 0) return null;
  return (
    <section>
      <h2>What failed or was left out</h2>
      {[...failures.values()].map(({ at, message, hint }) => (
        <div class="alarm">
          <p>
            <span class="soft">{minuteText(at)}</span> {message}
          </p>
          <p>{hint}</p>
        </div>
      ))}
      <ul class="points">
        {notes.map((note) => (
          <li>{`${note.uri}: ${note.reason}`}</li>
        ))}
      </ul>
    </section>
  );
};

const StateForm: FC<{ view: SourceView; form: FormContext }> = ({ view: { source }, form }) => (
  <form class="state-form" method="post" action={`/sources/${source.id}/state`}>
    <input type="hidden" name="csrf" value={form.csrf} />
    <span class="actions">
      {source.health.state === 'paused' ? (
        <button type="submit" name="do" value="resume">
          Resume
        </button>
      ) : (
        <>
          <button type="submit" name="do" value="visit">
            Visit now
          </button>
          <button type="submit" name="do" value="pause" class="quiet">
            Pause
          </button>
        </>
      )}
      <button type="submit" name="do" value="remove" class="quiet">
        Remove, keep its documents
      </button>
    </span>
  </form>
);

export const SourcePage: FC<{ view: SourceView; form: FormContext }> = ({ view, form }) => {
  const { source, runs, documents } = view;
  const { health } = source;
  const state = healthCell(source);
  const facts: [string, string][] = [
    ['Last ok', minuteText(health.lastOk)],
    ['Next visit', minuteText(health.due)],
    [
      'Every',
      `${intervalText(health.interval)} (${intervalText(source.every.min)} to ${intervalText(source.every.max)})`,
    ],
    ['Visits', String(health.runs)],
    ['Kind', source.kind],
    ['Added', minuteText(source.added)],
  ];
  return (
    <Page title={source.title} path={`/sources/${source.id}`}>
      <header class="head">
        <p class="kicker">Source</p>
        <h1>{source.title}</h1>
        <p class="byline">
          <span class={`mark ${state.mark}`}>{state.value}</span>
          {/^https?:/i.test(source.address) ? (
            <a href={source.address} rel="noreferrer noopener">
              {source.address}
            </a>
          ) : (
            <code>{source.address}</code>
          )}
        </p>
        {health.why === null ? null : <p class="alarm">{health.why}</p>}
        {health.failures > 0 && health.lastFailure !== null ? (
          <div class="alarm">
            <p>{health.lastFailure.message}</p>
            <p>{health.lastFailure.hint}</p>
          </div>
        ) : null}
        <StateForm view={view} form={form} />
      </header>
      <dl class="fields measure">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Runs runs={runs} />
      <Failures runs={runs} />
      <section>
        <h2>Documents</h2>
        {documents.rows.length === 0 ? <p class="empty">None yet.</p> : null}
        <ul class="rows measure">
          {documents.rows.map((row) => (
            <li>
              <a href={`/documents/${row.id}`}>{row.title ?? row.name}</a>
              <span class="n">{publishedDay(row)}</span>
            </li>
          ))}
        </ul>
        <p class="links">
          <a
            href={`/documents?source=${source.id}`}
          >{`All ${documents.total}${documents.more ? '+' : ''} documents`}</a>
        </p>
      </section>
    </Page>
  );
};
