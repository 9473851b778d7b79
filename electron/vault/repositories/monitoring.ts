import { MonitoringRecord } from '#shared/domain/monitoring.ts';
import { TodayMark } from '#shared/domain/today.ts';
import type { MonitoringRepository, TodayMarkRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordsOfFile } from './rows-of-file.ts';

export const monitoring = (statements: Statements): MonitoringRepository =>
  recordsOfFile('monitoring_record', MonitoringRecord, statements);

export const todayMarks = (statements: Statements): TodayMarkRepository =>
  recordsOfFile('today_mark', TodayMark, statements);
