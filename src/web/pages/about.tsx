/** Door: what the desk is, what its marks mean, and where its data is. */
import type { FC } from 'hono/jsx';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { verdicts } from '../../model/tool.ts';
import type { Counts } from '../../record/store.ts';
import { Page } from '../layout.tsx';
import { VerdictMark, verdictMeanings } from '../parts/marks.tsx';

const words = [
  ['claim', 'what one document says, tied to the words that say it'],
  ['modality', 'how it is said: asserted, reported, planned, possible, hypothetical, negated, asked, of the past'],
  ['origin', 'an independent source; articles that relay one add nothing'],
  ['leg', 'one flow of a deal, one way: goods, people, money, technology'],
  ['link', 'that one leg is given for another: a claim of its own, which mostly nobody makes'],
  ['handle', 'what a tool can take hold of: a bank, a port, a part, an insurer'],
  ['pair', 'two states; cooperation and contention between them are counted apart'],
] as const;

const states = [
  ['proposed', 'found by a machine, not looked at'],
  ['auto', 'passed every check; still never published by itself'],
  ['accepted', 'an analyst agreed'],
  ['edited', 'an analyst corrected it'],
  ['rejected', 'an analyst threw it out; kept, hidden from lists'],
] as const;

export const AboutPage: FC<{ desk: Desk; counts: Counts }> = ({ desk, counts }) => (
  <Page title="About" path="/about" formats={[]} verdicts>
    <header class="head">
      <h1>About this desk</h1>
      <p class="lead">{desk.vocabulary.profile.tagline}</p>
    </header>
    <div class="two">
      <section>
        <h2>What it holds</h2>
        <p>{`${counts.documents} documents. States followed: ${desk.vocabulary.profile.states.map((code) => desk.vocabulary.gazetteer.label(code)).join(', ')}.`}</p>
        <p>
          Documents become claims, each tied to an exact quote. Claims about the same thing become events; exchanges
          become deals; deals are held against tools of statecraft. Everything can be taken apart into its claims again.
        </p>
        <h2 id="words">Words</h2>
        <dl class="fields">
          {words.map(([word, text]) => (
            <div>
              <dt>{word}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h2>Limits</h2>
        <p>
          A claim is what a document says, not what is true. Origins count independent sources, not articles. Verdicts
          are analysis, not legal advice.
        </p>
        <p class="soft">
          Folder: <span class="mono">{desk.home}</span>
        </p>
      </section>
      <section>
        <h2>States of a claim</h2>
        <dl class="fields">
          {states.map(([state, text]) => (
            <div>
              <dt>
                <span class={`mark state ${state}`}>{state}</span>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h2>Verdicts</h2>
        <dl class="fields">
          {verdicts.map((v) => (
            <div>
              <dt>
                <VerdictMark verdict={v} />
              </dt>
              <dd>{verdictMeanings[v]}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{`Gaps are four kinds apart: ${['no-handle', 'no-willing-enforcer', 'unused-handle', 'used-without-effect'].map(plain).join(', ')}.`}</p>
      </section>
    </div>
  </Page>
);
