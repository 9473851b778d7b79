import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { VaultRecords } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import { rememberHeader } from '../database/vault-row.ts';
import { refusing } from '../failures.ts';
import { type Disk, realDisk } from '../folder/disk.ts';
import { replaceHeader } from '../folder/vault-folder.ts';
import { HeaderContent, type SealedHeader } from '../header/header.ts';
import { sealHeader } from '../header/header-seal.ts';

type Needs = {
  folder: string;
  header: SealedHeader;
  /** 32 bytes. The keeper's from here on: it wipes them. */
  databaseKey: Buffer;
  database: Database;
  records: Pick<VaultRecords, 'write' | 'log'>;
  disk?: Disk | undefined;
};

/** The header and the key of an open vault: who writes a header does it here. */
export class HeaderKeeper {
  readonly folder: string;
  readonly #database: Database;
  readonly #records: Needs['records'];
  readonly #key: Buffer;
  readonly #disk: Disk;
  #header: SealedHeader;
  #isOpen = true;

  constructor({ folder, header, databaseKey, database, records, disk = realDisk }: Needs) {
    this.#disk = disk;
    this.folder = folder;
    this.#header = header;
    this.#key = databaseKey;
    this.#database = database;
    this.#records = records;
  }

  get header(): SealedHeader {
    return this.#header;
  }

  /** @throws {Refusal} `locked` */
  get key(): Buffer {
    if (!this.#isOpen) throw new Refusal('locked', 'the vault is locked');
    return this.#key;
  }

  /** The header that would come after this one, sealed with `key`. */
  next(change: Partial<HeaderContent>, key: Uint8Array): SealedHeader {
    const { mac: _mac, ...content } = this.#header;
    const next = HeaderContent.parse({
      ...content,
      ...change,
      generation: content.generation + 1,
      auditHead: this.#records.log.head(),
    });
    return sealHeader(next, key);
  }

  /**
   * Puts the next header on the disk, and tells the log of it. The header is written while the transaction waits, so that
   * what is cut off in between leaves a header that the database hasn't heard of yet, never the other way round.
   *
   * @throws {Refusal} `locked`, `diskFull`, `cannotWrite`
   */
  replace(trace: Trace, change: Partial<HeaderContent>): void {
    const next = this.next(change, this.key);
    this.#records.write(trace, () => {
      rememberHeader(this.#database, next);
      refusing(() => replaceHeader(this.folder, next, this.#disk));
      this.#header = next;
    });
  }

  /** Writes down how far the log has come, and wipes the key. What can't be written is written at the next time. */
  close(): void {
    if (!this.#isOpen) return;
    try {
      if (this.#records.log.head().hash !== this.#header.auditHead.hash) {
        const next = this.next({}, this.#key);
        replaceHeader(this.folder, next, this.#disk);
        rememberHeader(this.#database, next);
      }
    } catch {
      // The log itself is on the disk.
    }
    this.wipe();
  }

  wipe(): void {
    this.#isOpen = false;
    this.#key.fill(0);
  }
}
