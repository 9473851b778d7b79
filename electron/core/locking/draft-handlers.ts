import { instantOf } from '#shared/domain/dates.ts';
import { Draft, type DraftTaken, type WindowId } from '#shared/domain/draft.ts';
import { DraftId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Session } from '../session.ts';
import type { DraftShelf } from './draft-shelf.ts';
import type { OpenWindows } from './open-windows.ts';

type Needs = { session: Session; shelf: DraftShelf; windows: OpenWindows; clock: Clock; ids: Ids };

/**
 * What of all her drafts comes back to one window: its own, and those of windows that are gone. Its own comes first, so
 * that each window is where it was; among the others the newest.
 */
export const comingBackTo = (
  window: WindowId,
  drafts: readonly Draft[],
  isOpen: (window: WindowId) => boolean,
) => {
  const newestFirst = [...drafts].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt));
  const own = newestFirst.filter((draft) => draft.window === window);
  const left = newestFirst.filter((draft) => draft.window !== window && !isOpen(draft.window));
  return [...own, ...left];
};

export const draftHandlers = ({
  session,
  shelf,
  windows,
  clock,
  ids,
}: Needs): Handlers<MethodsOf<'drafts'>> => ({
  'drafts.keep': ({ window, replaces, place, parts }) => {
    const { vault } = session;
    const staffId = vault.staff.id;
    const draft = Draft.parse({
      id: DraftId.parse(ids.next()),
      staffId,
      writtenAt: instantOf(clock.now()),
      window,
      place,
      parts,
    });
    try {
      vault.write({ action: 'vault.draftKept', subject: null, detail: { parts: parts.length } }, () => {
        for (const id of replaces) vault.drafts.remove(id, staffId);
        vault.drafts.insert(draft);
      });
    } catch {
      // Whatever keeps the disk from taking it: the lock must not wait for it, and the words must not go.
      shelf.put(draft);
    }
    for (const id of replaces) shelf.remove(id, staffId);
    return {};
  },

  'drafts.mine': ({ window }): DraftTaken | null => {
    const { vault } = session;
    const all = [...shelf.of(vault.staff.id), ...vault.drafts.of(vault.staff.id)];
    const [first, ...others] = comingBackTo(window, all, (other) => windows.has(other));
    if (!first) return null;
    return {
      ids: [first, ...others].map(({ id }) => id),
      place: first.place,
      parts: [first, ...others].flatMap(({ parts }) => parts),
    };
  },

  'drafts.forget': ({ ids: forgotten }) => {
    const { vault } = session;
    const staffId = vault.staff.id;
    for (const id of forgotten) shelf.remove(id, staffId);
    const there = new Set(vault.drafts.of(staffId).map(({ id }) => id));
    const known = forgotten.filter((id) => there.has(id));
    if (known.length === 0) return {};
    vault.write({ action: 'vault.draftForgotten', subject: null }, () => {
      for (const id of known) vault.drafts.remove(id, staffId);
    });
    return {};
  },
});
