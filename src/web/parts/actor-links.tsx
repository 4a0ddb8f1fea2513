/** Door: where documents speak of an actor and why they are linked; whom it acts with; what people judged. */
import type { FC } from 'hono/jsx';
import { type ActorView, linkReason } from '../../api/views/actor.ts';
import { dayText } from '../../api/wording.ts';
import type { Tie } from '../../assess/ties.ts';
import type { Desk } from '../../desk.ts';
import type { Judgement } from '../../resolve/judgements/judgement.ts';
import { isolated, LinkState, WhereItStands } from './evidence.tsx';
import { AnswerButton } from './judgement-forms.tsx';
import { Scroll } from './scroll.tsx';

const stateOrder = ['accepted', 'auto', 'proposed', 'review', 'unsure', 'rejected'] as const;

export const Mentions: FC<{ view: ActorView }> = ({ view: { mentions, mentionsByState, documents, id } }) => (
  <section>
    <h2>In documents</h2>
    {mentions.length === 0 ? <p class="empty">No document names it.</p> : null}
    <p class="links">
      {stateOrder
        .filter((state) => mentionsByState[state] !== undefined)
        .map((state) => (
          <span>
            <LinkState state={state} /> {mentionsByState[state]}
          </span>
        ))}
    </p>
    <ul class="linked">
      {mentions.map((mention) => (
        <li id={mention.id}>
          <p>
            <WhereItStands mention={mention} documents={documents} /> <LinkState state={mention.state} />
          </p>
          <p class="soft small">{isolated(linkReason(mention))}</p>
          <span class="actions">
            {mention.state === 'accepted' ? null : (
              <AnswerButton
                answer={{ do: 'pair', left: mention.id, right: mention.actor ?? id, verdict: 'positive' }}
                about={`${mention.name} in ${mention.document}`}
                quiet
              >
                Accept
              </AnswerButton>
            )}
            <AnswerButton
              answer={{ do: 'split', entity: mention.id }}
              about={`${mention.name} in ${mention.document}`}
              quiet
            >
              Not this one
            </AnswerButton>
          </span>
        </li>
      ))}
    </ul>
  </section>
);

export const Neighbours: FC<{ ties: readonly Tie[]; id: string; desk: Desk }> = ({ ties, id, desk }) => (
  <section>
    <h2>Whom it acts with</h2>
    {ties.length === 0 ? (
      <p class="empty">No claim names it beside another actor.</p>
    ) : (
      <Scroll label="Whom it acts with">
        <table class="tight">
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col" class="n">
                Claims
              </th>
              <th scope="col" class="n">
                Cooperation
              </th>
              <th scope="col" class="n">
                Contention
              </th>
              <th scope="col" class="n">
                Accepted
              </th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {ties.map((tie) => {
              const other = tie.a === id ? tie.b : tie.a;
              return (
                <tr>
                  <th scope="row">
                    <a href={`/actors/${other}`}>{desk.vocabulary.gazetteer.actor(other)?.name ?? other}</a>
                  </th>
                  <td class="n">{tie.claims}</td>
                  <td class="n">{tie.cooperation}</td>
                  <td class="n">{tie.contention}</td>
                  <td class="n">{tie.accepted}</td>
                  <td>{tie.last === null ? <span class="none">–</span> : dayText(tie.last)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
);

const verdictWords = { positive: 'same', negative: 'not the same', unsure: 'undecided' } as const;

interface LogProps {
  log: readonly Judgement[];
  undone: ReadonlySet<string>;
  caption: (id: string) => string;
}

/** Nothing is erased: taking back is an entry, too. */
export const JudgementLog: FC<LogProps> = ({ log, undone, caption }) => (
  <ol class="log">
    {log.map((entry) => (
      <li>
        <span class="soft">{entry.at.slice(0, 16).replace('T', ' ')}</span> <strong>{entry.by}</strong>{' '}
        {entry.undoes === null ? '' : 'took back: '}
        {entry.left === entry.right ? (
          <span>
            row of <a href={`/actors/${entry.left}`}>{caption(entry.left)}</a>{' '}
            {entry.verdict === 'positive' ? 'checked' : 'doubted'}
          </span>
        ) : (
          <span>
            {caption(entry.left)} and {caption(entry.right)}: {verdictWords[entry.verdict]}
          </span>
        )}
        {entry.explanation === '' ? null : <span class="soft"> “{entry.explanation}”</span>}
        {entry.score === null ? null : <span class="soft">{` score then ${entry.score}`}</span>}{' '}
        {entry.undoes !== null || undone.has(entry.id) ? (
          <span class="soft">{undone.has(entry.id) ? 'taken back' : ''}</span>
        ) : (
          <AnswerButton
            answer={{ do: 'undo', id: entry.id }}
            about={`${caption(entry.left)} and ${caption(entry.right)}`}
            quiet
          >
            Take back
          </AnswerButton>
        )}
      </li>
    ))}
  </ol>
);
