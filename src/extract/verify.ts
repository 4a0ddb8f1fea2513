/** Extraction: the verifier judges every engine's claims alike. What fails is kept and marked, never accepted by itself. */
import type { Check, Claim, Quantity } from '../model/claim.ts';
import type { ReadDocument } from '../model/document.ts';
import type { EventTypeDefinition } from '../vocabulary/event-types.ts';
import type { ExtractionContext } from './extractor.ts';
import { nounForms, verbForms } from './rules/forms.ts';
import { quantitiesIn } from './rules/quantity/quantities.ts';

export function verify(claim: Claim, document: ReadDocument, context: ExtractionContext): Check[] {
  const checks = [quoteStands(claim, document)];
  if (claim.kind === 'item') return checks;
  checks.push(actorsNamed(claim, context));
  if (claim.quantities.length > 0) checks.push(numbersReparse(claim, document));
  if (claim.time?.basis === 'stated') checks.push(timeStands(claim, document));
  if (claim.kind === 'event') checks.push(typeLicensed(claim, context));
  if (claim.hedges.length > 0) checks.push(hedgesStand(claim));
  return checks;
}

const check = (name: string, ok: boolean, note?: string): Check =>
  note === undefined || ok ? { name, ok } : { name, ok, note };

function quoteStands({ evidence }: Claim, { text }: ReadDocument): Check {
  const wrong = evidence.find((e) => text.slice(e.start, e.end) !== e.quote);
  return check('quote', wrong === undefined, wrong && `The text at ${wrong.start} differs from the quote.`);
}

const wordsOf = (claim: Claim): string => claim.evidence.map((e) => e.quote).join(' … ');

/** Every party with a code is a name in the quote or in its context. */
function actorsNamed(claim: Claim, { gazetteer }: ExtractionContext): Check {
  const words = wordsOf(claim);
  const codes = new Set(gazetteer.mentionsIn(words, claim.lang).map((m) => m.code));
  const missing = claim.actors.find(
    (a) => a.code !== null && !codes.has(a.code) && !(a.name !== undefined && words.includes(a.name)),
  );
  return check('actors', missing === undefined, missing && `${missing.code} is not named in the quote or its context.`);
}

function numbersReparse(claim: Claim, { text }: ReadDocument): Check {
  const stated = claim.evidence.flatMap((e) =>
    quantitiesIn(text, e.start, e.end, { lang: claim.lang }).map((q) => q.quantity),
  );
  const missing = claim.quantities.find((q) => !stated.some((s) => same(s, q)));
  return check('numbers', missing === undefined, missing && `"${missing.what}" does not re-parse from the quote.`);
}

const same = (a: Quantity, b: Quantity): boolean => a.low === b.low && a.best === b.best && a.high === b.high;

/** The words of the time stand in the quote, or beside it in the same sentence. */
function timeStands(claim: Claim, { text }: ReadDocument): Check {
  const words = claim.time?.text ?? '';
  const near = claim.evidence.some((e) => text.slice(Math.max(0, e.start - 300), e.end + 300).includes(words));
  return check('time', near, `"${words}" does not stand near the quote.`);
}

/** A word of the quote is a trigger of the type. */
function typeLicensed(claim: Claim, { eventTypes }: ExtractionContext): Check {
  const words = wordsOf(claim).toLowerCase();
  const type = eventTypes.find((t) => t.id === claim.type);
  const forms = type ? formsOf(type, claim.lang) : [];
  const named = claim.lang === 'en' ? new Set(words.split(/[^\p{L}]+/u)) : null;
  const ok = named
    ? forms.some((f) => named.has(f) || (f.includes('-') && words.includes(f)))
    : forms.some((f) => words.includes(f));
  return check('type', ok, `No word of the quote stands for ${claim.type}.`);
}

const forms = new WeakMap<EventTypeDefinition, Map<string, string[]>>();

/** Every form of every trigger of a type; stems in languages that are not inflected here. */
function formsOf(type: EventTypeDefinition, lang: string): string[] {
  const byLang = forms.get(type) ?? new Map<string, string[]>();
  forms.set(type, byLang);
  let list = byLang.get(lang);
  if (!list) {
    const triggers = type.triggers.filter((t) => t.lang === lang);
    list = triggers.flatMap((t) => t.lemmas.flatMap((l) => (lang === 'en' ? inflected(l, t.pos) : [l])));
    byLang.set(lang, list);
  }
  return list;
}

function inflected(entry: string, pos: 'verb' | 'noun' | 'adj'): string[] {
  const parts = entry.split(' ');
  const lemma = (pos === 'noun' ? parts.at(-1) : parts[0]) ?? entry;
  return pos === 'noun' ? nounForms(lemma) : verbForms(lemma);
}

/** A hedge that was noted stands in the words, and a claim that is weakened has a reason for it. */
function hedgesStand(claim: Claim): Check {
  const words = wordsOf(claim).toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
  const missing = claim.hedges.find((h) => !words.includes(h.toLowerCase()));
  return check('hedges', missing === undefined, missing && `"${missing}" is not in the quote.`);
}
