import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOn, readDocument } from '../../test/store.ts';
import type { Claim } from '../model/claim.ts';
import { carryOver } from './carry-over.ts';

const first = readDocument('The minister visited the port. He promised ten cranes and signed a protocol.');
const sentence = 'He promised ten cranes and signed a protocol.';
const pledge = claimOn(first, sentence, { type: 'PLEDGE' });
const protocol = claimOn(first, sentence, { type: 'SIGN', ordinal: 1 });
const visit = claimOn(first, 'The minister visited the port.', { type: 'MEET' });

const on = (read: typeof first, sameText = true) => ({
  text: read.text,
  textVersion: read.document.textVersion,
  sameText,
  isTaken: () => false,
  documentId: read.document.id,
});

describe('carrying claims over', () => {
  test('tells two claims of one sentence apart by their type when their order changes', () => {
    const swapped = [
      claimOn(first, sentence, { type: 'SIGN', ordinal: 0 }),
      claimOn(first, sentence, { type: 'PLEDGE', ordinal: 1 }),
    ];
    const after = carryOver([pledge, protocol], swapped, on(first));
    expect(after.map((c) => [c.id, c.type])).toEqual([
      [protocol.id, 'SIGN'],
      [pledge.id, 'PLEDGE'],
    ]);
  });

  test('keeps the reading of an analyst when the engine reads the sentence otherwise', () => {
    const edited: Claim = { ...pledge, type: 'SIGN', state: 'edited' };
    const again = claimOn(first, sentence, { type: 'TRANSFER' });
    expect(carryOver([edited], [again], on(first))).toEqual([edited]);
  });

  test('moves a decided claim to where its words stand in a new text', () => {
    const second = readDocument(`Corrected.\n${first.text}`, { textVersion: 'txt@2' });
    const [kept] = carryOver([{ ...visit, state: 'accepted' }], [], on(second, false));
    const [place] = kept?.evidence ?? [];
    expect(second.text.slice(place?.start, place?.end)).toBe(visit.evidence[0]?.quote);
    expect(kept).toMatchObject({ id: visit.id, state: 'accepted', textVersion: 'txt@2' });
  });

  test('leaves a decided claim in the old text when its words are gone from the new one', () => {
    const second = readDocument('Nothing of it is left.', { textVersion: 'txt@2' });
    const [kept] = carryOver([{ ...visit, state: 'accepted' }], [], on(second, false));
    expect(kept).toMatchObject({ textVersion: 'txt@1', evidence: visit.evidence });
  });

  test('finds a claim again on a new text by its words', () => {
    const second = readDocument('Update: The minister visited the port on Friday.', { textVersion: 'txt@2' });
    const again = claimOn(second, 'The minister visited the port on Friday.', { type: 'MEET' });
    expect(carryOver([visit], [again], on(second, false))[0]?.id).toBe(visit.id);
  });

  test('drops the mark of a lost claim once the engine finds it again', () => {
    const [lost] = carryOver([{ ...visit, state: 'accepted' }], [], on(first));
    expect(lost?.checks).toHaveLength(1);
    const [found] = carryOver(lost === undefined ? [] : [lost], [visit], on(first));
    expect(found?.checks).toEqual([]);
  });

  test('never gives one id twice and never loses a decided claim', () => {
    const pool = [visit, pledge, protocol, claimOn(first, 'ten cranes', { kind: 'figure', type: 'COUNT' })];
    const stateOf = fc.constantFrom('proposed', 'accepted', 'rejected', 'edited') as fc.Arbitrary<Claim['state']>;
    const stored = fc
      .subarray(pool)
      .chain((some) => fc.tuple(...some.map((c) => stateOf.map((state) => ({ ...c, state })))));
    fc.assert(
      fc.property(stored, fc.shuffledSubarray(pool), (before, now) => {
        const after = carryOver(before, now, on(first));
        const ids = after.map((c) => c.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const c of before) if (c.state !== 'proposed') expect(ids).toContain(c.id);
        expect(after.length).toBeGreaterThanOrEqual(now.length);
      }),
    );
  });
});
