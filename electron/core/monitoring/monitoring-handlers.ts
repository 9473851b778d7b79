import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { MonitoringRecordId } from '#shared/domain/ids.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type Told = Extract<AuditAction, `monitoring.${string}`>;

type Which = { id: MonitoringRecordId; baseVersion: number };

/** How clients are after they have left: records of their own beside a file. */
export const monitoringHandlers = ({
  session,
  clock,
  ids,
  readings,
}: Needs): Handlers<MethodsOf<'monitoring'>> => {
  const written = (action: Told, work: () => MonitoringRecord): MonitoringRecord => {
    const record = session.vault.write(({ fileId }) => ({ action, subject: fileId }), work);
    session.emit({ event: 'monitoring.changed', fileId: record.fileId });
    return record;
  };

  const change = (action: Told, { id, baseVersion }: Which, part: Partial<MonitoringRecord>) =>
    written(action, () => {
      const { monitoring } = session.vault;
      const next = nextVersion(demand(monitoring.find(id)), baseVersion, part, clock);
      demandWritten(monitoring.replace(next));
      return next;
    });

  return {
    'monitoring.read': ({ fileId }) => {
      const { files, monitoring } = session.vault;
      demand(files.find(fileId));
      readings.note(fileId);
      return { day: localDayOf(clock.now()), records: monitoring.ofFile(fileId) };
    },

    'monitoring.begin': ({ fileId, details }) =>
      written('monitoring.begun', () => {
        const { files, monitoring } = session.vault;
        demand(files.find(fileId));
        const at = instantOf(clock.now());
        const record: MonitoringRecord = {
          id: MonitoringRecordId.parse(ids.next()),
          fileId,
          version: 1,
          details,
          removedAt: null,
          createdAt: at,
          updatedAt: at,
        };
        monitoring.insert(record);
        return record;
      }),

    'monitoring.change': ({ details, ...which }) => change('monitoring.changed', which, { details }),

    'monitoring.remove': (which) =>
      change('monitoring.removed', which, { removedAt: instantOf(clock.now()) }),

    'monitoring.restore': (which) => change('monitoring.restored', which, { removedAt: null }),
  };
};
