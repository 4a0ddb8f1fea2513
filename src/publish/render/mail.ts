/** Render: the issue as a mail ready to be sent: text and HTML, with the headers by which a reader leaves with one click (RFC 8058). */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { shortHash } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';
import type { Notes } from '../notes.ts';
import { mailPage } from './mail-page.tsx';
import { issueText } from './text.ts';

interface Printed {
  issue: Issue;
  profile: DeskProfile;
  notes: Notes;
  date: Date;
}

/** Filled in for each reader when the issue is sent. */
const unsubscribe = 'https://review.example/unsubscribe/{token}';

export async function issueMail({ issue, profile, notes, date }: Printed): Promise<Uint8Array> {
  const seed = shortHash('mail', issue.id, issue.title);
  const message = new MailComposer({
    from: { name: profile.reviewTitle, address: 'review@review.example' },
    to: { name: 'Readers', address: 'readers@review.example' },
    subject: issue.title,
    date,
    messageId: `<${issue.id}.${seed}@review.example>`,
    baseBoundary: seed,
    textEncoding: 'quoted-printable',
    headers: {
      'List-ID': `${profile.reviewTitle} <review.review.example>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    text: issueText(issue, { profile, notes }),
    html: mailPage({ issue, profile, notes, unsubscribe }),
  });
  return new Promise((done, failed) =>
    message.compile().build((error, bytes) => (error ? failed(error) : done(bytes))),
  );
}
