import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { Fear } from '#shared/domain/fear.ts';
import { FearId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type Told = Extract<AuditAction, `fear.${string}`>;

/** What a client fears, beside what was checked: records of their own beside a file. */
export const fearHandlers = ({ session, clock, ids, readings }: Needs): Handlers<MethodsOf<'fears'>> => {
  const now = () => instantOf(clock.now());

  const written = (action: Told, work: () => Fear): Fear => {
    const fear = session.vault.write(({ fileId }: Fear) => ({ action, subject: fileId }), work);
    session.emit({ event: 'fears.changed', fileId: fear.fileId });
    return fear;
  };

  const change = (
    action: Told,
    { id, baseVersion }: { id: FearId; baseVersion: number },
    part: Partial<Fear>,
  ) =>
    written(action, () => {
      const { fears } = session.vault;
      const next = nextVersion(demand(fears.find(id)), baseVersion, part, clock);
      demandWritten(fears.replace(next));
      return next;
    });

  return {
    'fears.list': ({ fileId }) => {
      const { files, fears } = session.vault;
      demand(files.find(fileId));
      readings.note(fileId);
      return fears.ofFile(fileId);
    },

    'fears.note': ({ fileId, details }) =>
      written('fear.noted', () => {
        const { files, fears } = session.vault;
        demand(files.find(fileId));
        const at = now();
        const times = { removedAt: null, createdAt: at, updatedAt: at };
        const fear: Fear = { id: FearId.parse(ids.next()), fileId, version: 1, details, ...times };
        fears.insert(fear);
        return fear;
      }),

    'fears.change': ({ details, ...which }) => change('fear.changed', which, { details }),

    'fears.remove': (which) => change('fear.removed', which, { removedAt: now() }),

    'fears.restore': (which) => change('fear.restored', which, { removedAt: null }),
  };
};
