import type { FileContents } from '../file-contents.ts';
import type { Openable } from './opened.ts';
import type { FilePart } from './parts.ts';
import type { Release } from './release.ts';

/** What each rule of a release is asked with. */
export type Asked = {
  readonly contents: FileContents;
  readonly release: Release;
  has(part: FilePart): boolean;
  opens(what: Openable): boolean;
  /** Whether that person's name may be read. */
  isNamed(id: string): boolean;
  /** Whom of the ecogram may be known of at all, also where the ecogram itself stays in. */
  readonly shown: ReadonlySet<string>;
};
