import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { goneOn, namesFile } from '#shared/domain/removed-file.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import type { Handlers } from '../handlers.ts';
import type { Clock } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';

export type RemovalMethod = 'files.remove' | 'files.removed' | 'files.restore' | 'files.destroy';

type Needs = { session: Session; clock: Clock; held: HeldDocuments };

/** A file is removed, may come back for a set time, and is destroyed then: `docs/decisions/0010`. */
export const removalHandlers = ({ session, clock, held }: Needs): Handlers<RemovalMethod> => ({
  'files.remove': ({ id }) => {
    const { vault } = session;
    const removedAt = instantOf(clock.now());
    const policy = vault.policy.read();
    const keepDays = policy.keepRemovedDays;
    vault.write({ action: 'file.removed', subject: id, detail: { keepDays } }, () => {
      if (!vault.removed.remove(id, removedAt)) throw new Refusal('notFound', 'no such file');
    });
    held.releaseAbout(id);
    session.emit({ event: 'file.removed', fileId: id });
    return { goneOn: goneOn({ removedAt, promisedDays: keepDays }, policy) };
  },

  'files.removed': () => {
    const { vault } = session;
    const policy = vault.policy.read();
    return vault.removed
      .list()
      .map(({ promisedDays, ...file }) => ({
        ...file,
        goneOn: goneOn({ removedAt: file.removedAt, promisedDays }, policy),
      }))
      .sort((one, other) => (one.goneOn < other.goneOn ? -1 : one.goneOn > other.goneOn ? 1 : 0));
  },

  'files.restore': ({ id }) => {
    const { vault } = session;
    vault.write({ action: 'file.restored', subject: id }, () => {
      if (!vault.removed.restore(id)) throw new Refusal('notFound', 'no such removed file');
    });
    session.emit({ event: 'file.restored', fileId: id });
    return {};
  },

  'files.destroy': ({ id, typed }) => {
    const { vault } = session;
    if (!namesFile(typed, demand(vault.removed.find(id)))) {
      throw new Refusal('badInput', 'what was typed does not name the file');
    }
    const done = vault.destroy([id], () => ({
      action: 'file.destroyed',
      subject: id,
      detail: { why: 'byHand' },
    }));
    session.emit({ event: 'file.destroyed', fileId: id });
    return done;
  },
});
