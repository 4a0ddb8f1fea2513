/** Bench and tests: text as it comes from bad scans, broken pages and careless pasting, of any size. Deterministic. */

export type Damage = (size: number) => string;

const sentences = [
  'Russia supplied 40,000 barrels of oil to North Korea on 8 November 2024, officials said.',
  'The United States imposed sanctions on two Chinese firms that had sold drone engines to Moscow.',
  'Iran’s foreign minister met his Russian counterpart in Tehran and signed a protocol on rail transit.',
  'About 12,000 North Korean soldiers are in the Kursk region, according to Ukrainian intelligence.',
  'Nothing of this concerns the price of tea.',
];

/** The sentences over and over, each through `change`, up to the size. */
function filled(size: number, change: (sentence: string, i: number) => string, between = ' '): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = change(sentences[i % sentences.length] as string, i) + between;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

const noise = 'l1|I!rn m0O';

export const damages: Readonly<Record<string, Damage>> = {
  clean: (size) => filled(size, (s) => s, '\n\n'),
  'one paragraph': (size) => filled(size, (s) => s),
  'no punctuation': (size) => filled(size, (s) => s.replace(/[.,’]/g, '')),
  'one word': (size) => 'a'.repeat(size),
  'all capitals': (size) => filled(size, (s) => s.toUpperCase(), '\n\n'),
  'OCR noise': (size) =>
    filled(
      size,
      (s, i) => s.replace(/[aeo]/g, (c, at: number) => ((at + i) % 7 === 0 ? (noise[at % noise.length] as string) : c)),
      '\n\n',
    ),
  markup: (size) => filled(size, (s, i) => `<p class="c${i}">${s.replace(/ (\w+)/, ' <b>$1</b>')}</p>&nbsp;`),
  'mixed scripts': (size) =>
    filled(size, (s, i) => `${s} Москва заявила о поставке. 中国外交部表示。 ${i} 북한군 파병`, '\n'),
  'lone surrogates': (size) => filled(size, (s) => `${s}\ud83d\u0000`, '\n\n'),
  'open brackets': (size) => filled(size, (s) => `((“${s}`),
  numbers: (size) => filled(size, (_s, i) => `${i},${(i * 7919) % 1000}`),
};
