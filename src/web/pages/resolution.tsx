/** Door: the resolution queue: rows to check, names to tell apart, contradictions, and the log that takes anything back. */
import type { FC } from 'hono/jsx';
import type { ResolutionView, WaitingRow } from '../../api/views/resolution.ts';
import type { Desk } from '../../desk.ts';
import type { MentionGroup } from '../../record/actor-store.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';
import { JudgementLog } from '../parts/actor-links.tsx';
import { sourceOf } from '../parts/actor-names.tsx';
import { textDirection } from '../parts/direction.ts';
import { isolated, Points, WhereItStands } from '../parts/evidence.tsx';
import { AnswerButton, Signature } from '../parts/judgement-forms.tsx';

const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;

export const ResolutionPage: FC<{ view: ResolutionView; desk: Desk; form: FormContext; sample: boolean }> = (props) => {
  const { view, desk, form, sample } = props;
  const { counts } = view;
  return (
    <Page title="Who is who" path="/resolution" sample={sample}>
      <header class="head">
        <h1>Who is who</h1>
        <p class="intro">
          Names that documents give, and the actors they may mean. A machine links only what two independent points
          speak for, on a row that somebody has checked; everything else waits here. A person’s answer always wins, and
          every answer can be taken back.
        </p>
        <p class="byline">
          <span>{many(counts['auto'] ?? 0, 'name linked by the rules', 'names linked by the rules')}</span>
          <span>{many(counts['accepted'] ?? 0, 'linked by a person', 'linked by a person')}</span>
          <span>{many(counts['proposed'] ?? 0, 'waits for its row', 'wait for their row')}</span>
          <span>{many(counts['review'] ?? 0, 'waits for an answer', 'wait for an answer')}</span>
        </p>
      </header>
      <FirstSteps counts={counts} />
      <Signature form={form} back="/resolution" />
      <section id="rows">
        <h2>Rows to check</h2>
        <p class="soft">
          One answer settles every name that waits for the row. Check its names, its state and its terms of office.
        </p>
        {view.rows.length === 0 ? <p class="empty">No name waits for a row.</p> : null}
        <ul class="queue waiting">
          {view.rows.map((group) => (
            <Row group={group} />
          ))}
        </ul>
      </section>
      <section id="names">
        <h2>Names to tell apart</h2>
        {view.names.length === 0 ? <p class="empty">No name waits for an answer.</p> : null}
        <ul class="queue">
          {view.names.map((group) => (
            <Name group={group} desk={desk} documents={view.documents} />
          ))}
        </ul>
      </section>
      <Contradictions view={view} />
      <section id="log">
        <h2>What was judged</h2>
        {view.log.length === 0 ? <p class="empty">Nothing yet.</p> : null}
        <JudgementLog log={view.log} undone={new Set(view.undone)} caption={(id) => view.captions[id] ?? id} />
      </section>
    </Page>
  );
};

/** A new desk links nothing, which looks broken to who does not know why. */
const FirstSteps: FC<{ counts: ResolutionView['counts'] }> = ({ counts }) => {
  const linked = (counts['auto'] ?? 0) + (counts['accepted'] ?? 0);
  if (linked > 0 || (counts['proposed'] ?? 0) + (counts['review'] ?? 0) === 0) return null;
  return (
    <aside class="legal-note" aria-label="First steps">
      <p>
        <strong>Nothing is linked yet.</strong> The rows of the vocabulary that came with the desk are nobody’s word
        until a person has read them, so the names that fit them wait below. To begin: type your name under “Judged by”,
        open a row, compare its names, offices and dates with its source, then choose “The row is right”. All names that
        wait for it are linked at once. Rows can also be checked with <code>entente actors check ID --by NAME</code>.
      </p>
    </aside>
  );
};

const Row: FC<{ group: WaitingRow }> = ({ group }) => {
  const { row, terms, digest, seen, actor } = group;
  if (row === null || digest === null) return null;
  const answer = { do: 'row' as const, actor, digest, seen };
  return (
    <li>
      <p>
        <a href={`/actors/${actor}`}>{row.name}</a>{' '}
        <span class="soft">{`${row.kind}, ${many(group.mentions, 'name', 'names')} in ${many(group.documents, 'document', 'documents')}`}</span>
      </p>
      <p class="small">
        {Object.entries(row.names).map(([lang, names]) => (
          <span class="fact">
            <bdi lang={lang} dir={textDirection(lang)}>
              {names[0]}
            </bdi>
          </span>
        ))}
      </p>
      <p class="soft small">
        {[
          ...terms.map((t) => `${t.title}, ${t.from ?? '..'} to ${t.to ?? 'today'}`),
          row.source === undefined ? 'no source given' : `source: ${row.source}`,
        ].join(' · ')}
      </p>
      <span class="actions">
        <AnswerButton answer={{ ...answer, verdict: 'positive' }} about={row.name}>
          The row is right
        </AnswerButton>
        <AnswerButton answer={{ ...answer, verdict: 'negative' }} about={row.name} quiet>
          It is not
        </AnswerButton>
      </span>
    </li>
  );
};

const Name: FC<{ group: MentionGroup; desk: Desk; documents: ResolutionView['documents'] }> = (props) => {
  const { group, desk, documents } = props;
  const [first] = group.examples;
  const best = first?.candidates.find((candidate) => candidate.actor === group.actor);
  if (first === undefined || best === undefined) return null;
  const row = desk.vocabulary.gazetteer.actor(group.actor);
  const answer = { do: 'group' as const, actor: group.actor, name: group.name };
  const about = `${group.name} as ${row?.name ?? group.actor}`;
  return (
    <li>
      <p>
        <strong>
          <bdi lang={first.lang}>{group.name}</bdi>
        </strong>{' '}
        may be <a href={`/actors/${group.actor}`}>{row?.name ?? group.actor}</a>{' '}
        <span class="soft">{`${best.score}, in ${many(group.documents, 'document', 'documents')}`}</span>
      </p>
      <Points candidate={best} />
      <p class="soft small">{isolated(`Not linked because ${first.why.join('; ')}.`)}</p>
      {first.candidates
        .filter((candidate) => candidate.actor !== group.actor)
        .map((candidate) => (
          <p class="soft small">
            {'or '}
            <a href={`/actors/${candidate.actor}`}>
              {desk.vocabulary.gazetteer.actor(candidate.actor)?.name ?? candidate.actor}
            </a>
            {` ${candidate.score}: ${[...candidate.contradictions, ...candidate.supports].map((p) => p.why).join('; ')}`}
          </p>
        ))}
      <p class="small">
        {group.examples.map((mention) => (
          <span class="fact">
            <WhereItStands mention={mention} documents={documents} />
          </span>
        ))}
      </p>
      <span class="actions">
        <AnswerButton answer={{ ...answer, verdict: 'positive' }} about={about}>
          Same
        </AnswerButton>
        <AnswerButton answer={{ ...answer, verdict: 'negative' }} about={about} quiet>
          Not the same
        </AnswerButton>
        <AnswerButton answer={{ ...answer, verdict: 'unsure' }} about={about} quiet>
          Undecided
        </AnswerButton>
      </span>
    </li>
  );
};

const Contradictions: FC<{ view: ResolutionView }> = ({ view }) => (
  <section id="contradictions">
    <h2>Contradictions</h2>
    {view.held.length + view.contradictions.length === 0 ? <p class="empty">No two judgements contradict.</p> : null}
    <ul class="queue">
      {view.held.map(({ judgement, against }) => (
        <li>
          <p>
            {`${judgement.by} judged ${view.captions[judgement.left]} and ${view.captions[judgement.right]} the same, which is held back: ${against}.`}
          </p>
          <span class="actions">
            <AnswerButton answer={{ do: 'undo', id: judgement.id }} about={judgement.id} quiet>
              Take it back
            </AnswerButton>
          </span>
        </li>
      ))}
      {view.contradictions.map(({ id, caption, conflicts }) => (
        <li>
          <p>
            <a href={`/actors/${id}`}>{caption}</a> was merged from records that differ:
          </p>
          <ul class="points">
            {conflicts.map((conflict) => (
              <li class="against">
                {`${conflict.prop}: ${conflict.values.map((v) => `${v.value} (${[...new Set(v.statements.map(sourceOf))].join('; ')})`).join(' and ')}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </section>
);
