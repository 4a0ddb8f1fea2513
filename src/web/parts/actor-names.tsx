/** Door: the names of an actor by language and script, with what is odd about each; and the values its sources disagree on. */
import type { FC } from 'hono/jsx';
import type { Entity } from '../../resolve/statements/entity.ts';
import type { Statement } from '../../resolve/statements/statement.ts';
import { textDirection } from './direction.ts';

const languages: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  zh: 'Chinese',
  ko: 'Korean',
  'ko-KP': 'Korean (North)',
  fa: 'Persian',
  uk: 'Ukrainian',
  ja: 'Japanese',
  ar: 'Arabic',
};
const scripts: Readonly<Record<string, string>> = {
  Latn: 'Latin script',
  Cyrl: 'Cyrillic script',
  Hani: 'Han script',
  Hang: 'Hangul',
  Arab: 'Arabic script',
};

const nameProps = new Set(['name', 'alias', 'weakAlias']);

interface Spelling {
  value: string;
  weak: boolean;
  listed: boolean;
  documents: number;
}

/** One line a language; names without one go by their script. */
function namesByLanguage(entity: Entity): { key: string; lang: string | null; spellings: Spelling[] }[] {
  const groups = new Map<string, { lang: string | null; statements: Statement[] }>();
  for (const statement of entity.statements) {
    if (!nameProps.has(statement.prop)) continue;
    const key = languages[statement.lang ?? ''] ?? statement.lang ?? scripts[statement.script ?? ''] ?? 'other';
    const group = groups.get(key) ?? { lang: statement.lang, statements: [] };
    groups.set(key, group);
    group.statements.push(statement);
  }
  return [...groups].map(([key, { lang, statements }]) => ({ key, lang, spellings: spellingsOf(statements) }));
}

function spellingsOf(statements: readonly Statement[]): Spelling[] {
  const byValue = new Map<string, Statement[]>();
  for (const s of statements) byValue.set(s.value, [...(byValue.get(s.value) ?? []), s]);
  return [...byValue].map(([value, said]) => ({
    value,
    weak: said.every((s) => s.prop === 'weakAlias'),
    listed: said.some((s) => s.document === null),
    documents: new Set(said.flatMap((s) => s.document ?? [])).size,
  }));
}

export const ActorNames: FC<{ entity: Entity }> = ({ entity }) => (
  <dl class="fields names">
    {namesByLanguage(entity).map(({ key, lang, spellings }) => (
      <div>
        <dt>{key}</dt>
        <dd>
          <ul>
            {spellings.map((spelling) => (
              <li>
                <bdi lang={lang ?? undefined} dir={textDirection(lang ?? 'en')}>
                  {spelling.value}
                </bdi>
                {spelling.weak ? <span class="soft"> only beside its state or full name</span> : null}
                {spelling.listed ? null : <span class="soft"> only in documents</span>}
                {spelling.documents > 0 ? (
                  <span class="soft">{` ${spelling.documents} ${spelling.documents === 1 ? 'document' : 'documents'}`}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    ))}
  </dl>
);

/** Who says a value, in a few words. */
export const sourceOf = ({ dataset, claimant, hedge }: Statement): string =>
  [dataset === 'documents' ? claimant : `${dataset}${claimant ? `: ${claimant}` : ''}`, hedge && `“${hedge}”`]
    .filter(Boolean)
    .join(', ');

export const Conflicts: FC<{ entity: Entity }> = ({ entity }) =>
  entity.conflicts.length === 0 ? null : (
    <section class="denials">
      <h2>Values that cannot all hold</h2>
      <dl class="fields">
        {entity.conflicts.map((conflict) => (
          <div>
            <dt>{conflict.prop}</dt>
            <dd>
              <ul>
                {conflict.values.map(({ value, statements }) => (
                  <li>
                    <strong>{value}</strong>{' '}
                    <span class="soft">{[...new Set(statements.map(sourceOf))].slice(0, 3).join('; ')}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
