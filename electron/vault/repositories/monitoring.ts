import { MonitoringRecord } from '#shared/domain/monitoring.ts';
import { TodayMark } from '#shared/domain/today.ts';
import type { MonitoringRepository, TodayMarkRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { type RowOfFile, readRow, rowOf, rowsOfFile } from './rows-of-file.ts';

const recordOf = (row: RowOfFile): MonitoringRecord => recordFrom(MonitoringRecord, () => readRow(row));
const markOf = (row: RowOfFile): TodayMark => recordFrom(TodayMark, () => readRow(row));

export const monitoring = (statements: Statements): MonitoringRepository => {
  const rows = rowsOfFile('monitoring_record', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && recordOf(row);
    },
    ofFile: (fileId) => rows.ofFile(fileId).map(recordOf),
    all: () => rows.all().map(recordOf),
    insert: (record) => rows.insert(rowOf(record)),
    replace: (record) => rows.replace(rowOf(record)),
  };
};

export const todayMarks = (statements: Statements): TodayMarkRepository => {
  const rows = rowsOfFile('today_mark', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && markOf(row);
    },
    all: () => rows.all().map(markOf),
    insert: (mark) => rows.insert(rowOf(mark)),
    replace: (mark) => rows.replace(rowOf(mark)),
  };
};
