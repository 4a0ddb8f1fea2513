/** What `entente extract --stats` counts: documents, tokens, seconds, claims by kind, memory. Reading files is not extraction and is not timed. */
import { baseOf } from '../extract/unread.ts';
import { tokensIn } from '../language/tokens.ts';
import { type ClaimKind, claimKinds } from '../model/claim.ts';
import type { Extracted } from '../work/extract-files.ts';

interface ExtractStats {
  documents: number;
  /** tokens of the languages that are read */
  tokens: number;
  seconds: number;
  tokensPerSecond: number;
  claims: Record<ClaimKind, number>;
  peakMemoryMB: number;
  /** documents with something in them that was not read */
  unread: number;
}

interface Tally {
  /** tokens are counted only where they are asked for: it takes a tenth of the time of extraction */
  add(found: Extracted, countTokens: boolean): void;
  documents(): number;
  result(): ExtractStats;
  inWords(): string;
}

export function tally(): Tally {
  const kinds = Object.fromEntries(claimKinds.map((kind) => [kind, 0])) as Record<ClaimKind, number>;
  const sum = { documents: 0, tokens: 0, seconds: 0, unread: 0 };
  const result = (): ExtractStats => ({
    ...sum,
    seconds: Number(sum.seconds.toFixed(3)),
    tokensPerSecond: sum.seconds > 0 ? Math.round(sum.tokens / sum.seconds) : 0,
    claims: { ...kinds },
    // kilobytes on every platform Node runs on
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  return {
    add({ read, claims, unread, seconds }, countTokens) {
      sum.documents += 1;
      sum.seconds += seconds;
      if (unread.length > 0) sum.unread += 1;
      for (const { kind } of claims) kinds[kind] += 1;
      const isRead = !unread.some((u) => u.reason === 'language-not-read');
      if (countTokens && isRead)
        sum.tokens += tokensIn(read.text, 0, read.text.length, baseOf(read.document.lang)).length;
    },
    documents: () => sum.documents,
    result,
    inWords() {
      const { documents, tokens, seconds, tokensPerSecond, claims, peakMemoryMB, unread } = result();
      return [
        `documents    ${documents}${unread > 0 ? `, ${unread} not or not wholly read` : ''}`,
        `tokens       ${tokens}`,
        `seconds      ${seconds}`,
        `tokens/s     ${tokensPerSecond}`,
        `claims       ${claimKinds.map((kind) => `${claims[kind]} ${kind}`).join(', ')}`,
        `peak memory  ${peakMemoryMB} MB`,
      ].join('\n');
    },
  };
}
