/** What is exported, in one fixed order: what cannot be derived, as the model's own objects. Vectors, pairs and rollups are remade. */

/** Table and the order of its rows. The outbox goes by order alone: its numbers mean nothing in another database. */
export const exported = [
  { table: 'meta', columns: ['key', 'value'], order: ['key'] },
  { table: 'documents', columns: ['id', 'read_hash', 'claims_hash', 'body'], order: ['id'] },
  {
    table: 'texts',
    columns: ['document_id', 'text_digest', 'text_version', 'current', 'text', 'lines', 'items', 'links'],
    order: ['document_id', 'text_digest', 'text_version'],
  },
  { table: 'claims', columns: ['document_id', 'id', 'position', 'text_digest', 'body'], order: ['document_id', 'id'] },
  {
    table: 'decisions',
    columns: ['document_id', 'id', 'number', 'subject', 'subject_kind', 'body'],
    order: ['document_id', 'id'],
  },
  { table: 'events', columns: ['id', 'body'], order: ['id'] },
  { table: 'figures', columns: ['id', 'body'], order: ['id'] },
  { table: 'deals', columns: ['id', 'proposal_hash', 'body'], order: ['id'] },
  { table: 'deal_versions', columns: ['deal_id', 'version', 'body'], order: ['deal_id', 'version'] },
  {
    table: 'reach',
    columns: ['deal_id', 'leg', 'tool', 'clause', 'body'],
    order: ['deal_id', 'leg', 'tool', 'clause'],
  },
  { table: 'list_versions', columns: ['list', 'version', 'state', 'body'], order: ['list', 'version'] },
  {
    table: 'list_entries',
    columns: ['list', 'id', 'since', 'until', 'hash', 'body'],
    order: ['list', 'id', 'since'],
  },
  { table: 'list_changes', columns: ['list', 'version', 'id', 'body'], order: ['list', 'version', 'id'] },
  {
    table: 'judgements',
    columns: ['left_id', 'right_id', 'number', 'id', 'body'],
    order: ['left_id', 'right_id', 'number'],
  },
  {
    table: 'mentions',
    columns: ['document_id', 'id', 'actor_id', 'name', 'kind', 'state', 'score', 'body'],
    order: ['document_id', 'id'],
  },
  {
    table: 'statements',
    columns: ['document_id', 'id', 'entity_id', 'canonical_id', 'schema', 'prop', 'value', 'dataset', 'body'],
    order: ['document_id', 'id'],
  },
  { table: 'mention_runs', columns: ['document_id', 'hash', 'key'], order: ['document_id'] },
  {
    table: 'sources',
    columns: ['id', 'kind', 'title', 'address', 'state', 'due', 'last_ok', 'failures', 'body', 'health'],
    order: ['id'],
  },
  { table: 'source_runs', columns: ['source_id', 'number', 'body'], order: ['source_id', 'number'] },
  { table: 'source_marks', columns: ['source_id', 'key', 'mark'], order: ['source_id', 'key'] },
  { table: 'source_documents', columns: ['document_id', 'source_id'], order: ['document_id', 'source_id'] },
  { table: 'outbox', columns: ['at', 'kind', 'subject', 'what'], order: ['xid', 'seq'] },
] as const;

/** Raised when a line means something else than before; the importer reads every older one. */
export const exportFormat = 1;
