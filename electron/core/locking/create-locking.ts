import { USUAL_POLICY } from '#shared/domain/policy.ts';
import type { Notes } from '../log/notes.ts';
import type { Clock, Dialogs, Ids, Timer } from '../ports.ts';
import type { Session } from '../session.ts';
import { draftHandlers } from './draft-handlers.ts';
import { DraftShelf } from './draft-shelf.ts';
import { Exports } from './exports.ts';
import { IdleWatch } from './idle-watch.ts';
import { Locker } from './locker.ts';
import { OpenWindows } from './open-windows.ts';
import { sessionHandlers } from './session-handlers.ts';

type Needs = {
  session: Session;
  notes: Notes;
  clock: Clock;
  ids: Ids;
  timer: Timer;
  dialogs: Pick<Dialogs, 'cancel'>;
  announce(): Promise<unknown>;
};

/** All that locking is made of, over one session. */
export const createLocking = ({ session, notes, clock, ids, timer, dialogs, announce }: Needs) => {
  const windows = new OpenWindows();
  const exports = new Exports();
  const shelf = new DraftShelf();
  const locker = new Locker({ session, notes, windows, exports, dialogs, timer, announce });
  const minutes = (): number => {
    try {
      return session.vault.policy.read().lockAfterMinutes;
    } catch {
      return USUAL_POLICY.lockAfterMinutes;
    }
  };
  const idle = new IdleWatch({ clock, timer, minutes, onIdle: () => void locker.lock('idle') });
  session.onOpen(idle.start);
  session.onClose(idle.stop);
  session.subscribe(({ event }) => {
    if (event === 'policy.changed') idle.look();
  });
  return {
    lock: locker.lock,
    handOver: locker.handOver,
    exports,
    handlers: {
      ...sessionHandlers({ windows, idle }),
      ...draftHandlers({ session, shelf, windows, clock, ids }),
    },
  };
};
