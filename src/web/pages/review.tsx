/** Door: the draft of the monthly review: each sentence carries numbers that open its claims and their passages. */
import type { Child, FC } from 'hono/jsx';
import { dayText } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Issue, Sentence } from '../../model/issue.ts';
import { Page } from '../layout.tsx';
import { passageHref } from '../parts/claim-list.tsx';
import { textDirection } from '../parts/direction.ts';
import { StateMark } from '../parts/marks.tsx';

interface Numbered {
  numberOf: ReadonlyMap<string, number>;
}

const SentenceText: FC<{ sentence: Sentence } & Numbered> = ({ sentence, numberOf }) => (
  <>
    <span class={sentence.unreviewed ? 'unreviewed' : undefined}>{sentence.text}</span>
    <sup class="refs">
      {sentence.claims.map((id) => {
        const n = numberOf.get(id);
        return n === undefined ? null : (
          <a href={`#note-${n}`} aria-label={`note ${n}`}>
            {n}
          </a>
        );
      })}
    </sup>{' '}
  </>
);

const Section: FC<{ title: string; show: boolean; children?: Child }> = ({ title, show, children }) =>
  show ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null;

const Highlights: FC<{ issue: Issue } & Numbered> = ({ issue, numberOf }) => (
  <>
    {issue.highlights.map((h) => (
      <article class="highlight">
        <h3>{h.title}</h3>
        {h.paragraphs.map((p) => (
          <p>
            {p.map((s) => (
              <SentenceText sentence={s} numberOf={numberOf} />
            ))}
          </p>
        ))}
        {h.why.length > 0 ? (
          <details class="reason">
            <summary>Why it was chosen</summary>
            <ul>
              {h.why.map((w) => (
                <li>{w}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </article>
    ))}
  </>
);

const Readings: FC<{ readings: Issue['analysis'] }> = ({ readings }) => (
  <ul class="plain-list">
    {readings.map((r) => (
      <li>
        <a href={r.claims[0] === undefined ? '#notes' : `/claims/${r.claims[0]}`}>{r.title}</a>{' '}
        <span class="soft">({[...r.authors, r.outlet ?? ''].filter((t) => t !== '').join(', ')})</span>
      </li>
    ))}
  </ul>
);

const Notes: FC<{ claims: readonly Claim[] } & Numbered> = ({ claims, numberOf }) => (
  <ol class="notes" id="notes">
    {claims.map((claim) => (
      <li id={`note-${numberOf.get(claim.id)}`}>
        <blockquote lang={claim.lang} dir={textDirection(claim.lang)}>
          {claim.evidence[0]?.quote}
        </blockquote>
        <p class="claim-foot">
          <a href={passageHref(claim)}>{`Passage in ${claim.document}`}</a> <a href={`/claims/${claim.id}`}>Claim</a>{' '}
          <StateMark state={claim.state} />
        </p>
      </li>
    ))}
  </ol>
);

/** Claims in the order in which the text first uses them. */
function claimOrder(issue: Issue): string[] {
  const sentences = [
    issue.intro,
    ...issue.highlights.flatMap((h) => h.paragraphs.flat()),
    ...issue.links.map((l) => l.sentence),
    ...issue.changes,
  ];
  return [...new Set(sentences.flatMap((s) => s.claims))];
}

const forms: Readonly<Record<string, string>> = {
  'issue.md': 'Markdown',
  'issue.html': 'web page',
  'issue.eml': 'e-mail',
  'issue.txt': 'text',
  'issue.pdf': 'PDF',
};

/** The files of the last `entente review`, or how to write them. */
const Downloads: FC<{ issue: Issue; files: readonly string[] }> = ({ issue, files }) => (
  <p class="downloads">
    {files.length === 0 ? (
      <span>
        To write it as web page, mail, text and PDF: <code>{`entente review ${issue.id}`}</code>
      </span>
    ) : (
      <>
        <span class="soft">As last written:</span>
        {files.map((file) => (
          <a href={`/reviews/${issue.id}/${file}`} download>
            {forms[file] ?? file}
          </a>
        ))}
      </>
    )}
  </p>
);

const Standing: FC<{ claims: readonly Claim[] }> = ({ claims }) => {
  const open = claims.filter((claim) => claim.state === 'proposed' || claim.state === 'auto').length;
  return (
    <p class="soft">
      {`It rests on ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${open} of them not reviewed. `}A
      dotted line stands under each sentence that uses one of those; accept the claim and the line goes.
    </p>
  );
};

interface ReviewProps {
  issue: Issue;
  claims: readonly Claim[];
  files: readonly string[];
  desk: Desk;
  sample: boolean;
}

export const ReviewPage: FC<ReviewProps> = ({ issue, claims, files, desk, sample }) => {
  const known = new Map(claims.map((c) => [c.id as string, c]));
  const ordered = claimOrder(issue).flatMap((id) => known.get(id) ?? []);
  const numberOf = new Map(ordered.map((c, i) => [c.id as string, i + 1]));
  const title = desk.vocabulary.profile.review.sections;
  return (
    <Page title={issue.title} path={`/reviews/${issue.id}`} sample={sample}>
      <article class="issue">
        <header class="head">
          <p class="kicker">{`${desk.vocabulary.profile.reviewTitle} · ${issue.status}`}</p>
          <h1>{issue.title}</h1>
          <p class="byline">
            <span>{`Covers ${dayText(issue.window.start)} to ${dayText(issue.window.end)}`}</span>
          </p>
          <p class="lead">
            <SentenceText sentence={issue.intro} numberOf={numberOf} />
          </p>
          <Standing claims={ordered} />
          <Downloads issue={issue} files={files} />
        </header>
        <Section title={title['highlights'] ?? 'Highlights'} show={issue.highlights.length > 0}>
          <Highlights issue={issue} numberOf={numberOf} />
        </Section>
        <Section title={title['links'] ?? 'Links'} show={issue.links.length > 0}>
          <ul class="link-items">
            {issue.links.map((l) => (
              <li>
                <SentenceText sentence={l.sentence} numberOf={numberOf} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={title['analysis'] ?? 'Recent analysis'} show={issue.analysis.length > 0}>
          <Readings readings={issue.analysis} />
        </Section>
        <Section title={title['perspectives'] ?? 'Perspectives'} show={issue.perspectives.length > 0}>
          <Readings readings={issue.perspectives} />
        </Section>
        <Section title="Changed since the last issue" show={issue.changes.length > 0}>
          <ul class="link-items">
            {issue.changes.map((s) => (
              <li>
                <SentenceText sentence={s} numberOf={numberOf} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title="Claims and passages" show={ordered.length > 0}>
          <Notes claims={ordered} numberOf={numberOf} />
        </Section>
      </article>
    </Page>
  );
};
