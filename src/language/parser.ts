// Language layer: the plug of the dependency parser. Today's frames match shallowly; a trained parser takes this place.
import type { Token } from './tokens.ts';

/** A token with its analysis in Universal Dependencies: tag, lemma, the index of its head (-1 for the root), the relation. */
export interface ParsedToken {
  index: number;
  token: Token;
  upos: string;
  /** a verb's form in Penn tags (VBD, VBN, VBG ...), else empty */
  form: string;
  lemma: string;
  head: number;
  deprel: string;
}

export interface Parser {
  /** name and version of the model: printed with what it produced */
  readonly id: string;
  /** `forced[i]` is the tag of a word already known (a name of the vocabulary), where given. */
  parse(tokens: readonly Token[], forced?: readonly (string | undefined)[]): ParsedToken[];
}
