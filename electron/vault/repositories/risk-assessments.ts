import { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import { RiskOverride } from '#shared/domain/risk-cautions.ts';
import type { RiskAssessmentRepository, RiskOverrideRepository } from '../../core/ports.ts';
import type { Statements } from '../database/statements.ts';
import { recordsOfFile } from './rows-of-file.ts';

export const riskAssessments = (statements: Statements): RiskAssessmentRepository =>
  recordsOfFile('risk_assessment', RiskAssessment, statements);

export const riskOverrides = (statements: Statements): RiskOverrideRepository => {
  // They stay as they were given.
  const { ofFile, insert } = recordsOfFile('risk_override', RiskOverride, statements);
  return { ofFile, insert };
};
