/** Door: versions of one source item, and what was taken out or put in between two of them. */
import type { FC } from 'hono/jsx';
import type { Layer, VersionsView } from '../../api/views/document-versions.ts';
import { dayText } from '../../api/wording.ts';
import { type Change, changedWords } from '../../read/changed-lines.ts';
import { Page } from '../layout.tsx';
import { textDirection } from '../parts/direction.ts';

const LayerRow: FC<{ layer: Layer; n: number; view: VersionsView }> = ({ layer, n, view }) => (
  <li>
    <a href={`/documents/${layer.id}`}>{`Version ${layer.version}`}</a> fetched {dayText(layer.fetched.slice(0, 10))},
    read by <code>{layer.textVersion}</code>
    {layer.current ? ' ' : ' (earlier reading) '}
    {n > 1 ? (
      <a href={`?from=${n - 1}&to=${n}`} aria-current={view.to === n && view.from === n - 1 ? 'true' : undefined}>
        what changed
      </a>
    ) : null}
  </li>
);

/** A line put in right behind one taken out is that line reworded. */
function rows(changes: readonly Change[]): { change: Change; reworded: Change | null }[] {
  const found: { change: Change; reworded: Change | null }[] = [];
  for (let i = 0; i < changes.length; i += 1) {
    const [change, next] = [changes[i], changes[i + 1]];
    if (change === undefined) break;
    const isReworded = change.kind === 'removed' && next?.kind === 'added' && changes[i + 2]?.kind !== 'added';
    found.push({ change, reworded: isReworded && next !== undefined ? next : null });
    if (isReworded) i += 1;
  }
  return found;
}

const Words: FC<{ change: Change }> = ({ change }) =>
  change.kind === 'removed' ? (
    <del>{change.text}</del>
  ) : change.kind === 'added' ? (
    <ins>{change.text}</ins>
  ) : (
    <>{change.text}</>
  );

const ChangedLine: FC<{ change: Change; reworded: Change | null }> = ({ change, reworded }) => (
  <p class={`line change ${reworded === null ? change.kind : 'reworded'}`}>
    {reworded === null ? (
      <Words change={change} />
    ) : (
      changedWords(change.text, reworded.text).map((piece) => <Words change={piece} />)
    )}
  </p>
);

export const DocumentVersionsPage: FC<{ view: VersionsView }> = ({ view }) => {
  const { document, layers, changes } = view;
  const title = document.title ?? document.name;
  const count = (kind: Change['kind']): number => changes.filter((c) => c.kind === kind).length;
  return (
    <Page title={`Versions: ${title}`} path={`/documents/${document.id}/versions`} sample={document.sample}>
      <header class="head">
        <p class="kicker">
          <a href={`/documents/${document.id}`}>Back to the text</a>
        </p>
        <h1 lang={document.lang} dir={textDirection(document.lang)}>
          {title}
        </h1>
        <p class="intro">
          Every text ever read under this address or id is kept: another body is a new version, another reader another
          reading of the same one.
        </p>
      </header>
      <section>
        <h2>{`${layers.length} ${layers.length === 1 ? 'text' : 'texts'}`}</h2>
        <ol class="items">
          {layers.map((layer, i) => (
            <LayerRow layer={layer} n={i + 1} view={view} />
          ))}
        </ol>
      </section>
      {layers.length < 2 ? null : (
        <section aria-label="What changed">
          <h2>{`From text ${view.from} to text ${view.to}: ${count('removed')} ${count('removed') === 1 ? 'line' : 'lines'} out, ${count('added')} in`}</h2>
          {count('removed') + count('added') === 0 ? <p class="empty">The words are the same.</p> : null}
          <div class="text" lang={document.lang} dir={textDirection(document.lang)}>
            {rows(changes).map((row) => (
              <ChangedLine {...row} />
            ))}
          </div>
        </section>
      )}
    </Page>
  );
};
