/** Door: every value the desk holds on an actor with where it comes from: the ground the rest of the page stands on. */
import type { FC } from 'hono/jsx';
import type { Entity } from '../../resolve/statements/entity.ts';
import type { Statement } from '../../resolve/statements/statement.ts';
import { sourceOf } from './actor-names.tsx';
import { textDirection } from './direction.ts';
import { Scroll } from './scroll.tsx';

const shown = 200;

const validity = ({ validFrom, validTo }: Statement): string =>
  validFrom === null && validTo === null ? '' : `${validFrom ?? '..'} to ${validTo ?? '..'}`;

const Row: FC<{ statement: Statement }> = ({ statement }) => (
  <tr>
    <td>{statement.prop}</td>
    <td class="w">
      <bdi lang={statement.lang ?? undefined} dir={textDirection(statement.lang ?? 'en')}>
        {statement.value}
      </bdi>
      {statement.quote === null ? null : (
        <blockquote class="small" lang={statement.lang ?? undefined} dir={textDirection(statement.lang ?? 'en')}>
          {statement.quote}
        </blockquote>
      )}
    </td>
    <td>{validity(statement) || <span class="none">–</span>}</td>
    <td>
      {sourceOf(statement)}{' '}
      {statement.document === null ? null : <a href={`/documents/${statement.document}`}>document</a>}{' '}
      {statement.review === 'reviewed' || statement.document !== null ? null : (
        <span class="mark warn">unreviewed</span>
      )}
    </td>
    <td>{statement.firstSeen === '' ? <span class="none">–</span> : statement.firstSeen.slice(0, 10)}</td>
  </tr>
);

export const Statements: FC<{ entity: Entity }> = ({ entity }) => (
  <section>
    <details class="columns">
      <summary>{`All ${entity.statements.length} statements with their sources`}</summary>
      <Scroll label="Statements">
        <table class="tight">
          <thead>
            <tr>
              <th scope="col">Property</th>
              <th scope="col">Value</th>
              <th scope="col">Holds</th>
              <th scope="col">Source</th>
              <th scope="col">First seen</th>
            </tr>
          </thead>
          <tbody>
            {entity.statements.slice(0, shown).map((statement) => (
              <Row statement={statement} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {entity.statements.length > shown ? (
        <p class="soft">{`The first ${shown}; all of them in this page’s .json.`}</p>
      ) : null}
    </details>
  </section>
);
