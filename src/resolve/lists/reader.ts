/** Stage resolve: the plug of a list format: it recognises its files by their content and reads them into entries. */
import type { ListFile, ListRead } from './entry.ts';

/** The beginning of a file, enough to tell formats apart. */
export interface FileHead {
  text: string;
  /** name of the root element and its opening tag, for XML */
  root: { name: string; tag: string } | null;
  /** the first lines */
  lines: readonly string[];
}

export interface ListReader {
  readonly id: string;
  /** in words, for messages: "OFAC SDN as CSV (SDN.CSV, ALT.CSV, ADD.CSV)" */
  readonly label: string;
  /** true where the format was read from the authority's own file; else only from its published description */
  readonly verified: boolean;
  /** which part of a list the file is, null where it is none of this format */
  recognise(head: FileHead): string | null;
  /** parts that make no list by themselves: the list in force is read again with them */
  readonly additions?: ReadonlySet<string>;
  read(files: readonly ListFile[]): ListRead;
}
