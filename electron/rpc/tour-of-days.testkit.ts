import { expect } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId, KeyDateId } from '#shared/domain/ids.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import type { TodayItem } from '#shared/domain/today.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** What has a day: a key date that stands on Today, contact after the return, and how long things last. */
export const tourOfDays = async (
  call: ReturnType<typeof talkTo>['call'],
  fileId: ClientFileId,
  today: CalendarDate,
): Promise<void> => {
  await call('files.update', {
    id: fileId,
    baseVersion: (await call('files.read', { id: fileId })).file.version,
    details: {
      ...(await call('files.read', { id: fileId })).file.details,
      keyDates: [
        {
          id: '0199a000-0000-7000-8000-0000000000d1' as KeyDateId,
          what: 'Hearing',
          on: given(today),
          from: null,
        },
      ],
    },
  });
  const isHearing = ({ about }: TodayItem) => about.is === 'keyDate' && about.words === 'Hearing';
  const hearing = (await call('today.read', {})).items.find(isHearing);
  if (!hearing) throw new Error('a key date stands on Today');
  const { about, on } = hearing;
  const mark = await call('today.settle', { fileId, about, on, settled: { is: 'done' }, words: 'Went well' });
  const settled = await call('today.read', {});
  expect(settled.items.find(isHearing)).toBeUndefined();
  expect(settled.settled).toMatchObject([{ mark: { words: 'Went well', by: { name: 'A. Worker' } } }]);
  await call('today.takeBack', { id: mark.id, baseVersion: 1 });
  expect((await call('today.read', {})).items.find(isHearing)).toEqual(hearing);
  await expect(
    call('today.settle', { fileId, about: { is: 'review' }, on, settled: { is: 'done' }, words: '' }),
  ).rejects.toMatchObject({ code: 'badInput' });

  const contact = newMonitoringDetails(3, today);
  const record = await call('monitoring.begin', { fileId, details: contact });
  const told = { ...contact, clientWords: 'I sleep again' };
  await call('monitoring.change', { id: record.id, baseVersion: 1, details: told });
  await call('monitoring.remove', { id: record.id, baseVersion: 2 });
  await call('monitoring.restore', { id: record.id, baseVersion: 3 });
  expect(await call('monitoring.read', { fileId })).toMatchObject({
    records: [{ version: 4, details: told, removedAt: null }],
  });

  const templates = await call('dateTemplates.list', {});
  const [firstGiven] = templates.report.nl;
  if (!firstGiven) throw new Error('the report has templates');
  const ownTemplate = await call('dateTemplates.add', {
    insteadOf: firstGiven.id,
    content: firstGiven.content,
  });
  await expect(
    call('dateTemplates.add', { insteadOf: firstGiven.id, content: firstGiven.content }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const checkedContent = { ...firstGiven.content, checked: { on: today, by: 'A. Worker' } };
  await call('dateTemplates.change', { id: ownTemplate.id, baseVersion: 1, content: checkedContent });
  expect((await call('dateTemplates.list', {})).own).toMatchObject([{ version: 2, content: checkedContent }]);
  await call('dateTemplates.remove', { id: ownTemplate.id, baseVersion: 2 });
};
