/** Render: the HTML part of the mail: one table, styles on the elements, since mail programs keep little else. */

import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';
import type { Notes } from '../notes.ts';
import { dayInWords } from './days.ts';
import { marksOf } from './marks.ts';

interface Printed {
  issue: Issue;
  profile: DeskProfile;
  notes: Notes;
  /** where a reader leaves the list */
  unsubscribe: string;
}

const serif = "font-family:Charter,'Iowan Old Style',Palatino,Georgia,serif";
const sans = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Arial,sans-serif';
/** Dark mode: programs that honour the media query take these classes, the others recolour by themselves. */
const dark =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  '@media (prefers-color-scheme:dark){.bg{background:#15171a!important}.ink{color:#e9e6e0!important}.soft{color:#aba69d!important}.link{color:#8fc6ee!important}.rule{border-color:#363a40!important}.mark{background:#202327!important}}';

export function mailPage(printed: Printed): string {
  return `<!doctype html>\n${(<Mail {...printed} />).toString()}\n`;
}

const Mail: FC<Printed> = ({ issue, profile, notes, unsubscribe }) => {
  const { sections } = profile.review;
  const named = (r: Issue['analysis'][number]): string =>
    [...r.authors, ...(r.outlet === null ? [] : [r.outlet])].join(', ');
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{issue.title}</title>
        <style>{raw(dark)}</style>
      </head>
      <body class="bg" style="margin:0;padding:0;background:#fcfbf8">
        <div style="display:none;max-height:0;overflow:hidden">{issue.intro.text}</div>
        <table class="bg" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fcfbf8">
          <tr>
            <td align="center" style="padding:24px 16px">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
                <tr>
                  <td class="ink" style={`${serif};font-size:17px;line-height:1.55;color:#1c1c20;text-align:left`}>
                    <h1 style={`${sans};font-size:26px;line-height:1.2;margin:0 0 6px`}>{issue.title}</h1>
                    <p
                      class="soft"
                      style={`${sans};font-size:13px;color:#5d5a56;margin:0 0 18px`}
                    >{`Covers ${dayInWords(issue.window.start)} to ${dayInWords(issue.window.end)}`}</p>
                    {marksOf(issue, notes).map((mark) => (
                      <p
                        class="mark"
                        style={`${sans};font-size:13px;line-height:1.45;background:#f3f0ea;border-left:4px solid #a27a00;padding:8px 12px;margin:0 0 14px`}
                      >
                        {mark}
                      </p>
                    ))}
                    <p style="font-size:18px;margin:0 0 8px">
                      <Said sentence={issue.intro} />
                    </p>
                    <Section title={sections['highlights'] ?? 'Highlights'} show={issue.highlights.length > 0}>
                      {issue.highlights.map((h) => (
                        <>
                          <h3 style={`${sans};font-size:19px;line-height:1.3;margin:24px 0 8px`}>{h.title}</h3>
                          {h.paragraphs.map((p) => (
                            <p style="margin:0 0 14px">
                              {p.map((s) => (
                                <Said sentence={s} />
                              ))}
                            </p>
                          ))}
                        </>
                      ))}
                    </Section>
                    <Section title={sections['links'] ?? 'Links'} show={issue.links.length > 0}>
                      {issue.links.map((l) => (
                        <p style="margin:0 0 14px">
                          <Said sentence={l.sentence} />
                          <Who names={l.outlets.join(', ')} />
                        </p>
                      ))}
                    </Section>
                    {(['analysis', 'perspectives'] as const).map((key) => (
                      <Section title={sections[key] ?? key} show={issue[key].length > 0}>
                        {issue[key].map((r) => (
                          <p style="margin:0 0 12px">
                            {r.url === null ? r.title : <Linked url={r.url}>{r.title}</Linked>} <Who names={named(r)} />
                          </p>
                        ))}
                      </Section>
                    ))}
                    <Section
                      title={sections['changes'] ?? 'Changed since the last issue'}
                      show={issue.changes.length > 0}
                    >
                      {issue.changes.map((s) => (
                        <p style="margin:0 0 12px">
                          <Said sentence={s} />
                        </p>
                      ))}
                    </Section>
                    <div
                      class="soft rule"
                      style={`${sans};font-size:13px;line-height:1.5;color:#5d5a56;border-top:1px solid #ddd8ce;margin-top:36px;padding-top:14px`}
                    >
                      {issue.masthead.map((line) => (
                        <p style="margin:0 0 10px">{line}</p>
                      ))}
                      <p style="margin:0">
                        <Linked url={unsubscribe}>Unsubscribe</Linked>
                      </p>
                    </div>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
};

const Section: FC<{ title: string; show: boolean; children?: Child }> = ({ title, show, children }) =>
  show ? (
    <>
      <h2
        class="soft rule"
        style={`${sans};font-size:13px;letter-spacing:.08em;text-transform:uppercase;color:#5d5a56;border-top:2px solid #1c1c20;padding-top:10px;margin:36px 0 14px`}
      >
        {title}
      </h2>
      {children}
    </>
  ) : null;

const Said: FC<{ sentence: Sentence }> = ({ sentence }) => (
  <>
    {sentence.text}
    {sentence.unreviewed ? (
      <span class="soft" title="Not reviewed yet" style="color:#715200">
        °
      </span>
    ) : null}{' '}
  </>
);

const Who: FC<{ names: string }> = ({ names }) => (
  <span class="soft" style={`${sans};font-size:14px;color:#5d5a56`}>{`(${names})`}</span>
);

const Linked: FC<{ url: string; children?: Child }> = ({ url, children }) => (
  <a class="link" href={url} style="color:#0b4f7d">
    {children}
  </a>
);
