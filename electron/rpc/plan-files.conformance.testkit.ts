import { expect } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { PlanFileOutput } from '#shared/domain/documents.ts';
import type { PlanId } from '#shared/domain/ids.ts';

type Method = 'documents.preparePlanFile' | 'documents.release';
type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;

const OUTPUTS: readonly PlanFileOutput[] = [
  { format: 'docx' },
  { format: 'xlsx' },
  { format: 'json' },
  { format: 'csv', list: 'costs' },
];

/** A plan in each form that isn't paper. */
export const tourOfPlanFiles = async (call: Call, planId: PlanId): Promise<void> => {
  for (const output of OUTPUTS) {
    const file = await call('documents.preparePlanFile', { planId, language: 'en', output });
    expect(file.bytes).toBeGreaterThan(30);
    expect(file.tables !== null).toBe(output.format === 'xlsx');
    await call('documents.release', { id: file.id });
  }
};
