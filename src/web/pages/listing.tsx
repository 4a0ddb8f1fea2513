/** Door: one entry of a sanctions list as the list says it, with what changed on it. */
import type { Child, FC } from 'hono/jsx';
import type { ListingView } from '../../api/views/lists.ts';
import { dayText } from '../../api/wording.ts';
import { derivedNames } from '../../resolve/lists/derived-names.ts';
import { type ListEntry, mainName } from '../../resolve/lists/entry.ts';
import { Page } from '../layout.tsx';
import { textDirection } from '../parts/direction.ts';
import { Licences } from '../parts/screening-result.tsx';

const scripts: Readonly<Record<string, string>> = { Arab: 'fa', Hebr: 'he' };

const Field: FC<{ label: string; children?: Child }> = ({ label, children }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const several = (label: string, values: readonly string[]) =>
  values.length === 0 ? null : (
    <Field label={label}>
      <ul class="plain-list">
        {values.map((value) => (
          <li>{value}</li>
        ))}
      </ul>
    </Field>
  );

const Names: FC<{ entry: ListEntry }> = ({ entry }) => (
  <ul class="plain-list">
    {entry.names.map((name) => (
      <li>
        <span dir={textDirection(scripts[name.script] ?? 'en')}>{name.value}</span>{' '}
        {name.kind === 'alias' ? null : (
          <span class={`mark ${name.kind === 'weak' ? 'warn' : 'kind'}`}>{name.kind}</span>
        )}
      </li>
    ))}
  </ul>
);

const Derived: FC<{ entry: ListEntry }> = ({ entry }) => {
  const derived = derivedNames(entry);
  return derived.length === 0 ? null : (
    <>
      <h3>Derived for the search, not on the list</h3>
      <ul class="plain-list">
        {derived.map(({ value }) => (
          <li>
            <span dir="auto">{value}</span> <span class="mark kind">derived</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const bornText = (b: ListEntry['births'][number]): string =>
  [b.circa ? 'about' : '', b.date ?? '', b.to === undefined ? '' : `to ${b.to}`, b.place ?? '']
    .filter((part) => part !== '')
    .join(' ');

const Facts: FC<{ entry: ListEntry }> = ({ entry }) => (
  <dl class="fields">
    {entry.identifiers.length === 0 ? null : (
      <Field label="Identifiers">
        <ul class="plain-list">
          {entry.identifiers.map((i) => (
            <li>
              {`${i.type} ${i.value}`} {i.valid === false ? <span class="mark warn">fails its check</span> : null}
              <span class="soft">
                {[i.country, i.note]
                  .filter((t) => t !== undefined)
                  .map((t) => ` ${t}`)
                  .join(',')}
              </span>
            </li>
          ))}
        </ul>
      </Field>
    )}
    {several('Born', entry.births.map(bornText))}
    {several('Nationality', entry.nationalities)}
    {several('Position', entry.positions)}
    {several(
      'Address',
      entry.addresses.map((a) => a.text),
    )}
    {several(
      'Links',
      entry.links.map((l) => `${l.relation}: ${l.name}`),
    )}
    {Object.entries(entry.transport).map(([field, value]) => (
      <Field label={field.charAt(0).toUpperCase() + field.slice(1)}>{value}</Field>
    ))}
    {Object.entries(entry.references).map(([field, value]) => (
      <Field label={field}>{value}</Field>
    ))}
  </dl>
);

const Listing: FC<{ view: ListingView }> = ({ view: { entry, programmes, version, since, until } }) => (
  <dl class="fields">
    <Field label="Programme">
      {programmes
        .map(({ code, programme }) => (programme === null ? code : `${programme.label} (${code}, ${programme.id})`))
        .join('; ') || '..'}
    </Field>
    {several('Measures', entry.measures)}
    <Field label="Listed on">{entry.listedOn === null ? '..' : dayText(entry.listedOn)}</Field>
    {entry.updatedOn === null ? null : <Field label="Last changed">{dayText(entry.updatedOn)}</Field>}
    {several('Legal basis', entry.legalBasis)}
    <Field label="In the desk">
      {until === null ? `in force, so since version ${since}` : `off the list since version ${until}`}
      {version === null || version.published === null ? '' : `; the list is of ${dayText(version.published)}`}
    </Field>
  </dl>
);

export const ListingPage: FC<{ view: ListingView; path: string }> = ({ view, path }) => {
  const { entry, changes, licences, until } = view;
  return (
    <Page title={mainName(entry)} path={path} verdicts>
      <header class="head">
        <p class="kicker">{`${entry.schema} · ${entry.authority} · ${entry.id}`}</p>
        <h1>{mainName(entry)}</h1>
        {until === null ? null : <p class="alarm">No longer on the list.</p>}
      </header>
      <div class="two">
        <section>
          <h2>Listing</h2>
          <Listing view={view} />
        </section>
        <section>
          <h2>Names</h2>
          <Names entry={entry} />
          <Derived entry={entry} />
        </section>
      </div>
      <section>
        <h2>{`What ${entry.authority} says`}</h2>
        <Facts entry={entry} />
        {entry.reasons === null ? null : <blockquote class="quote measure">{entry.reasons}</blockquote>}
        {entry.remarks === null ? null : <blockquote class="quote measure">{entry.remarks}</blockquote>}
      </section>
      {licences.length === 0 ? null : (
        <section>
          <h2>Licences and dates</h2>
          <Licences licences={licences} />
        </section>
      )}
      <section>
        <h2>Changes</h2>
        {changes.length === 0 ? <p class="empty">It reads as in the first version taken in.</p> : null}
        <ul class="timeline">
          {changes.map((c) => (
            <li>
              <span class="soft">{dayText(c.date)}</span>
              <span>
                {c.what}
                {c.fields.map(
                  (f) =>
                    ` · ${f.field}: ${[...f.added.map((v) => `+ ${v}`), ...f.removed.map((v) => `− ${v}`)].join(', ')}`,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
};
