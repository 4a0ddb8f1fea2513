/** Stage resolve: XML lists as a stream of records: a file of 100 MB is never in memory as a tree. Truncated or broken XML is an error with its line. */
import { SaxesParser } from 'saxes';
import { EntenteError } from '../../model/errors.ts';
import type { Unread } from './unread.ts';

/** One element with what is below it. It knows what was asked of it, so that the rest can be told as unread. */
export class XmlNode {
  readonly name: string;
  readonly children: XmlNode[] = [];
  private readonly attributes: Readonly<Record<string, string>>;
  private readonly asked = new Set<string>();
  private isRead = false;
  raw = '';

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  /** Text of this element itself, its white space plain; '' where it is empty. */
  text(): string {
    this.isRead = true;
    return this.raw.replace(/\s+/g, ' ').trim();
  }

  /** Text with its line breaks. */
  prose(): string {
    this.isRead = true;
    return this.raw.trim();
  }

  attr(name: string): string {
    this.asked.add(name);
    return (this.attributes[name] ?? '').trim();
  }

  all(name: string): XmlNode[] {
    return this.children.filter((child) => child.name === name);
  }

  one(name: string): XmlNode | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** Text of the first child of that name. */
  value(name: string): string {
    return this.one(name)?.text() ?? '';
  }

  /** Texts of all elements of that name anywhere below. */
  deep(name: string): string[] {
    return this.children.flatMap((child) =>
      child.name === name ? [child.text()].filter((t) => t !== '') : child.deep(name),
    );
  }

  /** What holds no fact about the entry: row numbers, sort keys, the file's own bookkeeping. */
  skip(...names: string[]): void {
    for (const name of names) this.asked.add(name);
    for (const child of this.children) if (names.includes(child.name)) child.pass();
  }

  private pass(): void {
    this.isRead = true;
    for (const name of Object.keys(this.attributes)) this.asked.add(name);
    for (const child of this.children) child.pass();
  }

  /** Tells every text and attribute nobody asked for. */
  tellUnread(unread: Unread, path = this.name): void {
    const text = this.raw.trim();
    if (!this.isRead && text !== '') unread.add(path, text);
    for (const [name, value] of Object.entries(this.attributes)) {
      if (!this.asked.has(name) && value.trim() !== '' && !name.startsWith('xml')) unread.add(`${path}@${name}`, value);
    }
    for (const child of this.children) child.tellUnread(unread, `${path}/${child.name}`);
  }
}

interface RecordOptions {
  /** elements that are given as a record each; outside them only `onOpen` is told */
  records: ReadonlySet<string>;
  onRecord: (record: XmlNode) => void;
  onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** what the user calls the file */
  file: string;
}

const chunk = 64 * 1024;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function xmlRecords(bytes: Uint8Array, options: RecordOptions): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: XmlNode[] = [];
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const parent = stack.at(-1);
    if (parent === undefined && !options.records.has(name)) return options.onOpen?.(name, tag.attributes);
    const node = new XmlNode(name, tag.attributes);
    parent?.children.push(node);
    stack.push(node);
  });
  const onText = (text: string): void => {
    const node = stack.at(-1);
    if (node !== undefined) node.raw += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const done = stack.pop();
    if (done !== undefined && stack.length === 0) options.onRecord(done);
  });
  let atEnd = false;
  parser.on('error', (cause) => {
    throw broken(options.file, { line: parser.line, atEnd, cause });
  });
  const decoder = new TextDecoder(charsetOf(bytes));
  for (let i = 0; i < bytes.length; i += chunk) {
    parser.write(decoder.decode(bytes.subarray(i, i + chunk), { stream: true }));
  }
  atEnd = true;
  parser.close();
}

/** What the byte-order mark or the declaration says; UTF-8 else. */
function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

function broken(file: string, { line, atEnd, cause }: { line: number; atEnd: boolean; cause: Error }): EntenteError {
  const [what, hint] = atEnd
    ? [
        `${file} breaks off in line ${line}: the list is not whole.`,
        'Download it again; nothing was taken in, the list in force stays.',
      ]
    : [
        `${file} is not sound XML: ${cause.message.replace(/^\d+:\d+: /, '')} (line ${line}).`,
        'Download it again unchanged; nothing was taken in, the list in force stays.',
      ];
  return new EntenteError('format-broken', what, { hint, cause });
}
