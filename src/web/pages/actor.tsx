/** Door: one actor: its names in each script, dated offices, and the latest claims about it. */
import type { FC } from 'hono/jsx';
import type { ActorView } from '../../api/views/actor.ts';
import { dayText } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';
import { ClaimList } from '../parts/claim-list.tsx';
import { textDirection } from '../parts/direction.ts';

const term = (from: string | null, to: string | null): string =>
  `${from === null ? '..' : dayText(from)} to ${to === null ? 'today' : dayText(to)}`;

export const ActorPage: FC<{ view: ActorView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const { actor, offices, claims } = view;
  const languages = Object.entries(actor.names).filter(([, names]) => names.length > 0);
  return (
    <Page title={actor.name} path={`/actors/${actor.id}`} sample={sample}>
      <header class="head">
        <p class="kicker">
          {actor.kind}
          {actor.code === null ? '' : ` · ${desk.vocabulary.gazetteer.label(actor.code)}`}
        </p>
        <h1>{actor.name}</h1>
        {actor.reviewed ? null : <p class="alarm">This row has not been reviewed: it never links by itself.</p>}
      </header>
      <div class="two">
        <section>
          <h2>Names</h2>
          <dl class="fields">
            {languages.map(([lang, names]) => (
              <div>
                <dt>{lang}</dt>
                <dd lang={lang} dir={textDirection(lang)}>
                  {names.join(', ')}
                </dd>
              </div>
            ))}
            {Object.entries(actor.identifiers).map(([kind, id]) => (
              <div>
                <dt>{kind}</dt>
                <dd>{id}</dd>
              </div>
            ))}
            {actor.qid === undefined ? null : (
              <div>
                <dt>Wikidata</dt>
                <dd>{actor.qid}</dd>
              </div>
            )}
            {actor.source === undefined ? null : (
              <div>
                <dt>Source</dt>
                <dd>{actor.source}</dd>
              </div>
            )}
            {actor.note === undefined ? null : (
              <div>
                <dt>Note</dt>
                <dd>{actor.note}</dd>
              </div>
            )}
          </dl>
        </section>
        <section>
          <h2>Offices</h2>
          {offices.length === 0 ? <p class="soft">None recorded.</p> : null}
          <ul class="plain-list">
            {offices.map((o) => (
              <li>
                {o.title} <span class="soft">{term(o.from, o.to)}</span>{' '}
                {o.reviewed ? null : <span class="mark warn">unreviewed</span>}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h2>Latest claims</h2>
        {claims.length === 0 ? (
          <p class="empty">No document of the desk speaks of it.</p>
        ) : (
          <ClaimList claims={claims} desk={desk} />
        )}
      </section>
    </Page>
  );
};
