/** Door: what a screening found: who lists and who does not, every hit with its reasons, the ownership tests, licences. */
import type { Child, FC } from 'hono/jsx';
import { listingHref } from '../../api/tables/listings.ts';
import { dayText, plain } from '../../api/wording.ts';
import type { OwnershipVerdict } from '../../resolve/ownership/reach.ts';
import { ageOfLists } from '../../resolve/screening/list-age.ts';
import type { Hit } from '../../resolve/screening/result.ts';
import { shortened } from '../../resolve/screening/subject.ts';
import type { Screened } from '../../work/screening.ts';
import { Scroll } from './scroll.tsx';

const verdictMarks: Readonly<Record<Hit['verdict'], string>> = {
  match: 'edge minus',
  review: 'warn',
  contradicted: 'state proposed',
};

const ScreeningNotice: FC<{ result: Screened }> = ({ result }) => (
  <div class="head">
    <p class="alarm">
      <strong>{`TLP:${result.marking.toUpperCase()}`}</strong> {result.notice} Nothing here reaches site, mail or
      export.
    </p>
  </div>
);

export const ListedByWhom: FC<{ result: Screened }> = ({
  result: { listedBy, undecided, differing, notListedBy, today },
}) => (
  <dl class="fields">
    {listedBy.map((by) => (
      <div>
        <dt>{`Listed by ${by.authority}`}</dt>
        <dd>
          {by.since === null ? '' : `since ${dayText(by.since)} · `}
          {by.programmes.join(', ')}
          <span class="soft">{` · ${ageOfLists(by.lists, today)}`}</span>
        </dd>
      </div>
    ))}
    {undecided.map((near) => (
      <div>
        <dt>{`Near names, open: ${near.authority}`}</dt>
        <dd>{`${near.hits} near ${near.hits === 1 ? 'name' : 'names'} to compare`}</dd>
      </div>
    ))}
    {differing.map((other) => (
      <div>
        <dt>{`Name listed, facts differ: ${other.authority}`}</dt>
        <dd>{other.against.join('; ')}</dd>
      </div>
    ))}
    {notListedBy.map((not) => (
      <div>
        <dt>{`Not by ${not.authority}`}</dt>
        <dd class="soft">{`no near name in ${not.lists.map((l) => `${l.list} ${ageOfLists([l], today)}`).join(', ')}`}</dd>
      </div>
    ))}
  </dl>
);

/** Contradictions first, then facts, then how the words were taken for the same. */
function reasonsOf({ against, supports, open, explanation, matchedKind }: Hit): string[] {
  const readings = [...new Set(explanation.aligned.map((a) => a.reading))].filter((r) => r !== 'same');
  const left = [...explanation.onlyA, ...explanation.onlyB];
  return [
    ...against.map((a) => `against: ${a}`),
    ...open.map((o) => `open: ${o}`),
    ...explanation.contradictions.map((c) => c.says),
    ...supports.map((s) => `for: ${s}`),
    ...(readings.length > 0 ? [`read by ${readings.join(', ')}`] : []),
    ...(left.length > 0 ? [`only one has ${left.join(', ')}`] : []),
    ...(matchedKind === 'primary' || matchedKind === 'alias' ? [] : [`${matchedKind} name`]),
    ...explanation.marks.map((m) => m.says),
  ];
}

export const Hits: FC<{ hits: readonly Hit[]; label: string }> = ({ hits, label }) => (
  <Scroll label={label}>
    <table>
      <thead>
        <tr>
          <th scope="col" class="n">
            Score
          </th>
          <th scope="col">Verdict</th>
          <th scope="col" class="w">
            Entry
          </th>
          <th scope="col">Authority</th>
          <th scope="col">Programme</th>
          <th scope="col" class="n">
            Listed on
          </th>
          <th scope="col" class="w">
            Why
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map((hit) => (
          <tr>
            <td class="n">{hit.score.toFixed(2)}</td>
            <td>
              <span class={`mark ${verdictMarks[hit.verdict]}`}>{hit.verdict}</span>
            </td>
            <td class="w">
              <a href={listingHref(hit.list, hit.entry)}>{hit.name}</a>
              {hit.matched === hit.name ? null : <span class="soft">{` by “${hit.matched}”`}</span>}
            </td>
            <td>{hit.authority}</td>
            <td>{[...new Set(hit.programmes.map((p) => p.label ?? p.code))].join(', ')}</td>
            <td class="n">{hit.listedOn ?? '..'}</td>
            <td class="w">{reasonsOf(hit).join('; ') || 'the same words'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const verdictWords: Readonly<Record<OwnershipVerdict['verdict'], string>> = {
  reached: 'reached',
  'not-reached': 'not reached by what is known',
  unknown: 'open: it turns on shares nobody gives',
  'rule-not-in-force': 'the rule is not in force on that day',
  'no-list': 'the desk holds no list of this authority',
};

const shareText = (low: number | null, high: number | null): string =>
  low === null && high === null ? 'share unknown' : low === high ? `${low} %` : `${low ?? '?'} to ${high ?? '?'} %`;

const Chain: FC<{ verdict: OwnershipVerdict }> = ({ verdict: { chain } }) => (
  <ol class="points">
    {chain.map((step) => (
      <li>
        {`${step.owner} → ${step.asset}: ${step.kind === 'control' ? (step.how ?? 'control') : shareText(step.low, step.high)}, `}
        {`${step.from ?? '..'} to ${step.to ?? 'today'} `}
        <span class="soft">{`(${step.because}; ${step.source})`}</span>{' '}
        {step.reviewed ? null : <span class="mark warn">unreviewed</span>}
      </li>
    ))}
  </ol>
);

export const Ownership: FC<{ verdicts: readonly OwnershipVerdict[] }> = ({ verdicts }) => (
  <ul class="linked">
    {verdicts.map((v) => (
      <li>
        <p>
          <strong>{v.authority}</strong>
          {`: ${verdictWords[v.verdict]}`}
          {v.verdict === 'no-list' || v.verdict === 'rule-not-in-force'
            ? ''
            : `. Listed or reached owners hold ${shareText(v.share.low, v.share.high)}; ${v.threshold} needed.`}
        </p>
        {v.chain.length === 0 ? null : <Chain verdict={v} />}
        <p class="soft small">{`${v.says} (${v.source})`}</p>
      </li>
    ))}
  </ul>
);

export const Licences: FC<{ licences: Screened['licences'] }> = ({ licences }) => (
  <ul class="plain-list">
    {licences.map((l) => (
      <li>
        <span class="mark kind">{plain(l.kind)}</span> {l.title}{' '}
        <span class="soft">{`${l.from ?? '..'} to ${l.to ?? 'open'}, ${l.state}. ${l.text} (${l.source})`}</span>{' '}
        {l.reviewed ? null : <span class="mark warn">unreviewed</span>}
      </li>
    ))}
  </ul>
);

const Section: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

export const ScreeningResult: FC<{ result: Screened }> = ({ result }) => (
  <>
    <ScreeningNotice result={result} />
    <Section title="Listed by whom">
      <ListedByWhom result={result} />
    </Section>
    <Section title={result.hits.length === 1 ? '1 hit' : `${result.hits.length} hits`}>
      {result.hits.length === 0 ? (
        <p class="empty">No name of the lists in force comes near.</p>
      ) : (
        <Hits hits={result.hits} label={`Hits for ${shortened(result.subject.name)}`} />
      )}
    </Section>
    {result.ownership.length === 0 ? null : (
      <Section title={`Through its owners, on ${dayText(result.on)}`}>
        <Ownership verdicts={result.ownership} />
      </Section>
    )}
    {result.licences.length === 0 ? null : (
      <Section title="Licences and dates">
        <Licences licences={result.licences} />
      </Section>
    )}
  </>
);
