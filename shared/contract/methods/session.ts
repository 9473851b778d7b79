import { z } from 'zod';
import { DraftContent, DraftTaken, WindowId } from '../../domain/draft.ts';
import { DraftId } from '../../domain/ids.ts';
import { ALL_STAFF, define, nothing } from '../define.ts';

const ofWindow = z.strictObject({ window: WindowId });

export const sessionMethods = define({
  /** A window that shows the open vault: locking waits for what it hands over. */
  'session.join': {
    kind: 'command',
    may: ALL_STAFF,
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },
  'session.leave': {
    kind: 'command',
    may: 'anyone',
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** A hand was on the keyboard, the mouse or the screen. */
  'session.active': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** The window has saved and handed over all that it held: for its sake the vault may be closed. */
  'session.ready': {
    kind: 'command',
    may: 'anyone',
    input: ofWindow,
    output: nothing,
    inReadOnly: 'allowed',
  },

  /** Keeps what could not be saved until the same member of staff is back; in place of what she `replaces`. */
  'drafts.keep': {
    kind: 'command',
    may: ALL_STAFF,
    input: DraftContent.extend({ window: WindowId, replaces: z.array(DraftId).max(200) }),
    output: nothing,
  },
  /** What this member of staff has left in this window, and in windows that are gone. `null` where there is nothing. */
  'drafts.mine': { kind: 'query', may: ALL_STAFF, input: ofWindow, output: DraftTaken.nullable() },
  /** Lets go of drafts whose words are saved by now. Only ever her own. */
  'drafts.forget': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ ids: z.array(DraftId).max(200) }),
    output: nothing,
  },
});
