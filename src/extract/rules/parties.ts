/** Extraction, rules engine: who a phrase stands for: the names in it, what it goes back to, whom its complement names. */
import type { Clause } from './clauses.ts';
import { anaphor } from './coreference.ts';
import { ofRange, type Party, type SentenceView, unique } from './discourse.ts';
import type { Phrase } from './phrases.ts';

const peopleNouns = new Set(
  `leader president premier minister official officer government ministry member head force troop soldier military army navy guard company firm bank agency
spokesman spokeswoman representative delegation ambassador envoy diplomat parliament lawmaker number dozen some majority group total series fighter
citizen national entity unit commander general hacker engineer worker expert analyst institution authority intelligence service buyer refiner side
capital part rest most many hundred thousand ten several secretary chief director country state coalition tanker ship vessel warship plane aircraft drone freighter people person individual organisation organization entity refinery
plant factory trader supplier importer exporter manufacturer shipper broker airline exchange lender businessman technician instructor pilot researcher
university institute laboratory lab network subsidiary contractor shipyard operator maker asset`.split(/\s+/),
);
/** Every party a phrase names; places count only where the caller asks for them. */
export function partiesOf(phrase: Phrase, clause: Clause, view: SentenceView, places = false): Party[] {
  const found = phrase.conjuncts.flatMap((c) => ofConjunct(c, clause, view, places));
  return unique(found.length > 0 ? found : ofRange(phrase.first, phrase.last, view, places));
}

type Conjunct = Phrase['conjuncts'][number];

function ofConjunct(conjunct: Conjunct, clause: Clause, view: SentenceView, places: boolean): Party[] {
  const { words } = view;
  const named = ofRange(conjunct.first, conjunct.last, view, places);
  if (named.length > 0) return named;
  const first = words[conjunct.first];
  const head = words[conjunct.head];
  if (!first || !head) return [];
  const back = anaphor(conjunct, clause, view);
  if (back.length > 0) return back;
  return peopleNouns.has(head.lemma) || head.upos === 'NUM' ? ofComplement(conjunct, view, places) : [];
}

/** "leaders of Russia and China", "hackers linked to North Korea", "countries led by the United States". */
function ofComplement(conjunct: Conjunct, view: SentenceView, places: boolean): Party[] {
  const out: Party[] = [];
  for (const clause of view.clauses) {
    const isNominal = clause.form === 'nominal' && clause.head === conjunct.head;
    const isParticiple =
      tied.has(clause.lemma) &&
      clause.head > conjunct.last &&
      clause.slots.some((s) => (s.relation === 'obj' || s.relation === 'subj') && s.phrase.last === conjunct.last);
    if (!isNominal && !isParticiple) continue;
    const relations = isNominal ? ['nmod:of', 'nmod:from', 'nmod:in'] : tied.get(clause.lemma);
    for (const relation of relations ?? []) {
      const phrase = clause.slots.find((s) => s.relation === relation)?.phrase;
      if (phrase) out.push(...ofRange(phrase.first, phrase.last, view, places || relation === 'nmod:in'));
      if (out.length > 0) return out;
    }
  }
  return out;
}

const tied = new Map<string, string[]>(
  `link tie align affiliate associate connect|obl:to,obl:with;lead back run own control sponsor train|subj;base|obl:in;subordinate|obl:to`
    .split(';')
    .flatMap((entry) => {
      const [lemmas = '', relations = ''] = entry.split('|');
      return lemmas.split(' ').map((lemma): [string, string[]] => [lemma, relations.split(',')]);
    }),
);
