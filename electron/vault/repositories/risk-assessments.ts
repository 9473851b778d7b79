import { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import { RiskOverride } from '#shared/domain/risk-cautions.ts';
import type { RiskAssessmentRepository, RiskOverrideRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { type RowOfFile, readRow, rowOf, rowsOfFile } from './rows-of-file.ts';

const assessmentFrom = (row: RowOfFile): RiskAssessment => recordFrom(RiskAssessment, () => readRow(row));
const overrideFrom = (row: RowOfFile): RiskOverride => recordFrom(RiskOverride, () => readRow(row));

export const riskAssessments = (statements: Statements): RiskAssessmentRepository => {
  const rows = rowsOfFile('risk_assessment', statements);
  return {
    find(id) {
      const row = rows.find(id);
      return row && assessmentFrom(row);
    },
    ofFile: (fileId) => rows.ofFile(fileId).map(assessmentFrom),
    insert: (assessment) => rows.insert(rowOf(assessment)),
    replace: (assessment) => rows.replace(rowOf(assessment)),
  };
};

export const riskOverrides = (statements: Statements): RiskOverrideRepository => {
  const rows = rowsOfFile('risk_override', statements);
  return {
    ofFile: (fileId) => rows.ofFile(fileId).map(overrideFrom),
    insert: (override) => rows.insert(rowOf(override)),
  };
};
