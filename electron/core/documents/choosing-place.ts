import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import type { SyncService } from '#shared/domain/release/sync-services.ts';
import type { Dialogs, Folders } from '../ports.ts';
import type { Session } from '../session.ts';

/** `synced`: a program copies what lies there to a server, and nobody has said yet that it may go there all the same. */
type Place = { is: 'chosen'; path: string } | { is: 'synced'; by: SyncService; path: string };

type Asked = { about: HeldDocument; title: string; goOn: boolean };

/** Where what can be read goes, whatever it is: whoever chooses a place is told first what else happens to what lies there. */
export class ChoosingPlace {
  readonly #dialogs: Dialogs;
  readonly #folders: Folders;
  /** Of which somebody was told. */
  readonly #told = new Map<HeldDocumentId, string>();

  constructor({ dialogs, folders, session }: { dialogs: Dialogs; folders: Folders; session: Session }) {
    this.#dialogs = dialogs;
    this.#folders = folders;
    session.onClose(() => this.#told.clear());
  }

  /** @param goOn whether it goes where somebody was told of, all the same. `null` where nobody chose a place. */
  async forFile({ about: { id, suggestedName, mediaType }, title, goOn }: Asked): Promise<Place | null> {
    const told = goOn ? this.#told.get(id) : undefined;
    if (told !== undefined) return { is: 'chosen', path: told };
    const path = await this.#dialogs.chooseSavePath({ title, suggestedName });
    if (path === null) return null;
    // What nobody else can read may lie on anybody's server.
    const by = mediaType === AGE ? null : await this.#folders.syncedBy(path);
    if (by === null) return { is: 'chosen', path };
    this.#told.set(id, path);
    return { is: 'synced', by, path };
  }
}
