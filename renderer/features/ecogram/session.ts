import { CanvasController } from '#renderer/canvas/controller.ts';
import type { Client } from '#shared/contract/bridge.ts';
import type { Ecogram, EcogramRecords, PersonKind } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { pageOf } from '#shared/geometry/page.ts';
import { buildScene, type Scene, type SceneSetting } from '#shared/geometry/scene.ts';
import { newId } from '../../app/new-id.ts';
import { type Cause, Editor } from './editor.ts';
import { type Keepsake, takenUp } from './keepsake.ts';
import { goneOn, type Left } from './left-sittings.ts';
import { ReadingMode } from './reading/reading-mode.ts';
import { SaveQueue } from './save-queue.ts';

const timer = {
  set: (work: () => void, ms: number) => window.setTimeout(work, ms),
  clear: (handle: unknown) => window.clearTimeout(handle as number),
};

type SessionNeeds = {
  client: Client;
  ecogram: Ecogram;
  /** What an earlier sitting has left over a lock; `left`: what this one has, on the way to another screen and back. */
  keepsake: Keepsake | null;
  left: Left | null;
  setting: SceneSetting;
  mayEdit: boolean;
  roleOf(kind: PersonKind): string;
  /** One gesture, and the records that it was made on. */
  changed(diff: EcogramDiff, before: EcogramRecords, by: Cause): void;
  /** There is no room for what a gesture would have put down. */
  full(): void;
  /** Somebody else's changes are on the screen now; `lost` of this screen's could not be kept. */
  replaced(lost: number): void;
};

/** One sitting at one ecogram: what stands on it, how it is saved, and how it lies under the hands. */
export class EcogramSession {
  readonly editor: Editor;
  readonly queue: SaveQueue;
  readonly controller: CanvasController;
  readonly reading: ReadingMode;
  readonly fileId: ClientFileId;
  /** How many gestures of the earlier sitting no longer fit on what others have saved since. */
  readonly lost: number;
  /** Whether gestures that could not be saved when this ecogram was left are made again. */
  readonly isMadeAgain: boolean;
  /** Words that are being written and have not become a gesture yet. */
  readonly #drafts = new Set<() => void>();

  constructor(needs: SessionNeeds) {
    const { client, ecogram, keepsake, left, setting } = needs;
    const { history, waiting, lost } = left ? goneOn(ecogram, left) : takenUp(ecogram, keepsake);
    let before = history.present;
    this.fileId = ecogram.fileId;
    this.queue = new SaveQueue(
      ecogram,
      {
        change: (baseVersion, diff) => client.call('ecogram.change', { id: ecogram.id, baseVersion, diff }),
        read: async () => (await client.call('ecogram.read', { fileId: ecogram.fileId })) as Ecogram,
        replaced: (records, lost) => {
          before = records;
          this.editor.replace(records);
          needs.replaced(lost);
        },
        timer,
      },
      waiting,
    );
    this.editor = new Editor({
      history,
      newId,
      mayEdit: needs.mayEdit,
      full: needs.full,
      roleOf: needs.roleOf,
      changed: (diff, by) => {
        this.queue.push(diff);
        needs.changed(diff, before, by);
        before = this.editor.records;
      },
    });
    this.reading = new ReadingMode(this.editor);
    const scene: Scene = buildScene(this.editor.shown, setting, undefined, pageOf(history.present));
    this.controller = new CanvasController(scene, (effect) => {
      this.editor.apply(effect, needs.roleOf);
      // Whoever was dragged where nothing may be changed goes back.
      if (!needs.mayEdit) this.controller.setScene(this.controller.scene);
    });
    this.lost = lost;
    this.isMadeAgain = waiting.length > 0;
    if (!keepsake) return;
    this.editor.select(keepsake.selection);
    if (keepsake.naming !== null && this.editor.shown.people[keepsake.naming])
      this.editor.name(keepsake.naming);
    if (keepsake.laid) this.controller.layAgain(keepsake.laid);
  }

  /** Returns what ends the registration. */
  readonly registerDraft = (commit: () => void): (() => void) => {
    this.#drafts.add(commit);
    return () => this.#drafts.delete(commit);
  };

  /** Makes gestures of words that are still being written, and saves all that waits. */
  readonly flush = async (): Promise<void> => {
    for (const commit of this.#drafts) commit();
    await this.queue.flush();
  };
}
