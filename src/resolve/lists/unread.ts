/** Stage resolve: what a file holds and no field of an entry takes over, counted by field with one example each. */
import type { UnreadField } from './entry.ts';

export class Unread {
  private readonly fields = new Map<string, { count: number; example: string }>();

  add(field: string, value: string): void {
    const known = this.fields.get(field);
    if (known === undefined) this.fields.set(field, { count: 1, example: value.slice(0, 120) });
    else known.count += 1;
  }

  list(): UnreadField[] {
    return [...this.fields]
      .map(([field, { count, example }]) => ({ field, count, example }))
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  }
}
