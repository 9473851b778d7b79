import { z } from 'zod';
import type { Held } from '#renderer/app/holding.ts';
import type { CanvasController } from '#renderer/canvas/controller.ts';
import { entriesOf, type History, stackOf, startHistory } from '#shared/document/history.ts';
import { reverseOf } from '#shared/document/records.ts';
import { fitting, type ThinDiff, thickened, thinned } from '#shared/document/thin.ts';
import {
  CLIENT,
  type Ecogram,
  type EcogramRecords,
  Ground,
  PersonKind,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import { type EcogramDiff, EcogramDiffSchema } from '#shared/domain/ecogram-diff.ts';
import { PersonId, TieId } from '#shared/domain/ids.ts';
import type { Editor } from './editor.ts';
import { rebase } from './rebase.ts';
import type { SaveQueue } from './save-queue.ts';

const End = z.union([z.literal(CLIENT), PersonId]);
const Diffs = z.array(EcogramDiffSchema);
const Length = z.number();

const ThinChange = z.union([
  z.strictObject({ gone: z.literal(true) }),
  z.strictObject({ whole: z.json() }),
  z.strictObject({ fields: z.record(z.string(), z.json()) }),
]);
const ThinDiffs = z.array(z.record(z.string(), z.record(z.string(), ThinChange)));

/** What a sitting at an ecogram leaves when the vault is locked. Nothing of it is in the ecogram itself. */
const Keepsake = z.strictObject({
  /** The version that the vault held, and the gestures that it could not take any more. */
  version: z.int(),
  waiting: Diffs,
  /** What each step back, and each step forth, makes of what is there; the nearest first. */
  undoable: ThinDiffs,
  redoable: ThinDiffs,
  selection: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('nothing') }),
    z.strictObject({ is: z.literal('client') }),
    z.strictObject({ is: z.literal('people'), ids: z.array(PersonId) }),
    z.strictObject({ is: z.literal('tie'), id: TieId }),
  ]),
  naming: PersonId.nullable(),
  /** A tie without its other end. */
  tyingFrom: End.nullable(),
  laid: z
    .strictObject({
      view: z.strictObject({ zoom: Length, x: Length, y: Length }),
      size: z.strictObject({ width: Length, height: Length }),
    })
    .nullable(),
  /** As whom and where the next one is added. */
  kind: PersonKind,
  ground: Ground,
});
export type Keepsake = z.infer<typeof Keepsake>;

export const keepsakeFrom = (value: unknown): Keepsake | null => Keepsake.safeParse(value).data ?? null;

/**
 * A draft has its bounds, and this is well within them: the steps of a whole day at one picture. In characters of JSON; a step
 * takes about two hundred.
 */
const MOST_UNDOABLE = 1_500_000;
const MOST_REDOABLE = 500_000;

/** A sitting at an ecogram, as far as it has something to keep. */
export type Sitting = {
  readonly editor: Editor;
  readonly queue: SaveQueue;
  readonly controller: CanvasController;
};

export type OfTheScreen = { tyingFrom: TieEnd | null; kind: PersonKind; ground: Ground };

/**
 * Backs out of what the hand is doing and remembers it: a tie that was being drawn is begun again by whoever comes back.
 * What is returned says what there is to keep, once all has been saved that could be.
 */
export const keepsakeOf = (
  { editor, queue, controller }: Sitting,
  { tyingFrom, kind, ground }: OfTheScreen,
): (() => Held) => {
  const { gesture } = controller;
  controller.cancel();
  const begun = gesture.is === 'tying' ? gesture.from : tyingFrom;
  const { selection, naming } = editor.store.getState();
  const { laid } = controller;
  return () => {
    queue.stop();
    const { version, waiting } = queue.unsaved();
    const { undoable, redoable } = editor.store.getState().history;
    const value = {
      version,
      waiting,
      undoable: fitting(thinned(entriesOf(undoable).map(reverseOf)), MOST_UNDOABLE),
      redoable: fitting(thinned(entriesOf(redoable)), MOST_REDOABLE),
      selection,
      naming,
      tyingFrom: begun,
      laid,
      kind,
      ground,
    };
    return { value, isWords: waiting.length > 0 || begun !== null };
  };
};

export type TakenUp = { history: History<EcogramRecords>; waiting: readonly EcogramDiff[]; lost: number };

/**
 * The ecogram as the vault holds it now, with what could not be saved made on it again. The steps that could be taken back
 * still can be, unless somebody else has changed the ecogram since: then they no longer fit.
 */
export const takenUp = (
  { records, version }: Pick<Ecogram, 'records' | 'version'>,
  keepsake: Keepsake | null,
): TakenUp => {
  if (!keepsake) return { history: startHistory(records), waiting: [], lost: 0 };
  const unsaved = keepsake.waiting as EcogramDiff[];
  const { records: present, kept, lost } = rebase(records, unsaved);
  const isAsItWas = version === keepsake.version && kept.length === unsaved.length && lost === 0;
  if (!isAsItWas) return { history: startHistory(present), waiting: kept, lost };
  const undoable = thickened(present, keepsake.undoable as ThinDiff[]);
  const redoable = thickened(present, keepsake.redoable as ThinDiff[]);
  // Steps that don't add up to people and ties are from nowhere we know.
  if (![undoable, redoable].every((steps) => Diffs.safeParse(steps).success)) {
    return { history: startHistory(present), waiting: kept, lost };
  }
  return {
    history: { present, undoable: stackOf(undoable.map(reverseOf)), redoable: stackOf(redoable) },
    waiting: kept,
    lost,
  };
};
