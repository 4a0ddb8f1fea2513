/** Door: the text of a document with the evidence of its claims marked; lines keep their kind, furniture is dimmed. */
import type { FC } from 'hono/jsx';
import type { DocumentView } from '../../api/views/document.ts';
import type { Claim } from '../../model/claim.ts';
import type { Line } from '../../model/document.ts';
import { type EvidenceSpan, segmentsIn } from '../highlight.ts';
import { textDirection } from './direction.ts';

const kindOrder = ['event', 'figure', 'position', 'item'] as const;

/** Item claims span whole paragraphs: marking them would mark everything. */
const spansOf = (claims: readonly Claim[]): EvidenceSpan[] =>
  claims
    .filter((c) => c.kind !== 'item')
    .flatMap((c) => c.evidence.map((e) => ({ start: e.start, end: e.end, claim: c.id })));

interface Reading {
  view: DocumentView;
  spans: readonly EvidenceSpan[];
  byId: ReadonlyMap<string, Claim>;
  selected: string | undefined;
  /** first mark of each claim carries the anchor its card points back to */
  anchored: Set<string>;
}

function Piece({
  start,
  end,
  claims,
  reading,
}: {
  start: number;
  end: number;
  claims: readonly string[];
  reading: Reading;
}) {
  const { view, byId, selected, anchored } = reading;
  const text = view.text.slice(start - view.start, end - view.start);
  const first = claims[0];
  if (first === undefined) return <>{text}</>;
  const kinds = new Set(claims.map((id) => byId.get(id)?.kind));
  const on = selected !== undefined && claims.includes(selected);
  const target = on && selected !== undefined ? selected : first;
  const fresh = claims.filter((id) => !anchored.has(id));
  for (const id of fresh) anchored.add(id);
  const cls = ['ev', kindOrder.find((k) => kinds.has(k)), on ? 'on' : '', claims.length > 1 ? 'many' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <>
      {/* several claims may begin at one word: each keeps an address of its own */}
      {fresh.slice(1).map((id) => (
        <span id={`at-${id}`} />
      ))}
      <a
        class={cls}
        id={fresh[0] === undefined ? undefined : `at-${fresh[0]}`}
        href={`?claim=${target}#${target}`}
        data-claims={claims.join(' ')}
      >
        {text}
      </a>
    </>
  );
}

function LineText({ line, reading }: { line: Line; reading: Reading }) {
  const start = Math.max(line.start, reading.view.start);
  const end = Math.min(line.end, reading.view.end);
  const pieces = segmentsIn(start, end, reading.spans).map((s) => <Piece {...s} reading={reading} />);
  if (line.kind === 'heading' || line.kind === 'section') return <h2 class={`line ${line.kind}`}>{pieces}</h2>;
  return (
    <p class={`line ${line.kind}`} title={line.kind === 'body' ? undefined : `${line.kind}: ${line.rule}`}>
      {pieces}
    </p>
  );
}

export const DocumentText: FC<{ view: DocumentView; selected: string | undefined }> = ({ view, selected }) => {
  const reading: Reading = {
    view,
    spans: spansOf(view.claims),
    byId: new Map(view.claims.map((c) => [c.id, c])),
    selected,
    anchored: new Set(),
  };
  const { lang } = view.document;
  const lines =
    view.lines.length > 0 ? view.lines : [{ start: view.start, end: view.end, kind: 'body' as const, rule: 'none' }];
  return (
    <div class="text" lang={lang} dir={textDirection(lang)}>
      {lines
        .filter((line) => line.kind !== 'blank')
        .map((line) => (
          <LineText line={line} reading={reading} />
        ))}
    </div>
  );
};
