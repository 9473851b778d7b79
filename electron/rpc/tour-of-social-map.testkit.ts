import { expect } from 'vitest';
import { newPerson, type Person } from '#shared/domain/ecogram.ts';
import { type ClientFileId, type EcogramId, PersonId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import type { Subject, talkTo } from './conformance-subject.testkit.ts';
import { tourOfExchange } from './tour-of-exchange.testkit.ts';
import { tourOfFileList } from './tour-of-file-list.testkit.ts';

/** Puts an organisation on the map, gives the map away and takes it in, and joins two that are one. */
export const tourOfSocialMap = async (
  subject: Subject,
  call: ReturnType<typeof talkTo>['call'],
  { fileId, drawn }: { fileId: ClientFileId; drawn: { id: EcogramId; version: number; person: Person } },
) => {
  const organisation = await call('organisations.create', { details: newOrganisationDetails('Mães Unidas') });
  const spoken = { languages: ['pt', 'Guarani'] };
  const onMap = { ...organisation.details, ...spoken, countries: ['BR'], services: ['shelter' as const] };
  await call('organisations.update', { id: organisation.id, baseVersion: 1, details: onMap });
  expect(await call('organisations.check', { id: organisation.id, baseVersion: 2 })).toMatchObject({
    details: onMap,
    checked: { by: 'A. Worker' },
  });
  const toTake = { organisations: [{ id: organisation.id, calledAs: '' }], fields: ['phone' as const] };
  const onPaper = { language: 'nl', paper: 'A4' } as const;
  expect(await call('documents.prepareOrganisations', { ...toTake, ...onPaper })).toMatchObject({
    suggestedName: expect.stringMatching(/^Adressen .*\.pdf$/),
  });
  expect((await call('documents.prepareSocialMap', { country: 'BR', ...onPaper })).bytes).toBeGreaterThan(
    500,
  );
  const map = { search: 'maes', country: 'BR', service: 'shelter', withEnded: false, limit: 10 } as const;
  expect(await call('organisations.list', map)).toMatchObject({
    total: 1,
    organisations: [{ name: 'Mães Unidas' }],
  });
  expect(await call('organisations.languages', {})).toEqual(['Guarani', 'pt']);
  expect(await call('organisations.addStarters', {})).toEqual({ added: 13 });
  expect(await call('organisations.addStarters', {})).toEqual({ added: 0 });
  const bulgarian = await call('organisations.list', { ...map, search: '', country: 'BG', service: null });
  expect(bulgarian.total).toBe(3);
  for (const { id } of bulgarian.organisations)
    expect(await call('organisations.read', { id })).toMatchObject({ checked: null, source: { year: 2019 } });
  await call('organisations.end', { id: organisation.id });
  expect(await call('organisations.list', map)).toEqual({ organisations: [], total: 0, ended: 1 });
  expect(await call('organisations.read', { id: organisation.id })).toMatchObject({
    endedOn: expect.any(String),
  });
  expect(await call('organisations.reopen', { id: organisation.id })).toMatchObject({
    version: 5,
    endedOn: null,
  });

  await tourOfExchange(subject, call, organisation.id);
  await tourOfFileList(subject, call);
  const { version: standing } = await call('organisations.read', { id: organisation.id });
  const twin = await call('organisations.create', { details: { ...onMap, name: 'Maes unidas' } });
  expect(await call('organisations.doubles', { id: organisation.id })).toEqual([
    { id: twin.id, name: 'Maes unidas', alike: ['name'] },
  ]);
  const placed = newPerson({
    ...drawn.person,
    id: PersonId.parse('0199a000-0000-7000-8000-0000000000b1'),
    organisationId: twin.id,
  });
  await call('ecogram.change', {
    id: drawn.id,
    baseVersion: drawn.version,
    diff: { people: { [placed.id]: { before: null, after: placed } }, ties: {} },
  });
  const ofTwo = {
    stays: { id: organisation.id, baseVersion: standing },
    goes: { id: twin.id, baseVersion: 1 },
    details: { ...onMap, costs: 'None' },
  };
  expect(await call('organisations.merge', ofTwo)).toMatchObject({
    version: standing + 1,
    details: { costs: 'None' },
  });
  expect(await call('organisations.merged', {})).toMatchObject([{ id: twin.id, into: organisation.id }]);
  expect(await call('organisations.mergedEntry', { id: twin.id })).toMatchObject({ details: twin.details });
  expect((await call('organisations.read', { id: twin.id })).id).toBe(organisation.id);
  expect(await call('organisations.usedIn', { id: organisation.id, limit: 10 })).toMatchObject({
    total: 1,
    files: [{ fileId, uses: [{ in: 'ecogram', personId: placed.id }] }],
  });
  expect(await call('organisations.part', { id: twin.id })).toMatchObject({
    version: standing + 2,
    details: twin.details,
  });
  expect(await call('organisations.usedIn', { id: organisation.id, limit: 10 })).toEqual({
    files: [],
    total: 0,
    isLocalContact: false,
  });
  return organisation;
};
