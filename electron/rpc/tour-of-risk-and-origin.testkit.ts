import { expect } from 'vitest';
import { Instant } from '#shared/domain/dates.ts';
import { type ClientFileId, OriginContactId, type PlanId } from '#shared/domain/ids.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Who is there at home, what the risks are, and a suspension that is answered with a reason. */
export const tourOfRiskAndOrigin = async (
  call: ReturnType<typeof talkTo>['call'],
  fileId: ClientFileId,
  planId: PlanId,
): Promise<void> => {
  expect(await call('origin.read', { fileId })).toMatchObject({ version: 0, contacts: [] });
  const { contacts } = await call('origin.update', {
    fileId,
    baseVersion: 0,
    contacts: [
      {
        id: OriginContactId.parse('0199a000-0000-7000-8000-00000000000a'),
        personId: null,
        calledAs: 'The church',
        steps: [],
        addedAt: Instant.parse('2026-11-29T10:00:00.000Z'),
      },
    ],
  });
  expect(contacts).toHaveLength(1);
  const risk = await call('risks.begin', { fileId, isUrgent: true });
  const returning = { ...risk.content, returnTo: 'A town' };
  await call('risks.update', { id: risk.id, baseVersion: 1, content: returning });
  const suspended = { id: risk.id, baseVersion: 2, outcome: 'suspend', reasons: 'Not now' } as const;
  expect(await call('risks.decide', suspended)).toMatchObject({ decided: { by: { name: 'A. Worker' } } });
  expect(await call('risks.read', { fileId })).toMatchObject({
    assessments: [{ content: returning, decided: { outcome: 'suspend' } }],
    overrides: [],
  });
  const answered = { planId, seen: [`suspend:${risk.id}`], reason: 'Agreed with IOM' };
  expect(await call('risks.override', answered)).toMatchObject({ by: { name: 'A. Worker' } });
  const paperOfRisk = await call('documents.prepareRisk', { id: risk.id, language: 'nl', paper: 'Letter' });
  expect(paperOfRisk.bytes).toBeGreaterThan(1000);
};
