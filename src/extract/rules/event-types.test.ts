import { describe, expect, it } from 'vitest';
import { claimsOfText, vocabulary } from '../../../test/support/extraction.ts';

describe.each(vocabulary.eventTypes.filter((t) => t.examples.length > 0))('event type $id', (type) => {
  for (const example of type.examples) {
    it(`${example.claims.length === 0 ? 'stays silent on' : 'reads'} "${example.text}"`, async () => {
      const claims = (await claimsOfText(example.text, example.lang)).filter((c) => c.type === type.id);
      expect(claims.map((c) => c.type)).toHaveLength(example.claims.length);
      example.claims.forEach((wanted, i) => {
        const claim = claims[i];
        const codes = (role: string) =>
          claim?.actors.flatMap((a) => (a.role === role && a.code ? [a.code] : [])).sort() ?? [];
        const parties = { actor: [...wanted.actor].sort(), recipient: [...wanted.recipient].sort() };
        const found = { actor: codes('actor'), recipient: codes('recipient') };
        if (type.symmetric)
          expect([...found.actor, ...found.recipient].sort()).toEqual([...parties.actor, ...parties.recipient].sort());
        else expect(found).toEqual(parties);
        if (wanted.third) expect(codes('third')).toEqual(wanted.third);
        expect(claim?.modality).toBe(wanted.modality);
        if (wanted.trigger) expect(claim?.trigger).toBe(wanted.trigger);
        if (wanted.object) expect(claim?.objects.map((o) => o.text).join('; ')).toContain(wanted.object);
      });
    });
  }
});
