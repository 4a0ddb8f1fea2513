/** An mbox file holds many messages, each after a line "From address date"; a single .eml is one message. */

export function messagesOf(bytes: Uint8Array): Uint8Array[] {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== 'From ') return [bytes];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const starts = [...text.matchAll(/(?:^|\r?\n\r?\n)From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n(?=[\w-]+:)/g)].map(
    (m) => m.index + m[0].length,
  );
  const ends = [...text.matchAll(/(?:^|\r?\n\r?\n)(?=From \S+[^\r\n]*\d{4}[^\r\n]*\r?\n[\w-]+:)/g)]
    .map((m) => m.index)
    .slice(1);
  return starts.map((start, i) => {
    // "From " at a line start inside a message was written ">From ".
    const message = text.slice(start, ends[i] ?? text.length).replace(/^>(>*From )/gm, '$1');
    return Buffer.from(message, 'latin1');
  });
}
