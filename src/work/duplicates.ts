/** Which documents repeat one another: found anew from the stored fingerprints, so that the order of arrival makes no difference. */
import { duplicatesAmong } from '../read/duplicates.ts';
import { type Fingerprint, fingerprintOf, packed, unpacked } from '../read/fingerprint.ts';
import type { Store, StoredFingerprint } from '../record/store.ts';

const portion = 200;

/** Texts are read one by one, and only those that have no fingerprint yet. */
export async function markDuplicates(store: Store): Promise<void> {
  const prints: Fingerprint[] = [];
  let fresh: StoredFingerprint[] = [];
  for await (const row of store.fingerprints()) {
    if (row.print !== null) {
      prints.push(unpacked(row.print, row));
      continue;
    }
    const read = await store.document(row.id);
    if (read === undefined) continue;
    const print = fingerprintOf({ id: row.id, published: row.published, text: read.text });
    prints.push(print);
    fresh.push({ ...row, textDigest: read.document.textDigest, print: packed(print) });
    if (fresh.length < portion) continue;
    await store.saveFingerprints(fresh);
    fresh = [];
  }
  await store.saveFingerprints(fresh);
  await store.replaceDuplicates(duplicatesAmong(prints));
}
