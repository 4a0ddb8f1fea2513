/** The trained English parser behind the `Parser` plug: weights are read on first use, once a process. */
import { existsSync, readFileSync } from 'node:fs';
import { EntenteError } from '../model/errors.ts';
import { parseWords } from './dependency-parse.ts';
import { lemma } from './lemma.ts';
import { type TrainedModels, unpackModels } from './model-file.ts';
import type { ParsedToken, Parser } from './parser.ts';
import type { Token } from './tokens.ts';

/** Error `file-missing` when the weights are not where they ship. */
export function openParser(file: string): Parser {
  let loaded: { name: string; models: TrainedModels } | null = null;
  const load = (): { name: string; models: TrainedModels } => {
    if (!existsSync(file)) {
      throw new EntenteError('file-missing', `The parser's weights are missing: ${file}`, {
        hint: 'Install the package again, or train them with `node --import tsx model/train.ts TREEBANKS`.',
      });
    }
    loaded ??= unpackModels(readFileSync(file));
    return loaded;
  };
  return {
    id: 'en-ewt-gum@1',
    parse(tokens, forced) {
      return parseTokens(tokens, load().models, forced);
    },
  };
}

function parseTokens(
  tokens: readonly Token[],
  models: TrainedModels,
  forced?: readonly (string | undefined)[],
): ParsedToken[] {
  const { tagger, labeller } = models;
  const given = forced?.map((tag) => (tag === undefined ? -1 : tagger.classes.indexOf(tag)));
  const parse = parseWords(
    tokens.map((t) => t.text),
    models,
    given,
  );
  return tokens.map((token, index) => {
    const [upos = 'X', form = ''] = (tagger.classes[parse.tags[index] as number] ?? 'X').split('.');
    return {
      index,
      token,
      upos,
      form,
      lemma:
        upos === 'VERB' || upos === 'AUX'
          ? lemma(token.norm, 'verb')
          : upos === 'NOUN'
            ? lemma(token.norm, 'noun')
            : token.norm,
      head: (parse.heads[index] as number) - 1,
      deprel: labeller.classes[parse.labels[index] as number] as string,
    };
  });
}
