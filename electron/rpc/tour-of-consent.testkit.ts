import { expect } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { addDays, type CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';

type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;

/** Who may know what, over whichever bridge. */
export const tourOfConsent = async (call: Call, fileId: ClientFileId, today: CalendarDate): Promise<void> => {
  const whom = {
    recipient: { is: 'iom', words: 'The office in town' },
    purpose: { is: 'reintegration' },
  } as const;
  const consent = await call('consents.begin', { fileId, ...whom });
  await expect(call('consents.begin', { fileId, ...whom })).rejects.toMatchObject({ code: 'conflict' });
  const talk = { on: today, language: 'Edo', interpreting: '', proof: { is: 'onPaper' } } as const;
  const given = { is: 'given', ...talk, until: null } as const;
  const parts: FilePart[] = ['plan', 'identity'];
  const asked = { id: consent.id, seen: 0 };
  for (const act of [
    { ...given, parts, until: addDays(today, -1) },
    { ...given, parts, on: addDays(today, 2) },
    { ...given, parts: [] },
  ])
    await expect(call('consents.say', { ...asked, act })).rejects.toMatchObject({ code: 'badInput' });
  expect((await call('consents.say', { ...asked, act: { ...given, parts } })).acts).toHaveLength(1);
  const withdrawn = { is: 'withdrawn', ...talk, words: '' } as const;
  await expect(call('consents.say', { ...asked, act: withdrawn })).rejects.toMatchObject({
    code: 'conflict',
  });
  const sheet = { id: consent.id, filled: true, language: 'nl', paper: 'A4' } as const;
  expect((await call('documents.prepareConsent', sheet)).bytes).toBeGreaterThan(500);
  expect((await call('consents.say', { ...asked, seen: 1, act: withdrawn })).acts).toHaveLength(2);
  expect(await call('consents.read', { fileId })).toMatchObject({
    day: today,
    consents: [{ id: consent.id, acts: [{ act: { is: 'given' } }, { act: { is: 'withdrawn' } }] }],
    copies: [],
  });
};
