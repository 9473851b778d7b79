import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { addPracticePerson } from './add-person.ts';
import type { RunningApp } from './app.ts';
import { callOf } from './calls.ts';
import { type PracticeName, practicePerson } from './practice.ts';

/** A file with everything in it, and a yes of the client to an office of IOM. */
export const withConsent = async (app: RunningApp, parts: FilePart[], name: PracticeName = 'hiwot') => {
  const call = callOf(app);
  const person = structuredClone(practicePerson(name));
  // Practice people have nobody near them who is dangerous: one is, here.
  const feared = Object.values(person.ecogram.records.people).at(-1);
  if (feared) Object.assign(feared, { danger: 'unsafe', role: 'Zwartepoort', name: 'Quillon' });
  await addPracticePerson(app, person);
  const { files } = await call('files.list', { search: '', limit: 5 });
  const file = files.find(({ workingName }) => workingName === person.file.details.workingName);
  if (!file) throw new Error('the file is not there');
  const whom = {
    recipient: { is: 'iom', words: 'The office' },
    purpose: { is: 'returnAssistance' },
  } as const;
  const consent = await call('consents.begin', { fileId: file.id, ...whom });
  const { day } = await call('consents.read', { fileId: file.id });
  await sayOf(app, consent.id, day, 0, { is: 'given', parts, until: null });
  // Said behind the screen's back, and read anew when it is gone to.
  await app.window.rail.settings();
  await app.window.rail.files();
  await app.window.files.open(file.workingName);
  return { call, fileId: file.id as ClientFileId, workingName: file.workingName, consent, day, person };
};

/** What a client says of it, written down at once. */
type Said = { is: 'given'; parts: FilePart[]; until: null } | { is: 'withdrawn'; words: string };

export const sayOf = (app: RunningApp, id: string, on: CalendarDate, seen: number, said: Said) =>
  callOf(app)('consents.say', {
    ...{ id, seen },
    act: { ...said, on, language: '', interpreting: '', proof: { is: 'onPaper' } },
  });
