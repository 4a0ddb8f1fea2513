/** Language: how the files of weights are laid out: u32 length of a header, the header as JSON padded to 4 bytes, then tables one after another. */

export function packed(header: object, parts: readonly ArrayBufferView[]): Uint8Array {
  const words = JSON.stringify(header);
  const json = new TextEncoder().encode(words.padEnd(Math.ceil(words.length / 4) * 4));
  const out = new Uint8Array(4 + json.length + parts.reduce((n, part) => n + part.byteLength, 0));
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}

/** Where the next table lies: buffer, first byte, count of its elements, as typed arrays are made of. */
type Next = (count: number, width: number) => [ArrayBufferLike, number, number];

/** The header and a reader that goes from table to table. The tables are views: they must begin on a multiple of 4. */
export function unpacked<Header>(file: Uint8Array): { header: Header; next: Next } {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  let at = bytes.byteOffset + 4 + length;
  const next: Next = (count, width) => {
    const from = at;
    at += count * width;
    return [bytes.buffer, from, count];
  };
  return { header, next };
}
