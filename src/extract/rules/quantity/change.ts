// Quantity grammar: verbs of change before a numeral. "Rose from 3,000 to 10,000" says two values; "fell to 40" says a figure.

const verbs =
  'r[io]ses?|risen|rising|gr[eo]w\\w*|increas\\w+|f[ea]ll\\w*|drop\\w*|declin\\w+|cut|rais\\w+|jump\\w*|climb\\w*|down|slid|shr[aiu]nk\\w*|' +
  'surg\\w+|went|gone|go|expand\\w*|reduc\\w+|chang\\w+|swell\\w*|swollen|doubl\\w+|tripl\\w+|lower\\w*|mov\\w+';

/** "... grew from": what follows is the old value, not the low end of a range. */
export const changesFrom = new RegExp(
  `\\b(?:${verbs}|up)\\s+(?:\\p{L}+\\s+){0,3}from\\s+(?:about\\s+|around\\s+|some\\s+)?[$€£¥]?\\s?$`,
  'iu',
);

/** "... rose to", "... stood at": the numeral is a figure though it names nothing counted. */
export const saysFigure = new RegExp(
  `\\b(?:${verbs}|reach\\w*|total\\w*|number\\w*|stood|stands?|put|estimated|from)\\s+(?:(?:to|at|by|from)\\s+)?(?:the\\s+)?$`,
  'iu',
);

/** Russian "снизилась ..., до 5": the value reached, not the bound "up to". */
export const reachesInRussian =
  /(?:вырос|выраст|увелич|повы[сш]|подня|рост|достиг|сниз|сниж|упал|сократи|сокращ|уменьш|дов[её]л|расшир)\p{L}*[^.;]{0,60}(?<!\p{L})до\s+$/iu;
