import type { Trace } from '#shared/domain/audit.ts';
import type { Child } from '#shared/domain/client-file.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withChildNamed, withoutChildOfFile } from '#shared/domain/ecogram-children.ts';
import { ChildId, type ClientFileId } from '#shared/domain/ids.ts';
import { followOnEcogram } from '../ecogram/follow.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { firstReview, insertFile, newFile } from './new-file.ts';
import type { RemovalMethod } from './removal-handlers.ts';
import type { ReviewMethod } from './review-handlers.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

export const fileHandlers = ({
  session,
  clock,
  ids,
  readings,
}: Needs): Handlers<Exclude<MethodsOf<'files' | 'children'>, RemovalMethod | ReviewMethod>> => {
  type OfChild = { child: Child; isOnEcogram: boolean };
  const about =
    (action: 'child.changed' | 'child.removed') =>
    ({ child: { fileId } }: OfChild): Trace => ({ action, subject: fileId });
  const changed = (fileId: ClientFileId) => session.emit({ event: 'file.changed', fileId });
  const changedChild = ({ child: { fileId }, isOnEcogram }: OfChild) => {
    changed(fileId);
    if (isOnEcogram) session.emit({ event: 'ecogram.changed', fileId });
  };

  return {
    'files.list': (query) => session.vault.files.list(query),

    'files.create': ({ details }) => {
      const { vault } = session;
      const made = newFile(details, instantOf(clock.now()), ids);
      const { file } = made;
      const reviewOn = firstReview(vault, clock);
      vault.write({ action: 'file.created', subject: file.id }, () => insertFile(vault, made, reviewOn));
      changed(file.id);
      return file;
    },

    'files.read': ({ id }) => {
      const { files, children } = session.vault;
      const file = demand(files.find(id));
      readings.note(id);
      return { file, children: children.ofFile(id), reviewOn: files.reviewOf(id) };
    },

    'files.update': ({ id, baseVersion, details }) => {
      const { vault } = session;
      const file = vault.write({ action: 'file.changed', subject: id }, () => {
        const next = nextVersion(demand(vault.files.find(id)), baseVersion, { details }, clock);
        demandWritten(vault.files.replace(next));
        return next;
      });
      changed(id);
      return file;
    },

    'children.create': ({ fileId, details }) => {
      const { vault } = session;
      const now = instantOf(clock.now());
      const child: Child = {
        id: ChildId.parse(ids.next()),
        fileId,
        version: 1,
        details,
        createdAt: now,
        updatedAt: now,
      };
      vault.write({ action: 'child.added', subject: fileId }, () => {
        demand(vault.files.find(fileId));
        vault.children.insert(child);
      });
      changed(fileId);
      return child;
    },

    'children.update': ({ id, baseVersion, details }) => {
      const { vault } = session;
      const result = vault.write(about('child.changed'), (): OfChild => {
        const before = demand(vault.children.find(id));
        const child = nextVersion(before, baseVersion, { details }, clock);
        demandWritten(vault.children.replace(child));
        const isRenamed = details.name !== before.details.name;
        const follow = (records: EcogramRecords) => withChildNamed(records, id, details.name);
        return { child, isOnEcogram: isRenamed && followOnEcogram(vault, child.fileId, follow, clock) };
      });
      changedChild(result);
      return result.child;
    },

    'children.remove': ({ id, baseVersion }) => {
      const { vault } = session;
      const follow = (records: EcogramRecords) => withoutChildOfFile(records, id);
      const result = vault.write(about('child.removed'), (): OfChild => {
        const child = demand(vault.children.find(id));
        demandWritten(vault.children.remove(id, baseVersion));
        return { child, isOnEcogram: followOnEcogram(vault, child.fileId, follow, clock) };
      });
      changedChild(result);
      return {};
    },
  };
};
