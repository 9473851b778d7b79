import { describe, expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { CalendarDate, Instant } from '#shared/domain/dates.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { instantAt, next, someFile, someMonitoringRecord, somePlan } from '../records.testkit.ts';
import { someGuest } from '../review-guest.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';

const day = (text: string) => CalendarDate.parse(text);

const contacts = (file: ClientFile) =>
  ['2026-10-01', null, '2026-09-01'].map((on) =>
    someMonitoringRecord(file, {
      ...newMonitoringDetails(null, on === null ? null : day(on)),
      byWhom: 'kanarie',
      clientWords: 'kanarie',
    }),
  );

const NAMED = {
  workingName: 'Kanarie',
  fileCode: 'KANARIE-1',
  notes: 'kanarie',
  countryOfOrigin: given('NG'),
  shelterArrival: given(day('2026-07-02')),
  gender: given({ is: 'inOwnWords', words: 'kanarie' } as const),
  born: given({ is: 'day', on: day('1998-02-03') } as const),
  reportedBy: given({ is: 'somebodyElse', words: 'kanarie' } as const),
  informallyIdentified: given({ is: 'yes', since: day('2026-07-03'), by: 'kanarie' } as const),
  formallyIdentified: given({ is: 'no' } as const),
  exploitationForms: given(['labour', 'criminal'] as ('labour' | 'criminal')[]),
  sectors: given(['cleaning']),
  track: given('staying' as const),
  shelterDeparture: given(day('2026-08-01')),
  leftTo: given({ is: 'elsewhere', words: 'kanarie' } as const),
  returnedOn: given(day('2026-08-02')),
  closedOn: given(day('2026-10-02')),
  outcome: given('livesElsewhere' as const),
};

describe('files as they are counted', () => {
  const vault = () => bareDatabase().open().vault;

  test('bear what is counted and not a word of anybody', () => {
    const records = vault();
    const file = someFile(NAMED);
    records.write(CHANGE, () => {
      records.files.insert(file);
      for (const record of contacts(file)) records.monitoring.insert(record);
    });
    const [counted] = records.counted.all();
    expect(counted).toEqual({
      id: file.id,
      madeOn: expect.any(String),
      arrivedOn: '2026-07-02',
      country: 'NG',
      gender: 'inOwnWords',
      bornOn: '1998-02-03',
      bornIn: null,
      reportedBy: 'somebodyElse',
      informally: { is: 'yes', since: '2026-07-03' },
      formally: { is: 'no', since: null },
      exploitationForms: ['labour', 'criminal'],
      sectors: ['cleaning'],
      track: 'staying',
      departedOn: '2026-08-01',
      leftTo: 'elsewhere',
      returnedOn: '2026-08-02',
      contactsOn: ['2026-09-01', '2026-10-01'],
      closedOn: '2026-10-02',
      outcome: 'livesElsewhere',
    });
    expect(JSON.stringify(counted).toLowerCase()).not.toContain('kanarie');
  });

  test('have been spoken to on the days of their records, and not where nobody was reached or the record was taken away', () => {
    const records = vault();
    const [file, other] = [someFile(), someFile()];
    const [spoken] = contacts(file).slice(0, 1);
    if (!spoken) throw new Error('no record');
    const on = given(day('2026-11-01'));
    const notReached = someMonitoringRecord(file, { on, outcome: 'notReached' });
    const inPeace = someMonitoringRecord(file, { on, outcome: 'wishesNoContact' });
    records.write(CHANGE, () => {
      for (const each of [file, other]) records.files.insert(each);
      for (const record of [spoken, notReached, inPeace]) records.monitoring.insert(record);
    });
    expect(records.counted.all().map(({ contactsOn }) => contactsOn)).toEqual([['2026-10-01'], []]);
    records.write(CHANGE, () => records.monitoring.replace(next(spoken, { removedAt: instantAt(9) })));
    expect(records.counted.all().map(({ contactsOn }) => contactsOn)).toEqual([[], []]);
  });

  test('know nothing of what a file leaves open, in whichever way', () => {
    const records = vault();
    const file = someFile({
      gender: { is: 'prefersNotToSay' },
      born: given({ is: 'year', year: 1990 }),
      exploitationForms: { is: 'doesNotKnow' },
    });
    records.write(CHANGE, () => records.files.insert(file));
    expect(records.counted.all()).toMatchObject([
      { gender: null, bornOn: null, bornIn: 1990, exploitationForms: null, sectors: null, contactsOn: [] },
    ]);
  });

  test('are there no longer once they are removed, and again once they are back', () => {
    const records = vault();
    const [first, second] = [someFile(), someFile()];
    records.write(CHANGE, () => {
      records.files.insert(first);
      records.files.insert(second);
    });
    records.write(CHANGE, () => records.removed.remove(first.id, Instant.parse('2026-07-01T00:00:00.000Z')));
    expect(records.counted.all().map(({ id }) => id)).toEqual([second.id]);
    records.write(CHANGE, () => records.removed.restore(first.id));
    expect(records.counted.all()).toHaveLength(2);
  });

  test('are those that are at home here: one that came for a review is counted where it lives', () => {
    const records = vault();
    const [own, guest] = [someFile(), someFile()];
    const plan = somePlan(guest);
    records.write(CHANGE, () => {
      for (const file of [own, guest]) records.files.insert(file);
      records.plans.insert(plan);
    });
    expect(records.counted.all()).toHaveLength(2);
    records.write(CHANGE, () => records.reviewGuests.insert(someGuest(guest, plan)));
    expect(records.counted.all().map(({ id }) => id)).toEqual([own.id]);
  });

  test('that another program has spoilt are named as damage', async () => {
    const { database, vault: records } = bareDatabase().open();
    records.write(CHANGE, () => records.files.insert(someFile()));
    database.exec(
      `UPDATE client_file SET body = json_set(body, '$.track', json('{"is":"given","value":"moon"}'))`,
    );
    expect(await refusalOf(() => records.counted.all())).toBe('vaultDamaged');
  });
});
