import fs from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { somePerson, someTie } from '../vault/records.testkit.ts';
import { givenOut, openShelter, says, someClient, wishFor } from './shelter.testkit.ts';

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
