/** Door: an actor in a small frame, for programs that ask /reconcile. No forms, no script, nothing from documents. */
import type { FC } from 'hono/jsx';
import type { Actor } from '../../model/knowledge.ts';
import { textDirection } from '../parts/direction.ts';

export const ActorPreview: FC<{ actor: Actor; description: string }> = ({ actor, description }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="color-scheme" content="light dark" />
      <title>{actor.name}</title>
      <link rel="stylesheet" href="/assets/desk.css" />
    </head>
    <body class="preview">
      <main>
        <h1>{actor.name}</h1>
        <p class="soft">{description}</p>
        <dl class="fields">
          {Object.entries(actor.names).map(([lang, names]) => (
            <div>
              <dt>{lang}</dt>
              <dd lang={lang} dir={textDirection(lang)}>
                {names.join(', ')}
              </dd>
            </div>
          ))}
        </dl>
        {actor.reviewed ? null : <p class="alarm">This row has not been reviewed.</p>}
      </main>
    </body>
  </html>
);
