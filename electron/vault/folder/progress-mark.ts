import { timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AuditHead } from '#shared/domain/audit.ts';
import { canonicalJson } from '../header/canonical-json.ts';
import { macOf } from '../header/header-seal.ts';
import { hexOf } from '../header/hex.ts';
import { type Disk, realDisk } from './disk.ts';
import { putInPlace, writeNewFile } from './durable-files.ts';

/**
 * How far the log of an open vault has come, beside its database. SQLite takes a write-ahead log that was cut or damaged for
 * one that ends there, and what had been saved after it would be gone without a word. This file is another witness: it is
 * there for as long as the vault is open, and after a crash. It is written after each commit and not waited for, so it may
 * be behind the database and is never ahead of it.
 */
const FORMAT = 'mooring-vault-progress';

const Content = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: z.uuid(),
  head: AuditHead,
  /** Whether the write-ahead log was being moved into the database. */
  emptying: z.boolean(),
});
const Sealed = Content.extend({ mac: hexOf(32) });

export type Progress = Pick<z.infer<typeof Content>, 'head' | 'emptying'>;

/** One sector, so that an old and a new state never mix. */
const BYTES = 512;

const encode = (content: z.infer<typeof Content>, key: Uint8Array): Uint8Array => {
  const text = canonicalJson({ ...content, mac: macOf(content, key).toString('hex') });
  return Buffer.from(`${text.padEnd(BYTES - 1)}\n`, 'utf8');
};

/** What the last session wrote. `null` where there is none, or none that is whole and genuine. */
export const readProgress = (path: string, vaultId: string, key: Uint8Array): Progress | null => {
  try {
    if (statSync(path).size !== BYTES) return null;
    const { mac, ...content } = Sealed.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isGenuine = timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, key));
    return isGenuine && content.vaultId === vaultId ? content : null;
  } catch {
    return null;
  }
};

type Needs = { path: string; vaultId: string; key: Uint8Array; head: AuditHead; disk?: Disk | undefined };

/** The mark of a vault that is open now. What it can't write it leaves: a mark that is behind does no harm. */
export class ProgressMark {
  readonly #needs: Needs & { disk: Disk };
  #handle: number | null = null;
  #head: AuditHead;

  /** @param needs.key 32 bytes, the caller's to wipe, once it has said the last thing that the mark should hold */
  constructor({ disk = realDisk, ...needs }: Needs) {
    this.#needs = { ...needs, disk };
    this.#head = needs.head;
    const { path } = needs;
    const next = `${path}.next`;
    this.#trying(() => {
      disk.remove(next);
      writeNewFile(next, this.#encoded(false), disk);
      putInPlace(next, path, disk);
      this.#handle = disk.open(path, 'r+');
    });
  }

  /** The log has come so far, and that is on the disk. */
  reached(head: AuditHead): void {
    this.#head = head;
    this.#write(false);
  }

  /** From here on, until the next {@link reached}, the write-ahead log is moved into the database. */
  emptying(): void {
    this.#write(true);
  }

  /** The vault was closed in order: all is in the database. */
  remove(): void {
    this.abandon();
    this.#trying(() => this.#needs.disk.remove(this.#needs.path));
  }

  /** Lets go of the file and leaves it. */
  abandon(): void {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) this.#trying(() => this.#needs.disk.close(handle));
  }

  #encoded(emptying: boolean): Uint8Array {
    const { vaultId, key } = this.#needs;
    return encode({ format: FORMAT, vaultId, head: this.#head, emptying }, key);
  }

  #write(emptying: boolean): void {
    const handle = this.#handle;
    if (handle !== null) this.#trying(() => this.#needs.disk.write(handle, this.#encoded(emptying), 0));
  }

  #trying(work: () => void): void {
    try {
      work();
    } catch {
      // Saving must not fail for the mark's sake.
    }
  }
}

/** What is told of how far the log has come. */
export type Mark = Pick<ProgressMark, 'reached' | 'emptying' | 'remove' | 'abandon'>;

/** For a vault in which nothing is written. */
export const NO_MARK: Mark = {
  reached: () => undefined,
  emptying: () => undefined,
  remove: () => undefined,
  abandon: () => undefined,
};
