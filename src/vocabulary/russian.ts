// Vocabulary: the case forms of Russian names and nouns, so that one nominative in the data finds every form in a text.
// Regular paradigms only; irregular forms are listed in the data like any other name.

/** Cases in the order genitive, dative, accusative, instrumental, prepositional; the nominative comes first. */
type Forms = readonly string[];

const paradigm = (stem: string, endings: string): Forms =>
  endings.split(' ').map((ending) => stem + (ending === '0' ? '' : ending));

const velar = /[гкхжчшщ]$/;

/** Ordered: the first pattern that fits gives the endings (`0` = bare stem). */
const singular: readonly (readonly [RegExp, (stem: string) => string])[] = [
  [/(?:ск|цк)ий$/, () => 'ий ого ому ого им ом ая ой ую ое ие их ими о'],
  [/ий$/, (stem) => (velar.test(stem) ? 'ий ого ому ого им ом ая ой ую ое ие их ими' : 'ий ия ию ия ием ии')],
  [/(?:ый|ой)$/, () => 'ый ой ого ому ым ом ая ую ое ые ых ыми'],
  [/ая$/, () => 'ая ой ую'],
  [/яя$/, () => 'яя ей юю'],
  [/ое$/, (stem) => (velar.test(stem) ? 'ое ого ому им ом' : 'ое ого ому ым ом')],
  [/ия$/, () => 'ия ии ию ией'],
  [/ие$/, () => 'ие ия ию ием ии'],
  [/[ое]в$|ин$/, () => '0 а у ым ом е ой'],
  [/а$/, (stem) => (velar.test(stem) ? 'а и е у ой' : 'а ы е у ой')],
  [/я$/, () => 'я и е ю ей'],
  [/й$/, () => 'й я ю ем е'],
  [/ь$/, () => 'ь я ю ем е и ью'],
  [/о$/, () => 'о а у ом е'],
  [/[бвгджзклмнпрстфхцчшщ]$/, (stem) => (/[жчшщц]$/.test(stem) ? '0 а у ем е' : '0 а у ом е')],
];

const plural: readonly (readonly [RegExp, string])[] = [
  [/ия$/, 'ии ий иям иями иях'],
  [/ие$/, 'ия ий иям иями иях'],
  [/а$/, 'ы и 0 ам ами ах'],
  [/я$/, 'и ь ям ями ях'],
  [/ь$/, 'и ей ям ями ях'],
  [/й$/, 'и ев ям ями ях'],
  [/о$/, 'а 0 ам ами ах'],
  [/[бвгджзклмнпрстфхцчшщ]$/, 'ы и ов ей ам ами ах'],
];

const cut = (word: string, pattern: RegExp): string => {
  const ending = pattern.exec(word)?.[0] ?? '';
  return /^(?:ск|цк)ий$/.test(ending)
    ? word.slice(0, -2)
    : /^(?:[ое]в|ин)$|^[бвгджзклмнпрстфхцчшщ]$/.test(ending)
      ? word
      : word.slice(0, -ending.length);
};

function singularForms(word: string): Forms {
  for (const [pattern, endings] of singular) {
    if (!pattern.test(word)) continue;
    const stem = cut(word, pattern);
    return paradigm(stem, endings(stem));
  }
  return [word];
}

function pluralForms(word: string): Forms {
  for (const [pattern, endings] of plural) {
    if (pattern.test(word)) return paradigm(cut(word, pattern), endings);
  }
  return [];
}

const inflects = (word: string): boolean => /^(?:\p{Lu}[а-яё-]+|[а-яё-]{2,})$/u.test(word);

/**
 * Every written form of a name in the cases. In a name of several words either the head declines with what stands
 * before it ("Северной Кореи"), or the last word alone does ("Ким Чен Ына").
 */
export function russianForms(name: string, options: { plural?: boolean } = {}): string[] {
  const words = name.split(' ');
  const forms = words.map((word) => {
    if (!inflects(word)) return [word];
    return options.plural === true ? [...singularForms(word), ...pluralForms(word)] : singularForms(word);
  });
  const out = new Set<string>([name]);
  if (words.length === 1) for (const form of forms[0] ?? []) out.add(form);
  if (words.length < 2 || words.length > 4) return [...out];
  for (let declined = 1; declined <= Math.min(words.length, 2); declined++) {
    for (const combined of combine(forms.slice(0, declined))) out.add([combined, ...words.slice(declined)].join(' '));
  }
  for (const last of forms.at(-1) ?? []) out.add([...words.slice(0, -1), last].join(' '));
  return [...out];
}

/** All ways to take one form of each word. Two or three short lists: a few dozen strings, most of them never met. */
function combine(lists: readonly Forms[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) => (heads.length === 0 ? [...list] : heads.flatMap((head) => list.map((form) => `${head} ${form}`))),
    [],
  );
}
