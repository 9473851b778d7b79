import type { Marked } from '../ecogram-danger-across.ts';
import type { FileContents } from '../file-contents.ts';
import type { IsNamed } from './named-as.ts';
import type { Openable } from './opened.ts';
import type { IsCalled } from './organisation-names.ts';
import type { FilePart } from './parts.ts';
import type { Leaving } from './release.ts';

/** What each rule of a release is asked with. */
export type Asked = {
  readonly contents: FileContents;
  readonly release: Leaving;
  has(part: FilePart): boolean;
  opens(what: Openable): boolean;
  /** Whether an organisation of the social map is called so, or was, as far as that is known. */
  readonly isCalled: IsCalled;
  /** Whether that person's name may be read, where it is these words. */
  readonly isNamed: IsNamed;
  /** Who and what of the ecogram is marked with a danger, or ever was. */
  readonly marked: Marked;
  /** Whom of the ecogram may be known of at all, also where the ecogram itself stays in. */
  readonly shown: ReadonlySet<string>;
};
