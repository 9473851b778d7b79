import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Client } from '#shared/contract/bridge.ts';
import type { DraftContent, WindowId } from '#shared/domain/draft.ts';
import type { DraftId, StaffId } from '#shared/domain/ids.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import { type HandedOver, holdAll } from './holding.ts';
import { type Place, useNavigation } from './navigation.ts';
import { newId } from './new-id.ts';
import { flushPending } from './pending.ts';
import { returned } from './returning.ts';

/**
 * What hangs before the screens. `leaving`: they are gone and the vault is about to be locked. `covered`: a plain page that
 * says nothing, until somebody who knows takes it away.
 */
type Curtain = 'open' | 'leaving' | 'covered';

export const useCurtain = create<{ is: Curtain }>(() => ({ is: 'open' }));

/** This window, for as long as its page is loaded. */
const window = newId<WindowId>();

type Content = DraftContent & { hasWords: boolean };

/** Who is at the open vault in this window, and the drafts that have come back to her here. */
let here: { staffId: StaffId; taken: DraftId[] } | null = null;
/** The screens of this window are gone; resolves with what they have left. */
let departure: { staffId: StaffId; taken: DraftId[]; content: Promise<Content> } | null = null;
/** Somebody has taken the cover away again before the lock that came with it was through: what that still says doesn't bring it back. */
let wasUncovered = false;
/** What came too late for a lock: it waits in this window for the one person whose it is. */
const late = new Map<StaffId, Content>();

/** At once, in one go and before anything else can happen: the screens are taken off the page. */
const draw = (is: Curtain): void => flushSync(() => useCurtain.setState({ is }));

const withRest = ({ parts, hasWords }: HandedOver, rest: HandedOver['parts']): HandedOver => ({
  parts: [...parts, ...rest],
  hasWords: hasWords || rest.length > 0,
});

/** Takes from the screens what they hold, begins to save it, and takes them away. */
const depart = (curtain: Exclude<Curtain, 'open'>): void => {
  if (!here || departure) {
    if (useCurtain.getState().is !== 'covered') draw(curtain);
    return;
  }
  const { staffId, taken } = here;
  const { place } = useNavigation.getState();
  const left = holdAll();
  // Fields that take their words when they are left take them now.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const saving = flushPending();
  const rest = returned.takeRest();
  draw(curtain);
  departure = {
    staffId,
    taken,
    content: saving.then(() => ({ place, ...withRest(left(), rest) })),
  };
};

const keep = (client: Client, { place, parts }: Content, replaces: DraftId[]) =>
  client.call('drafts.keep', { window, replaces, place, parts });

/** The vault is about to be locked: hands over, and says when that is done. */
export const onLocking = async (client: Client, why: LockReason): Promise<void> => {
  depart(why === 'cover' && !wasUncovered ? 'covered' : 'leaving');
  if (!departure) {
    // Somebody is only just coming in: nothing of hers is on the screen yet.
    await client.call('session.ready', { window });
    return;
  }
  const { staffId, taken, content } = departure;
  const left = await content;
  try {
    // Whoever starts anew starts at Today, unless words are waiting somewhere.
    if (why !== 'close' || left.hasWords) await keep(client, left, taken);
    else if (taken.length > 0) await client.call('drafts.forget', { ids: taken });
  } catch {
    late.set(staffId, left);
  }
  await client.call('session.ready', { window });
};

/** Saves what is on the screen, then locks. */
export const lockByHand = (client: Client): void => {
  depart('leaving');
  void client.call('vault.lock', {});
};

/** The same, and whoever unlocks is at another place then: the one that is left is not to be gone on from without a passphrase. */
export const lockOnTheWayTo = (client: Client, place: Place): void => {
  useNavigation.setState({ place });
  lockByHand(client);
};

/** Covers the page before anything else, then locks what is open. */
export const cover = (client: Client): void => {
  wasUncovered = false;
  depart('covered');
  if (here) void client.call('vault.lock', { why: 'cover' });
};

export const uncover = (): void => {
  const isLocked = here === null;
  wasUncovered = !isLocked;
  draw(isLocked ? 'open' : 'leaving');
};

/** The vault is locked, or somebody else's: nothing of what was here is left on this screen. */
export const onLocked = (): void => {
  here = null;
  departure = null;
  wasUncovered = false;
  useNavigation.setState({ place: { at: 'today' } });
  if (useCurtain.getState().is === 'leaving') useCurtain.setState({ is: 'open' });
};

/** Where whoever comes in next goes on, once: instead of where she was, or of the list of files. */
let onward: Place | null = null;
export const goOnAt = (place: Place | null): void => {
  onward = place;
};

/** Where she was, for as long as she has not gone on from there. */
export const useReturnedTo = create<{ place: DraftContent['place'] | null }>(() => ({ place: null }));

/**
 * Somebody has unlocked: what she has left comes back to her, and to nobody else. `isStill`: that she is there, when the
 * vault has answered.
 */
export const arrive = async (client: Client, staffId: StaffId, isStill: () => boolean): Promise<void> => {
  await client.call('session.join', { window });
  const mine = late.get(staffId);
  if (mine) {
    late.delete(staffId);
    await keep(client, mine, []).catch(() => late.set(staffId, mine));
  }
  const taken = await client.call('drafts.mine', { window }).catch(() => null);
  if (!isStill()) return;
  here = { staffId, taken: taken?.ids ?? [] };
  // Who has left nothing goes where the screen before this one sends her: to Today, or, with a new vault, on to the
  // recovery sheet.
  const next = onward ?? taken?.place;
  if (next) useNavigation.setState({ place: next });
  const isElsewhere =
    onward === null && taken !== null && (taken.place.at !== 'today' || taken.parts.length > 0);
  useReturnedTo.setState({ place: isElsewhere ? taken.place : null });
  onward = null;
  returned.put(taken?.parts ?? [], () => forget(client));
};

/** All that had come back is where it belongs: the draft has done its work. */
const forget = (client: Client): void => {
  if (!here || here.taken.length === 0) return;
  const ids = here.taken;
  here.taken = [];
  client.call('drafts.forget', { ids }).catch(() => {
    // It goes with the next one that is kept.
    if (here) here.taken = ids;
  });
};

/**
 * The page is being closed or loaded anew, and waits for nobody: everything unsaved is sent as it is. The main process
 * closes the vault only once every call under way has ended.
 */
export const onUnload = (client: Client): void => {
  const left = holdAll();
  void flushPending();
  if (here && !departure) {
    const { parts, hasWords } = withRest(left(), returned.takeRest());
    const { place } = useNavigation.getState();
    if (hasWords) void keep(client, { place, parts, hasWords }, here.taken);
  }
  void client.call('session.leave', { window });
};
