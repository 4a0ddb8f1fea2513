/** What a format's reader hands over: one text layer with what the format itself knows about it. `read.ts` makes documents of it. */
import type { DateFact, Unread } from '../model/document.ts';

export interface Span {
  start: number;
  end: number;
}

export interface TextLink extends Span {
  href: string;
}

/** One document inside some bytes, before language, lines and items. */
export interface Part {
  /** '' for all of the bytes, else the entry's guid, the mail's id, the file's path in an archive */
  part: string;
  /** stable identity over time: guid, canonical URL, message id; null = the bytes themselves */
  key: string | null;
  /** where the part itself is found, when that is another place than its container */
  uri: string | null;
  mediaType: string;
  /** reader and version that printed the text, `html@1` */
  textVersion: string;
  text: string;
  title: string | null;
  authors: string[];
  /** outlet as the part names it, and the host it comes from */
  outlet: string | null;
  host: string | null;
  /** lines that may name the publisher (running heads, first lines), asked of the registry where `outlet` is null */
  imprint: readonly string[];
  published: DateFact | null;
  modified: DateFact | null;
  /** language the part claims to be in */
  lang: string | null;
  links: TextLink[];
  /** spans that the markup says are headings */
  headings: Span[];
  unread: Unread[];
  alarms: string[];
}

/** A part of which only the text is known; formats overwrite what they know. */
export function plainPart(text: string, textVersion: string, mediaType: string): Part {
  return {
    part: '',
    key: null,
    uri: null,
    mediaType,
    textVersion,
    text,
    title: null,
    authors: [],
    outlet: null,
    host: null,
    imprint: [],
    published: null,
    modified: null,
    lang: null,
    links: [],
    headings: [],
    unread: [],
    alarms: [],
  };
}

/** What a reader is told about the bytes besides the bytes. */
export interface ReadHint {
  uri: string;
  name: string;
  /** as the server or the sender claims it; the content decides */
  mediaType?: string;
  /** instant the bytes were taken in, ISO */
  fetched: string;
  headers?: Readonly<Record<string, string>>;
}

/** The documents inside some bytes, and what of the bytes gave none. */
export interface Parts {
  parts: Part[];
  unread: Unread[];
}

/** What sniffing found, and how to read a part that is a file of its own. */
export interface FormatContext {
  hint: ReadHint;
  /** first kilobytes as text, for sniffing: never the whole */
  head: string;
  /** reads bytes inside bytes (a file in an archive), by the same rules */
  inner(bytes: Uint8Array, name: string): Promise<Parts>;
}

/** The plug of a format: one file or folder per format, one line in `formats/index.ts`. */
export interface Format {
  readonly id: string;
  /** true if the content is of this format */
  detect(bytes: Uint8Array, context: FormatContext): boolean;
  /** the documents inside; throws `EntenteError` when nothing can be read */
  parse(bytes: Uint8Array, context: FormatContext): Promise<Parts>;
}
