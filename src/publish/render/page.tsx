/** Render: the issue as one web page that stands alone. Each sentence carries the numbers of its notes: quote, outlet, day, link, hash. */

import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';
import type { Note, Notes } from '../notes.ts';
import { dayInWords, directionOf } from './days.ts';
import { marksOf } from './marks.ts';
import { pageStyle } from './page-style.ts';

interface Printed {
  issue: Issue;
  profile: DeskProfile;
  notes: Notes;
}

export function issuePage(printed: Printed): string {
  return `<!doctype html>\n${(<Page {...printed} />).toString()}\n`;
}

const Page: FC<Printed> = ({ issue, profile, notes }) => {
  const { sections } = profile.review;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={issue.intro.text} />
        <title>{issue.title}</title>
        <style>{raw(pageStyle)}</style>
      </head>
      <body>
        <main>
          <header>
            <h1>{issue.title}</h1>
            <p class="meta">{`Covers ${dayInWords(issue.window.start)} to ${dayInWords(issue.window.end)}${issue.published === null ? '. Draft, not published' : `. Published ${dayInWords(issue.published)}`}`}</p>
            {marksOf(issue, notes).map((mark) => (
              <p class="mark">{mark}</p>
            ))}
            <p class="intro">
              <Said sentence={issue.intro} notes={notes} />
            </p>
          </header>
          <Section title={sections['highlights'] ?? 'Highlights'} show={issue.highlights.length > 0}>
            {issue.highlights.map((h) => (
              <article>
                <h3>{h.title}</h3>
                {h.paragraphs.map((p) => (
                  <p>
                    {p.map((s) => (
                      <Said sentence={s} notes={notes} />
                    ))}
                  </p>
                ))}
              </article>
            ))}
          </Section>
          <Section title={sections['links'] ?? 'Links'} show={issue.links.length > 0}>
            <ul>
              {issue.links.map((l) => (
                <li>
                  <Said sentence={l.sentence} notes={notes} />
                  <span class="who">{`(${l.outlets.join(', ')})`}</span>
                </li>
              ))}
            </ul>
          </Section>
          {(['analysis', 'perspectives'] as const).map((key) => (
            <Section title={sections[key] ?? key} show={issue[key].length > 0}>
              <Readings readings={issue[key]} />
            </Section>
          ))}
          <Section title={sections['changes'] ?? 'Changed since the last issue'} show={issue.changes.length > 0}>
            <ul>
              {issue.changes.map((s) => (
                <li>
                  <Said sentence={s} notes={notes} />
                </li>
              ))}
            </ul>
          </Section>
          <Section title="Sources" show={notes.list.length > 0}>
            <ol class="notes">
              {notes.list.map((note) => (
                <Source note={note} />
              ))}
            </ol>
          </Section>
          <footer class="foot">
            {issue.masthead.map((line) => (
              <p>{line}</p>
            ))}
          </footer>
        </main>
      </body>
    </html>
  );
};

const Section: FC<{ title: string; show: boolean; children?: Child }> = ({ title, show, children }) =>
  show ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null;

const Said: FC<{ sentence: Sentence; notes: Notes }> = ({ sentence, notes }) => {
  const numbers = notes.numbersOf(sentence.claims);
  return (
    <>
      {sentence.text}
      {sentence.unreviewed ? (
        <abbr class="open" title="Not reviewed yet">
          °
        </abbr>
      ) : null}
      {numbers.length > 0 ? (
        <sup>
          {numbers.map((n) => (
            <a href={`#note-${n}`} aria-label={`Source ${n}`}>
              {n}
            </a>
          ))}
        </sup>
      ) : null}{' '}
    </>
  );
};

const Readings: FC<{ readings: Issue['analysis'] }> = ({ readings }) => (
  <ul>
    {readings.map((r) => (
      <li>
        <bdi>{r.url === null ? r.title : <a href={r.url}>{r.title}</a>}</bdi>{' '}
        <span class="who">{`(${[...r.authors, ...(r.outlet === null ? [] : [r.outlet])].join(', ')})`}</span>
      </li>
    ))}
  </ul>
);

const Source: FC<{ note: Note }> = ({ note }) => (
  <li id={`note-${note.number}`}>
    <span class="n">{note.number}</span>
    <div>
      {note.quote === null ? null : (
        <blockquote lang={note.lang} dir={directionOf(note.lang)}>{`“${note.quote}”`}</blockquote>
      )}
      <span class="who">
        {note.url === null ? note.outlet : <a href={note.url}>{note.outlet}</a>}
        {note.day === null ? '' : `, ${dayInWords(note.day)}`}{' '}
        <code title={`sha256 ${note.digest}`}>{`sha256 ${note.digest.slice(0, 12)}`}</code>
      </span>
    </div>
  </li>
);
