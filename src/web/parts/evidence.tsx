/** Door: what speaks for and against a name meaning an actor, and where it stands. Contradictions come first. */
import type { FC } from 'hono/jsx';
import type { Candidate, ResolvedMention } from '../../resolve/mentions/mention.ts';
import { textDirection } from './direction.ts';

/** Names in quotation marks keep their own direction inside an English sentence. */
export const isolated = (text: string): string => text.replace(/“([^”]*)”/g, '“\u2068$1\u2069”');

export const Points: FC<{ candidate: Candidate }> = ({ candidate }) => (
  <ul class="points">
    {candidate.contradictions.map((point) => (
      <li class="against">
        <span class="mark warn">against</span> {isolated(point.why)}
      </li>
    ))}
    {candidate.supports.map((point) => (
      <li>
        <span class="mark">{point.kind}</span> {isolated(point.why)}
      </li>
    ))}
  </ul>
);

/** The document and the first place in it. */
export const WhereItStands: FC<{ mention: ResolvedMention; documents: Readonly<Record<string, string>> }> = ({
  mention,
  documents,
}) => (
  <span>
    <a href={`/documents/${mention.document}`}>{documents[mention.document] ?? mention.document}</a>
    <span class="soft">
      {` as `}
      {[...new Set(mention.spans.map((span) => span.text))].slice(0, 4).map((text, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <bdi lang={mention.lang} dir={textDirection(mention.lang)}>
            {text}
          </bdi>
        </>
      ))}
    </span>
  </span>
);

const stateWords = {
  auto: 'linked by the rules',
  proposed: 'proposed: its row is not checked',
  review: 'waits for a person',
  none: 'nobody fits',
  accepted: 'linked by a person',
  rejected: 'rejected by a person',
  unsure: 'left open by a person',
} as const;

export const LinkState: FC<{ state: ResolvedMention['state'] }> = ({ state }) => (
  <span class={`mark state ${state === 'auto' || state === 'accepted' ? 'accepted' : state}`}>{stateWords[state]}</span>
);
