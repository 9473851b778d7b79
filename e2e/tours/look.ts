import type { Page } from 'playwright-core';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { Place } from '#shared/domain/place.ts';
import { makeVault, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';

export type PlaceName = Place['at'];

/** Looks at what is shown now. `where` says in words which screen that is. */
export type Look = (where: string, page: Page) => Promise<void>;

/**
 * A way through some of the screens. Each stands alone, so that what is wrong in one hides nothing of another.
 */
export type Tour = {
  /** What it goes through, in words. */
  about: string;
  /** A laptop on which Mooring has never run, or one with an open vault and one file in it, 'Blue'. */
  from: 'nothing' | 'oneFile';
  /** The places that it comes by. */
  sees: readonly PlaceName[];
  go(app: RunningApp, look: Look): Promise<void>;
};

/** Where a tour begins. */
export const makeReadyFor = async (tour: Tour, app: RunningApp): Promise<void> => {
  if (tour.from === 'nothing') return;
  await makeVault(app);
  await callOf(app)('files.create', { details: newClientDetails('Blue') });
};
