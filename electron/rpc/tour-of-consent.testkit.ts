import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { addDays, type CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { RELEASE_FORMS } from '#shared/domain/release/forms.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { wishedAs } from '#shared/domain/release/wished.testkit.ts';

type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;

/** Who may know what, over whichever bridge. */
export const tourOfConsent = async (
  call: Call,
  fileId: ClientFileId,
  today: CalendarDate,
  { home, answerNextDialog }: { home: string; answerNextDialog(answer: string | null): Promise<void> },
): Promise<void> => {
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
  const sheet = { id: consent.id, filled: true, language: 'mk', paper: 'A4' } as const;
  expect((await call('documents.prepareConsent', sheet)).bytes).toBeGreaterThan(500);
  const summary = { fileId, named: [], opened: [], language: 'nl', paper: 'Letter' } as const;
  expect(
    (await call('documents.prepareSummary', { ...summary, named: [], opened: [] })).bytes,
  ).toBeGreaterThan(500);
  const ground = { is: 'consent', consentId: consent.id } as const;
  const release = { parts, named: [], opened: [], plans: [], withEarlier: false };
  const wish = { fileId, ground, release, language: 'nl', paper: 'A4' } as const;
  expect(await call('release.offer', { fileId })).toMatchObject({ parties: expect.any(Array) });
  const made = [];
  const recipient = AgeRecipient.parse(await identityToRecipient(await generateX25519Identity()));
  const lock = { is: 'key', recipient } as const;
  for (const form of RELEASE_FORMS)
    made.push(await call('release.prepare', { ...wish, form: wishedAs(form, lock) }));
  expect(new Set(made.map(({ number }) => number)).size).toBe(RELEASE_FORMS.length);
  expect(made.every(({ held }) => held.bytes > 50)).toBe(true);
  const more = { ...release, parts: [...parts, 'fears' as const] };
  await expect(call('release.prepare', { ...wish, form: 'json', release: more })).rejects.toMatchObject({
    code: 'noConsent',
  });
  const ready = made.at(-1);
  if (!ready) throw new Error('one was made');
  await expect(call('documents.save', { id: ready.held.id })).rejects.toMatchObject({ code: 'notFound' });
  // Of so many the first is no longer held.
  const paper = await call('release.prepare', { ...wish, form: 'pdf' });
  expect(await call('release.print', { id: paper.held.id })).toEqual({ is: 'offered', number: paper.number });
  expect(await call('release.find', { number: paper.number })).toMatchObject([
    { copy: { state: 'left', form: 'paper' } },
  ]);
  await expect(call('release.print', { id: ready.held.id })).rejects.toMatchObject({ code: 'notFound' });
  await answerNextDialog(null);
  expect(await call('release.save', { id: ready.held.id })).toBeNull();
  expect(await call('release.find', { number: ready.number })).toEqual([]);
  await answerNextDialog(path.join(home, 'copy.age'));
  expect(await call('release.save', { id: ready.held.id })).toMatchObject({ number: ready.number });
  expect(await call('release.find', { number: ready.number })).toMatchObject([
    // No plan was chosen.
    { copy: { state: 'left', parts: ['identity'] } },
  ]);
  expect((await call('consents.say', { ...asked, seen: 1, act: withdrawn })).acts).toHaveLength(2);
  expect(await call('consents.read', { fileId })).toMatchObject({
    day: today,
    consents: [{ id: consent.id, acts: [{ act: { is: 'given' } }, { act: { is: 'withdrawn' } }] }],
    copies: [{ number: ready.number }, { number: paper.number }],
  });
};
