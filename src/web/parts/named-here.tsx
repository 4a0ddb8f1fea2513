/** Door: whom the names of a text mean, each link with what speaks for and against it. */
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.ts';
import type { ResolvedMention } from '../../resolve/mentions/mention.ts';
import { textDirection } from './direction.ts';
import { isolated, LinkState, Points } from './evidence.tsx';

const NamedActor: FC<{ mention: ResolvedMention; desk: Desk }> = ({ mention, desk }) => {
  const best = mention.candidates.find((candidate) => candidate.actor === mention.actor) ?? mention.candidates[0];
  const actor = mention.actor === null ? undefined : desk.vocabulary.gazetteer.actor(mention.actor);
  return (
    <li>
      <details class="reason">
        <summary>
          <bdi lang={mention.lang} dir={textDirection(mention.lang)}>
            {mention.name}
          </bdi>
          {actor === undefined || actor.name === mention.name ? '' : `: ${actor.name}`}{' '}
          <LinkState state={mention.state} />
        </summary>
        {best === undefined ? null : <Points candidate={best} />}
        {mention.state === 'review' ? (
          <p class="soft small">{isolated(`Not linked because ${mention.why.join('; ')}.`)}</p>
        ) : null}
        {mention.actor === null ? null : (
          <p class="links">
            <a href={`/actors/${mention.actor}`}>{`Open ${actor?.name ?? mention.actor}`}</a>
            {mention.state === 'review' ? <a href="/resolution#names">Answer</a> : null}
          </p>
        )}
      </details>
    </li>
  );
};

export const NamedHere: FC<{ mentions: readonly ResolvedMention[]; desk: Desk }> = ({ mentions, desk }) =>
  mentions.length === 0 ? null : (
    <ul class="named">
      {mentions.map((mention) => (
        <NamedActor mention={mention} desk={desk} />
      ))}
    </ul>
  );
