import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { ClientFileId, HeldDocumentId } from '#shared/domain/ids.ts';
import type { NumberedFile } from '#shared/domain/release/copy.ts';
import type { PrintPage } from '../ports.ts';
import type { Outcome } from './write-out.ts';

/** What the log says of a document: whose file it shows, and which of its papers it is. */
export type Showing = Pick<Trace, 'subject' | 'detail'>;

/** Who lets it leave the vault: what was made to be given out has a receipt, and leaves with it alone. */
export type Leaves = 'document' | 'release';

/**
 * What is written down of a document before its first byte leaves, and what came of it.
 * `begin` throws a refusal where it may no longer leave.
 */
export type Receipts = { begin(): { receipts: NumberedFile[]; settle(outcome: Outcome): void } };

/** The bytes, the page that they were printed from where they were (that is what goes to a printer), and the receipts where there are some. */
export type Made = { bytes: Uint8Array; page?: PrintPage; receipts?: Receipts };

type Held = Made & { about: HeldDocument; showing: Showing; leaves: Leaves };

/** More open previews than this were forgotten, not kept: the oldest goes. */
const MOST_HELD = 8;

/** Finished documents, in memory only, until they are saved, released or the vault is locked. */
export class HeldDocuments {
  readonly #held = new Map<HeldDocumentId, Held>();
  readonly #named: (suggestedName: string) => string;

  /** @param named what is made of each name that is suggested for a file */
  constructor(named: (suggestedName: string) => string = (name) => name) {
    this.#named = named;
  }

  hold(
    about: Omit<HeldDocument, 'bytes'>,
    made: Made,
    showing: Showing,
    leaves: Leaves = 'document',
  ): HeldDocument {
    const suggestedName = this.#named(about.suggestedName);
    const { bytes } = made;
    const document = { ...about, suggestedName, bytes: bytes.byteLength };
    this.#held.set(document.id, { ...made, about: document, showing, leaves });
    for (const id of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break;
      this.release(id);
    }
    return document;
  }

  find(id: string): Held | undefined {
    return this.#held.get(id as HeldDocumentId);
  }

  /** @throws {Refusal} `notFound` */
  demand(id: HeldDocumentId, leaves: Leaves = 'document'): Held {
    const held = this.find(id);
    if (held?.leaves !== leaves) throw new Refusal('notFound', 'the document is no longer held');
    return held;
  }

  release(id: HeldDocumentId): void {
    this.#held.get(id)?.bytes.fill(0);
    this.#held.delete(id);
  }

  /** Lets go of all that shows something of one file. */
  releaseAbout(subject: ClientFileId): void {
    for (const [id, { showing }] of [...this.#held]) if (showing.subject === subject) this.release(id);
  }

  releaseAll(): void {
    for (const id of [...this.#held.keys()]) this.release(id);
  }
}
