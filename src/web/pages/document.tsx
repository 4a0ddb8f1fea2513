/** Door: a document to be read beside its claims. */
import type { FC } from 'hono/jsx';
import type { DocumentView } from '../../api/views/document.ts';
import { dayText, publishedDay, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { FormContext } from '../decisions.ts';
import { Page } from '../layout.tsx';
import { ClaimFields, Quotes } from '../parts/claim-fields.tsx';
import { DecisionForm } from '../parts/decision-form.tsx';
import { textDirection } from '../parts/direction.ts';
import { Dates, LineKinds, Repeats } from '../parts/document-notes.tsx';
import { DocumentText } from '../parts/document-text.tsx';
import { ModalityMark, StateMark, TypeMark } from '../parts/marks.tsx';
import { NamedHere } from '../parts/named-here.tsx';

interface Props {
  view: DocumentView;
  selected: string | undefined;
  desk: Desk;
  form: FormContext;
}

const ClaimCard: FC<{ claim: Claim; open: boolean; desk: Desk; form: FormContext; path: string }> = ({
  claim,
  open,
  desk,
  form,
  path,
}) => (
  <details class={`card ${claim.kind}`} id={claim.id} open={open}>
    <summary>
      <TypeMark claim={claim} desk={desk} />{' '}
      <span class="who">
        {whoToWhom(claim.actors, desk) || claim.objects[0]?.text || claim.attribution[0]?.speaker || ''}
      </span>{' '}
      <ModalityMark modality={claim.modality} /> {claim.state === 'proposed' ? null : <StateMark state={claim.state} />}
    </summary>
    <Quotes claim={claim} />
    <ClaimFields claim={claim} desk={desk} />
    <DecisionForm claim={claim} form={form} back={`${path}?claim=${claim.id}`} />
    <p class="links">
      <a href={`#at-${claim.id}`}>To the passage</a> <a href={`/claims/${claim.id}`}>Permalink</a>
    </p>
  </details>
);

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "Persian"; a code that is none reads as it is. */
function languageName(lang: string): string {
  try {
    return languageNames.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

const Facts: FC<{ view: DocumentView }> = ({ view: { document, texts } }) => (
  <p class="byline">
    {document.outlet === null ? null : <span>{document.outlet}</span>}
    {document.authors.length > 0 ? <span>{document.authors.join(', ')}</span> : null}
    {publishedDay(document) === null ? null : <span>{dayText(publishedDay(document) ?? '')}</span>}
    <span>{document.name}</span>
    <span>{languageName(document.lang)}</span>
    {/^https?:/.test(document.uri) ? (
      <a href={document.uri} rel="noreferrer">
        Source
      </a>
    ) : null}
    <a
      href={`/documents/${document.id}/versions`}
    >{`Version ${document.version} of ${texts} ${texts === 1 ? 'text' : 'texts'}`}</a>
  </p>
);

const Parts: FC<{ view: DocumentView }> = ({ view }) =>
  view.parts === 1 ? null : (
    <nav class="pager" aria-label="Parts of the text">
      {view.part > 1 ? <a href={`?part=${view.part - 1}`}>← Previous part</a> : <span />}
      <span>{`Part ${view.part} of ${view.parts}`}</span>
      {view.part < view.parts ? <a href={`?part=${view.part + 1}`}>Next part →</a> : <span />}
    </nav>
  );

/** What the marks in the text mean; a second click on shared words goes on to the next claim. */
const Legend: FC = () => (
  <p class="legend">
    Marked words open a claim: <span class="ev event">event</span> <span class="ev figure">figure</span>{' '}
    <span class="ev position">position</span> · <span class="ev event many">Thick</span>: several claims share the
    words. <span class="ev on">Yellow</span>: the open one. Small and grey: not the author’s text.{' '}
    <span class="keys">
      <kbd>j</kbd> next, <kbd>k</kbd> previous.
    </span>
  </p>
);

export const DocumentPage: FC<Props> = ({ view, selected, desk, form }) => {
  const { document, claims } = view;
  const path = `/documents/${document.id}`;
  const title = document.title ?? document.name;
  const analysed = claims.filter((c) => c.kind !== 'item');
  return (
    <Page title={title} path={path} sample={document.sample}>
      <header class="head">
        <h1 lang={document.lang} dir={textDirection(document.lang)}>
          {title}
        </h1>
        <Facts view={view} />
        {document.alarms.map((alarm) => (
          <p class="alarm">{alarm}</p>
        ))}
      </header>
      <div class="reading">
        <section aria-label="Text">
          <Legend />
          <DocumentText view={view} selected={selected} />
          <Parts view={view} />
        </section>
        <aside aria-label="Claims of this text">
          <h2>{`${analysed.length} ${analysed.length === 1 ? 'claim' : 'claims'}`}</h2>
          {analysed.length === 0 ? <p class="empty">Nothing was claimed in this part.</p> : null}
          {analysed.map((claim) => (
            <ClaimCard claim={claim} open={claim.id === selected} desk={desk} form={form} path={path} />
          ))}
          {view.mentions.length === 0 ? null : (
            <details class="card plain">
              <summary>{`${view.mentions.length} ${view.mentions.length === 1 ? 'name' : 'names'}: who is meant`}</summary>
              <NamedHere mentions={view.mentions} desk={desk} />
            </details>
          )}
          <Repeats view={view} />
          <Dates view={view} />
          <LineKinds view={view} />
          <Unread view={view} />
        </aside>
      </div>
    </Page>
  );
};

const Unread: FC<{ view: DocumentView }> = ({ view: { document, items } }) => (
  <>
    {items.length > 0 ? (
      <details class="card plain">
        <summary>{`${items.length} items`}</summary>
        <ol class="items">
          {items.map((item) => (
            <li>
              <span class="mark kind item">{item.type.toLowerCase()}</span> {item.title ?? item.subtype ?? ''}{' '}
              {item.outlets.length > 0 ? <span class="soft">({item.outlets.join(', ')})</span> : null}
            </li>
          ))}
        </ol>
      </details>
    ) : null}
    {document.unread.length > 0 ? (
      <details class="card plain">
        <summary>{`${document.unread.length} passages left unread`}</summary>
        <ul>
          {document.unread.map((u) => (
            <li>
              {u.reason}
              {u.detail === undefined ? '' : `: ${u.detail}`}
            </li>
          ))}
        </ul>
      </details>
    ) : null}
  </>
);
