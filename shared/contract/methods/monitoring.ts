import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { CalendarDate } from '../../domain/dates.ts';
import { ClientFileId, MonitoringRecordId } from '../../domain/ids.ts';
import { MonitoringDetails, MonitoringRecord } from '../../domain/monitoring.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

const ofRecord = z.strictObject({ id: MonitoringRecordId, baseVersion: Version });

export const monitoringMethods = define({
  /** All that was written down of a file since the client left; what was taken away is among it, and says so. `day`: today. */
  'monitoring.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({ day: CalendarDate, records: z.array(MonitoringRecord) }),
  },
  'monitoring.begin': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, details: MonitoringDetails }),
    output: MonitoringRecord,
  },
  'monitoring.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofRecord.extend({ details: MonitoringDetails }),
    output: MonitoringRecord,
  },
  'monitoring.remove': { kind: 'command', may: CLIENT_WORK, input: ofRecord, output: MonitoringRecord },
  'monitoring.restore': { kind: 'command', may: CLIENT_WORK, input: ofRecord, output: MonitoringRecord },
});
