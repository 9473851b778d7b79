import { Refusal } from '#shared/contract/errors.ts';
import type { LockReason } from '#shared/domain/locking.ts';
import { type PracticeState, PracticeTaskId } from '#shared/domain/practice.ts';
import type { Role } from '#shared/domain/staff.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import type { CopiedText } from '../clipboard/copied-text.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { Clock, OpenVault, PracticeVaults } from '../ports.ts';
import type { Session } from '../session.ts';
import type { StatusOfVault } from '../vault/vault-status.ts';
import { practiceFilling } from './fill.ts';
import { PRACTICE_NAMES, practicePerson } from './practice-people.ts';

type Needs = {
  session: Session;
  practice: PracticeVaults;
  clock: Clock;
  notes: Notes;
  copied: CopiedText;
  status: StatusOfVault;
  /** Every lock goes this way. */
  lock(why: LockReason): Promise<void>;
};

/** Far more marks than exercises: the last of each is among them. */
const MARKS_LOOKED_THROUGH = 100;

/** The last mark of each exercise says how it stands. The log of the practice vault is where marks are kept: they go with it. */
const triedIn = ({ log }: OpenVault): PracticeTaskId[] => {
  const { entries } = log.list({
    ...{ kind: 'practice', staffId: null, about: null, from: null, until: null, before: null },
    limit: MARKS_LOOKED_THROUGH,
  });
  return PracticeTaskId.options.filter(
    (task) => entries.find(({ detail }) => detail.task === task)?.action === 'practice.tried',
  );
};

/** The invented people who are in the vault still, under the name that they have by now. */
const peopleIn = ({ files }: OpenVault): PracticeState['people'] =>
  PRACTICE_NAMES.flatMap((name) => {
    const found = files.find(practicePerson(name).file.id);
    return found ? [{ fileId: found.id, workingName: found.details.workingName }] : [];
  });

export const practiceHandlers = (needs: Needs): Handlers<MethodsOf<'practice'>> => {
  const { session, practice, clock, notes, copied, status, lock } = needs;
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: two that open the same vault would keep each other from it. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** @throws {Refusal} `notFound` in a real vault */
  const demandPractice = (): OpenVault => {
    if (!session.isPractice) throw new Refusal('notFound', 'this is no practice vault');
    return session.vault;
  };

  /** Saves and closes what is open, and takes off the clipboard what came from there. */
  const leave = async (): Promise<void> => {
    await lock('hand');
    await copied.clear();
  };

  const open = async (role: Role): Promise<VaultStatus> => {
    const opened = session.beginOpening();
    if (opened(await practice.open(role, practiceFilling(clock))))
      notes.note({ action: 'vault.unlocked', subject: null });
    return status.announce();
  };

  const stateOf = (vault: OpenVault): PracticeState => ({ tried: triedIn(vault), people: peopleIn(vault) });

  return {
    'practice.open': ({ role }) =>
      inTurn(async () => {
        await leave();
        return open(role);
      }),

    'practice.reset': () =>
      inTurn(async () => {
        const { role } = demandPractice().staff;
        const next = await practice.prepare(practiceFilling(clock));
        try {
          demandPractice();
          await leave();
          next.takePlace();
        } catch (error) {
          next.giveUp();
          throw error;
        }
        return open(role);
      }),

    'practice.state': () => stateOf(demandPractice()),

    'practice.mark': ({ task, isTried }) => {
      const vault = demandPractice();
      const action = isTried ? 'practice.tried' : 'practice.notTried';
      vault.log.note({ action, subject: null, detail: { task } });
      session.emit({ event: 'practice.changed' });
      return stateOf(vault);
    },
  };
};
