import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { Plan } from '#shared/domain/plan.ts';

/** What a contact is read beside: the other contacts, the plans, and what the year is counted from. */
export type RecordContext = {
  records: readonly MonitoringRecord[];
  plans: readonly Plan[];
  after: 'return' | 'leaving';
};
