/** Door: claims in a list: what, who, when, by whom, and the words. */
import type { FC } from 'hono/jsx';
import { aboutText, timeText, whoToWhom } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import { textDirection } from './direction.ts';
import { isolated } from './evidence.tsx';
import { ModalityMark, StateMark, TypeMark } from './marks.tsx';

/** Where the quote stands in its document. */
export const passageHref = (claim: Claim): string =>
  claim.documentId === undefined
    ? `/claims/${claim.id}`
    : `/documents/${claim.documentId}?claim=${claim.id}#at-${claim.id}`;

const ClaimEntry: FC<{ claim: Claim; desk: Desk; why?: string | undefined; whyWord: string }> = ({
  claim,
  desk,
  why,
  whyWord,
}) => (
  <li class="claim" id={claim.id}>
    <p class="claim-head">
      <TypeMark claim={claim} desk={desk} />{' '}
      <a href={`/claims/${claim.id}`}>{whoToWhom(claim.actors, desk) || aboutText(claim) || 'Open claim'}</a>{' '}
      {claim.time === null ? null : <span class="soft">{timeText(claim.time)}</span>}{' '}
      <ModalityMark modality={claim.modality} /> <StateMark state={claim.state} />
    </p>
    <blockquote lang={claim.lang} dir={textDirection(claim.lang)}>
      {claim.evidence[0]?.quote ?? ''}
    </blockquote>
    <p class="claim-foot">
      {claim.attribution.length > 0 ? (
        <span>According to {claim.attribution.map((a) => a.speaker).join(' › ')}</span>
      ) : null}
      <a href={passageHref(claim)}>{claim.document}</a>
      {why === undefined ? null : <span>{isolated(`${whyWord} ${why}`)}</span>}
    </p>
  </li>
);

interface Props {
  claims: readonly Claim[];
  desk: Desk;
  why?: ReadonlyMap<string, string>;
  /** what the reason is a reason for */
  whyWord?: string;
}

export const ClaimList: FC<Props> = ({ claims, desk, why, whyWord = 'Joined because' }) => (
  <ol class="claims">
    {claims.map((claim) => (
      <ClaimEntry claim={claim} desk={desk} why={why?.get(claim.id)} whyWord={whyWord} />
    ))}
  </ol>
);
