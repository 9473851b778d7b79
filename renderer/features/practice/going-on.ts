import { create } from 'zustand';
import type { Client } from '#shared/contract/bridge.ts';
import type { Input } from '#shared/contract/contract.ts';
import { goOnAt } from '../../app/locking.ts';
import type { Place } from '../../app/navigation.ts';

type GoingOn = {
  /** From one open vault to the next: the lock screen in between isn't shown. */
  readonly isGoing: boolean;
  /** What kept the next one from opening, for the lock screen to say. */
  readonly error: unknown;
};

export const useGoingOn = create<GoingOn>(() => ({ isGoing: false, error: null }));

const goingOn = async (place: Place | null, work: () => Promise<unknown>): Promise<void> => {
  goOnAt(place);
  useGoingOn.setState({ isGoing: true, error: null });
  try {
    await work();
  } catch (error) {
    goOnAt(null);
    useGoingOn.setState({ error });
  } finally {
    useGoingOn.setState({ isGoing: false });
  }
};

/** Places that not everybody may see. */
const OF_SOME = new Set<Place['at']>(['log', 'numbers', 'printNumbers']);

/** Opens practice from wherever somebody is. Who changes only the role stays where that role may be. */
export const openPractice = (
  client: Client,
  input: Input<'practice.open'>,
  place: Place | null = null,
): Promise<void> =>
  goingOn(place && !OF_SOME.has(place.at) ? place : { at: 'practice' }, () =>
    client.call('practice.open', input),
  );

/** Rejects where nothing has been changed; whatever goes wrong later is said on the lock screen. */
export const resetPractice = (client: Client): Promise<void> =>
  goingOn({ at: 'practice' }, () => client.call('practice.reset', {}));
