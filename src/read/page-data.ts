/** What a page's makers wrote for machines: JSON-LD and meta tags, as the metadata rules read them. */
import type { DomDocument } from './formats/html/dom.ts';

export type JsonObject = Record<string, unknown>;
export type MetaReader = (...names: string[]) => string | null;

/** The JSON-LD node that describes the article itself, not the site or the breadcrumb; a video where it is the page's matter. */
export function articleNode(page: DomDocument): JsonObject {
  const nodes = Array.from(page.querySelectorAll('script[type="application/ld+json"]')).flatMap((script) =>
    nodesOf(parseJson(script.textContent ?? '')),
  );
  const ofType = (type: RegExp): JsonObject | undefined =>
    nodes.find((n) => [n['@type']].flat().some((t) => type.test(String(t))));
  return ofType(/(?:Article|Report|BlogPosting)$/) ?? ofType(/^VideoObject$/) ?? {};
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function nodesOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as JsonObject;
  return [node, ...nodesOf(node['@graph'] ?? null)];
}

export function metaReader(page: DomDocument): MetaReader {
  const values = new Map<string, string>();
  for (const tag of Array.from(page.querySelectorAll('meta'))) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map((n) => values.get(n)).find((v) => v !== undefined) ?? null;
}

export const nameOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as JsonObject)['name'] : undefined;

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;
