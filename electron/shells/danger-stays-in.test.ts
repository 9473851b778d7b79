import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { reverseOf } from '#shared/document/records.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { newChange } from '#shared/domain/overview.ts';
import { somePerson, someTie } from '../vault/records.testkit.ts';
import {
  FIRST_PASSPHRASE,
  givenOut,
  openShelter,
  type Shelter,
  SOMEWHERE_ELSE,
  says,
  someClient,
  wishFor,
} from './shelter.testkit.ts';

type Client = Awaited<ReturnType<typeof someClient>>;

const EVERYTHING = {
  ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null, limit: 50 },
};

const HOUSING = { country: 'origin', factor: 'housing' } as const;

/** Words that stand nowhere else in what is read here. */
const bogdan = { ...somePerson('Zwartepoort'), name: 'Bogdan' };
const [aunt, friend] = [somePerson('Vlierboom'), somePerson('Hazelaar')];

/** Somebody who stood on a version that was kept, was marked later, and taken off then: nobody has opened the network at home. */
const withBogdanGone = async () => {
  const shelter = await openShelter();
  const client = await someClient(shelter);
  const [hers, theirs] = [someTie('client', bogdan), someTie(aunt, friend)];
  await client.becomes([aunt, friend, bogdan], [hers, theirs]);
  const version = await client.keep();
  await client.becomes(
    [aunt, friend, { ...bogdan, danger: 'mustNotKnow' }],
    [hers, { ...theirs, danger: 'unsafe' }],
  );
  await client.becomes([aunt, friend]);
  return { shelter, client, version, theirs };
};

describe('whoever was marked and then taken off the ecogram', () => {
  test.each(['json', 'pdf'] as const)('is in no earlier ecogram that leaves as %s', async (form) => {
    const { shelter, client, theirs } = await withBogdanGone();
    const { consentId } = await says(shelter, client.fileId, ['ecogram']);
    const release = { parts: ['ecogram' as const], withEarlier: true };
    for (const ground of [{ is: 'consent', consentId } as const, { is: 'own' } as const]) {
      const { text } = await givenOut(shelter, wishFor(client.fileId, { form, ground }, release));
      expect(text).toContain('Vlierboom');
      for (const word of ['Zwartepoort', 'Bogdan', bogdan.id, theirs.id]) expect(text).not.toContain(word);
    }
  });

  test('and can be opened by somebody who says why', async () => {
    const { shelter, client, theirs } = await withBogdanGone();
    const { openables } = await shelter.call('release.offer', { fileId: client.fileId });
    const offered = [
      { is: 'markedPerson', personId: bogdan.id },
      { is: 'markedTie', tieId: theirs.id },
    ] as const;
    expect(openables.map(({ what }) => what)).toEqual(expect.arrayContaining([...offered]));
    const { parties } = await shelter.call('release.offer', { fileId: client.fileId });
    expect(JSON.stringify(parties)).not.toContain('Bogdan');
    const opened = offered.map((what) => ({ what, reason: 'IOM has to know' }));
    const release = { parts: ['ecogram' as const], withEarlier: true, opened };
    const { text } = await givenOut(shelter, wishFor(client.fileId, {}, release));
    expect(text).toContain('Zwartepoort');
  });

  test('is in no picture of that version, on paper or on the screen, and in no comparison', async () => {
    const { shelter, client, version, theirs } = await withBogdanGone();
    const { call } = shelter;
    const choices = { ...usualEcogramChoices(), version, withNames: true, output: USUAL_OUTPUTS.svg };
    const { id } = await call('documents.prepareEcogram', { fileId: client.fileId, language: 'en', choices });
    shelter.answer('picture');
    await call('documents.save', { id });
    const two = { before: version, after: null, language: 'en', withDanger: false } as const;
    const texts = [
      await fs.readFile(shelter.savedTo('picture'), 'utf8'),
      JSON.stringify(await call('ecogram.compare', two)),
    ];
    for (const text of texts) {
      expect(text).toContain('Vlierboom');
      for (const word of ['Zwartepoort', 'Bogdan', theirs.id]) expect(text).not.toContain(word);
    }
    const asked = JSON.stringify(await call('ecogram.compare', { ...two, withDanger: true }));
    expect(asked).toContain('Zwartepoort');
  });

  test('is in no picture of a version in which they are not marked, though they are in another one', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    await client.becomes([aunt, bogdan]);
    const first = await client.keep();
    await client.becomes([aunt, { ...bogdan, danger: 'unsafe' }]);
    await client.keep();
    await client.becomes([aunt, bogdan]);
    await client.keep();
    const picture = await shelter.call('ecogram.versionPicture', { id: first, language: 'en' });
    expect(picture).toMatchObject({ people: 1 });
  });

  test('is known to the network at home before anybody has written in it', async () => {
    const { shelter, client } = await withBogdanGone();
    const { leftInDanger } = await shelter.call('origin.read', { fileId: client.fileId });
    expect(leftInDanger).toEqual([bogdan.id]);
  });
});

describe('starting again from a version in which somebody is not marked', () => {
  const standing = async ({ call }: Shelter, { fileId }: Client) =>
    ((await call('ecogram.read', { fileId })) as Ecogram).records;

  test('leaves whoever stands there marked as they are', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    const [hers, theirs] = [someTie('client', bogdan), someTie(aunt, friend)];
    await client.becomes([aunt, friend, bogdan], [hers, theirs]);
    const id = await client.keep();
    const marked = { ...bogdan, danger: 'unsafe' as const };
    // Drawn anew, a tie has another id, and is the same to whoever looks.
    const drawnAnew = { ...someTie(friend, aunt), danger: 'notKnown' as const };
    await client.becomes([friend, marked], [hers]);
    await client.becomes([aunt, friend, marked], [hers, drawnAnew]);
    await shelter.call('ecogram.startAgain', { id });
    expect(await standing(shelter, client)).toEqual({
      people: { [aunt.id]: aunt, [friend.id]: friend, [bogdan.id]: marked },
      ties: { [hers.id]: hers, [theirs.id]: { ...theirs, danger: 'notKnown' } },
    });
  });

  test('brings whoever was marked and taken off back with their mark, as far as anybody remembers it', async () => {
    const { shelter, client, version: id, theirs } = await withBogdanGone();
    await shelter.call('ecogram.startAgain', { id });
    const { people, ties } = await standing(shelter, client);
    expect(people[bogdan.id]).toEqual({ ...bogdan, danger: 'notKnown' });
    expect(ties[theirs.id]).toEqual({ ...theirs, danger: 'notKnown' });
    expect(people[aunt.id]).toEqual(aunt);

    await client.becomes([aunt, { ...bogdan, danger: 'mustNotKnow' }]);
    await client.keep();
    await client.becomes([aunt]);
    await shelter.call('ecogram.startAgain', { id });
    expect((await standing(shelter, client)).people[bogdan.id]?.danger).toBe('mustNotKnow');
  });

  test('keeps how it stood, says both in the log, and is taken back to the letter', async () => {
    const { shelter, client, version: first } = await withBogdanGone();
    const before = await standing(shelter, client);
    const { id, version, diff } = await shelter.call('ecogram.startAgain', { id: first });
    const [kept] = await shelter.call('ecogram.versions', { fileId: client.fileId });
    const { entries } = await shelter.call('log.list', EVERYTHING);
    expect(entries.slice(0, 2).map(({ action }) => action)).toEqual([
      'ecogram.changed',
      'ecogram.versionKept',
    ]);
    const diffBack = reverseOf(diff as EcogramDiff);
    await shelter.call('ecogram.change', { id, baseVersion: version, diff: diffBack });
    expect(await standing(shelter, client)).toEqual(before);
    expect(await shelter.call('ecogram.readVersion', { id: kept?.id ?? first })).toMatchObject({
      records: before,
    });
  });

  test('changes nothing and keeps nothing where it stands so already', async () => {
    const shelter = await openShelter();
    const client = await someClient(shelter);
    await client.becomes([aunt]);
    const id = await client.keep();
    expect(await shelter.call('ecogram.startAgain', { id })).toMatchObject({
      diff: { people: {}, ties: {} },
    });
    expect(await shelter.call('ecogram.versions', { fileId: client.fileId })).toHaveLength(1);
  });
});

test('whoever was marked since is in no version of a plan that was frozen before, read, drawn or printed', async () => {
  const shelter = await openShelter();
  const { call } = shelter;
  const client = await someClient(shelter);
  await client.becomes([aunt, bogdan], [someTie('client', bogdan)]);
  const {
    id: planId,
    version,
    content,
  } = await call('plans.create', {
    fileId: client.fileId,
    versionLabel: '1',
  });
  const withEcogram = { ...content, withEcogram: true };
  const written = await call('plans.update', { id: planId, baseVersion: version, content: withEcogram });
  await call('planLife.submit', { planId, number: 1, baseVersion: written.version });
  const asked = { planId, number: 1 };
  const seen = async () => {
    const { id } = await call('documents.preparePlan', {
      ...{ planId, number: 1, withSecurity: false, language: 'en', paper: 'A4' },
    });
    shelter.answer('plan');
    await call('documents.save', { id });
    return [
      JSON.stringify(await call('planLife.version', asked)),
      JSON.stringify(await call('planLife.picture', { ...asked, language: 'en' })),
      await fs.readFile(shelter.savedTo('plan'), 'utf8'),
    ];
  };
  for (const text of await seen()) expect(text).toContain('Zwartepoort');
  await client.becomes([aunt, { ...bogdan, danger: 'unsafe' }]);
  for (const text of await seen()) {
    expect(text).toContain('Vlierboom');
    for (const word of ['Zwartepoort', 'Bogdan']) expect(text).not.toContain(word);
  }
});

test('whoever was marked once is in no print of the overviews, though nobody marks them now', async () => {
  const shelter = await openShelter();
  const { call } = shelter;
  const { fileId, becomes, keep } = await someClient(shelter);
  await becomes([aunt, bogdan]);
  const { version: baseVersion, content } = await call('overviews.read', { fileId });
  const { version: before } = await call('overviews.keepVersion', { fileId });
  const changes = [{ ...newChange(HOUSING), inWhatWay: 'A room', people: [aunt.id, bogdan.id] }];
  await call('overviews.change', { fileId, baseVersion, content: { ...content, changes } });
  const onPaper = { language: 'en', paper: 'A4' } as const;
  const two = { before: before.id, after: null, ...onPaper };
  const printed = async () => {
    const prints = [
      await call('documents.prepareOverviewComparison', two),
      await call('documents.prepareOverview', { fileId, sheet: 'two', withWords: true, ...onPaper }),
    ];
    return prints.map(({ id }) => new TextDecoder().decode(shelter.host.app.held.demand(id).bytes));
  };
  for (const text of await printed()) expect(text).toContain('Zwartepoort');
  await becomes([aunt, { ...bogdan, danger: 'unsafe' }]);
  await keep();
  await becomes([aunt, bogdan]);
  for (const text of await printed()) {
    expect(text).toContain('Vlierboom');
    for (const word of ['Zwartepoort', 'Bogdan']) expect(text).not.toContain(word);
  }
});

test('what was opened of others for somebody else is told to the client by no receipt', async () => {
  const shelter = await openShelter();
  const client = await someClient(shelter);
  await client.becomes([aunt, { ...bogdan, danger: 'unsafe' }]);
  const { consentId } = await says(shelter, client.fileId, ['ecogram']);
  const what = { is: 'markedPerson', personId: bogdan.id } as const;
  const opened = [{ what, reason: 'Bogdan has been seen at the door' }];
  const ground = { is: 'consent', consentId } as const;
  const { number } = await givenOut(
    shelter,
    wishFor(client.fileId, { ground }, { parts: ['ecogram'], opened }),
  );
  const records = [{ what: { is: 'records' } as const, reason: 'hers' }];
  const { text } = await givenOut(
    shelter,
    wishFor(client.fileId, {}, { parts: ['ecogram'], opened: records }),
    'own',
  );
  expect(text).toContain(number);
  for (const word of ['Bogdan', bogdan.id]) expect(text).not.toContain(word);
});

test('a comparison is a reading of the file, and stands in the log', async () => {
  const { shelter, version } = await withBogdanGone();
  const two = { before: version, after: null, language: 'en', withDanger: true } as const;
  await shelter.call('vault.lock', {});
  await shelter.call('vault.unlock', { passphrase: FIRST_PASSPHRASE });
  await shelter.call('ecogram.compare', two);
  const { entries } = await shelter.call('log.list', EVERYTHING);
  expect(entries[0]).toMatchObject({ action: 'file.read' });
});

test('a bundle that is looked at counts nobody who is hidden', async () => {
  const shelter = await openShelter();
  const client = await someClient(shelter);
  await client.becomes([aunt, friend, { ...bogdan, danger: 'unsafe' }]);
  const lock = { is: 'passphrase', passphrase: 'abandon ability able about above absent' } as const;
  const made = await shelter.call('bundles.move', { ground: SOMEWHERE_ELSE, fileIds: [client.fileId], lock });
  shelter.answer('bundle');
  await shelter.call('documents.save', { id: made?.id as never });
  shelter.answer('bundle');
  const chosen = await shelter.call('bundles.choose', {});
  const { files } = await shelter.call('bundles.open', {
    id: chosen?.id as never,
    passphrase: lock.passphrase,
  });
  expect(files).toMatchObject([{ counts: { people: 2 } }]);
});
