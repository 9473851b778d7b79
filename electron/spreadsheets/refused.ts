import type { RefusedFile } from '#shared/domain/organisation-exchange/file-read.ts';

/** Thrown while a file is read. Says nothing of what is in it. */
export class FileRefused extends Error {
  readonly reason: RefusedFile;
  readonly at: string;

  constructor(reason: RefusedFile, at = '') {
    super(reason);
    this.name = 'FileRefused';
    this.reason = reason;
    this.at = at;
  }
}
