/** Export of the list of documents: metadata and digests, never the texts. */
import type { Document } from '../../model/document.ts';
import { type Export, withheld } from './export.ts';

export const documents: Export<Document> = {
  name: 'documents',
  about: 'what was taken in, when and from where; no third-party text',
  columns: [
    { key: 'id', about: 'permanent id', cell: (d) => d.id },
    { key: 'name', about: 'file name', cell: (d) => d.name },
    { key: 'uri', about: 'path or address', cell: (d) => d.uri },
    { key: 'title', about: 'as claimed', cell: (d) => d.title },
    { key: 'outlet', about: 'as claimed', cell: (d) => d.outlet },
    { key: 'authors', about: 'as claimed', cell: (d) => d.authors.join('; ') },
    { key: 'published', about: 'as claimed', cell: (d) => d.published?.value ?? null },
    { key: 'published_from', about: 'where that date was read', cell: (d) => d.published?.source ?? null },
    { key: 'fetched', about: 'when it was captured', cell: (d) => d.fetched },
    { key: 'lang', about: 'language', cell: (d) => d.lang },
    { key: 'media_type', about: 'type by content', cell: (d) => d.mediaType },
    { key: 'sha256', about: 'digest of the archived bytes', cell: (d) => d.digest },
    { key: 'text_version', about: 'reader of the text layer', cell: (d) => d.textVersion },
    { key: 'sample', about: 'yes for bundled samples', cell: (d) => (d.sample ? 'yes' : 'no') },
  ],
  rows: (item) => [item],
  async *load(store) {
    const inside = await withheld(store);
    for await (const document of store.allDocuments()) if (!inside.has(document.id)) yield document;
  },
};
