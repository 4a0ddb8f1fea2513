/** The trained English parser behind the `Parser` plug: weights are read on first use, once a process. */
import { existsSync, readFileSync } from 'node:fs';
import { EntenteError } from '../model/errors.ts';
import { agreed } from './agreement.ts';
import { lemma } from './lemma.ts';
import type { ParsedToken, Parser } from './parser.ts';
import { SentenceReader } from './sentence-reader.ts';
import type { Token } from './tokens.ts';
import { unpackModel } from './weights.ts';

/** Error `file-missing` when the weights are not where they ship. */
export function openParser(file: string): Parser {
  let reader: SentenceReader | undefined;
  const load = (): SentenceReader => {
    if (!existsSync(file)) {
      throw new EntenteError('file-missing', `The parser's weights are missing: ${file}`, {
        hint: 'Install the package again, or train them as model/README.md says.',
      });
    }
    reader ??= new SentenceReader(unpackModel(readFileSync(file)));
    return reader;
  };
  return {
    id: 'en-ewt-gum@2',
    parse(tokens, forced) {
      return parseTokens(tokens, load(), forced);
    },
  };
}

function parseTokens(
  tokens: readonly Token[],
  reader: SentenceReader,
  forced?: readonly (string | undefined)[],
): ParsedToken[] {
  const { tags, labels } = reader.model;
  const given = forced?.map((tag) => (tag === undefined ? -1 : tags.indexOf(tag)));
  const parse = reader.parse(
    tokens.map((t) => t.text),
    given,
  );
  const words = tokens.map((token, index) => {
    const [upos = 'X', form = ''] = (tags[parse.tags[index] as number] ?? 'X').split('.');
    return {
      ...{ index, token, upos, form, lemma: lemmaOf(token.norm, upos) },
      head: (parse.heads[index] as number) - 1,
      deprel: labels[parse.labels[index] as number] as string,
    };
  });
  return agreed(words);
}

function lemmaOf(norm: string, upos: string): string {
  if (upos === 'VERB' || upos === 'AUX') return lemma(norm, 'verb');
  return upos === 'NOUN' ? lemma(norm, 'noun') : norm;
}
