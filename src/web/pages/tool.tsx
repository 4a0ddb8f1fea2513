/** Door: one tool: its dated versions, whom each binds, what it covers, what it needs, and what it reaches. */
import type { FC } from 'hono/jsx';
import type { ToolView } from '../../api/views/tool.ts';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Tool, ToolVersion } from '../../model/tool.ts';
import { Page } from '../layout.tsx';
import { UnreviewedMark, VerdictMark } from '../parts/marks.tsx';
import { Scroll } from '../parts/scroll.tsx';

const orAny = (values: readonly string[]): string => (values.length === 0 ? 'any' : values.map(plain).join(', '));

const Version: FC<{ version: ToolVersion; name: string }> = ({ version, name }) => (
  <article class="version">
    <h3>{`${version.since} to ${version.until ?? 'today'}`}</h3>
    <p>
      Binds {version.binds.join(', ')}
      {version.contestedBy.length > 0 ? (
        <span class="mark warn">{`contested by ${version.contestedBy.join(', ')}`}</span>
      ) : null}
    </p>
    {version.note === undefined ? null : <p class="soft">{version.note}</p>}
    <Scroll label={`What ${name} covers from ${version.since}`}>
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">Goods or acts</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Rule</th>
            <th scope="col" class="w">
              In short
            </th>
            <th scope="col">Clause</th>
          </tr>
        </thead>
        <tbody>
          {version.covers.map((rule) => (
            <tr>
              <td>{orAny([...rule.goods, ...rule.hs.map((hs) => `HS ${hs}`), ...rule.kinds])}</td>
              <td>{orAny(rule.from)}</td>
              <td>{orAny(rule.to)}</td>
              <td>
                {rule.rule}
                {rule.cap === undefined
                  ? ''
                  : ` past ${rule.cap.amount.toLocaleString('en-GB')} ${rule.cap.unit} a year`}
              </td>
              <td class="w">{rule.words}</td>
              <td>{rule.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </article>
);

const Facts: FC<{ tool: Tool }> = ({ tool }) => (
  <dl class="fields">
    <div>
      <dt>Issuer</dt>
      <dd>{tool.issuer}</dd>
    </div>
    <div>
      <dt>Kind</dt>
      <dd>{plain(tool.kind)}</dd>
    </div>
    <div>
      <dt>Instruments</dt>
      <dd>{tool.instruments.join('; ')}</dd>
    </div>
    <div>
      <dt>Handles it needs</dt>
      <dd>{tool.hooks.map(plain).join(', ')}</dd>
    </div>
    <div>
      <dt>Who holds them</dt>
      <dd>
        {tool.holders}, willing: {tool.willing}
      </dd>
    </div>
    <div>
      <dt>Last use</dt>
      <dd>
        {tool.lastUse === null ? (
          <span class="none">..</span>
        ) : (
          `${tool.lastUse.date}: ${tool.lastUse.what} (${plain(tool.lastUse.effect)}; ${tool.lastUse.source})`
        )}
      </dd>
    </div>
    <div>
      <dt>Limits</dt>
      <dd>{tool.limits}</dd>
    </div>
    <div>
      <dt>Sources</dt>
      <dd>{tool.sources.join('; ')}</dd>
    </div>
  </dl>
);

export const ToolPage: FC<{ view: ToolView; desk: Desk; sample: boolean }> = ({ view, sample }) => {
  const { tool, reach } = view;
  return (
    <Page title={tool.name} path={`/tools/${tool.id}`} verdicts sample={sample}>
      <header class="head">
        <p class="kicker">
          {tool.issuer} <UnreviewedMark reviewed={tool.reviewed} />
        </p>
        <h1>{tool.name}</h1>
      </header>
      <section>
        <h2>In short</h2>
        <Facts tool={tool} />
      </section>
      <section>
        <h2>Versions</h2>
        {tool.versions.map((version) => (
          <Version version={version} name={tool.name} />
        ))}
      </section>
      <section>
        <h2>Held against the register</h2>
        {reach.length === 0 ? <p class="empty">No deal of the register yet.</p> : null}
        <ul class="rows">
          {reach.map((cell) => (
            <li>
              <span>
                <a href={`/deals/${cell.deal}#leg-${cell.leg}`}>{`${cell.deal} ${cell.leg}`}</a>
                <span class="clip">{cell.reason}</span>
              </span>
              <VerdictMark verdict={cell.verdict} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
};
