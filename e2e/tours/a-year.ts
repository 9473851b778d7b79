import { randomUUID } from 'node:crypto';
import { given } from '#shared/domain/answer.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { addDays, addMonths, localDayOf } from '#shared/domain/dates.ts';
import { NeedId } from '#shared/domain/ids.ts';
import { type MonitoringDetails, newMonitoringDetails } from '#shared/domain/monitoring.ts';
import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { untilSaved } from '../pages/saving.ts';
import type { Look } from './look.ts';

/** Today, how it goes after leaving, and the templates that dates are counted with. Leaves one file, 'Blue', behind. */
export const tourOfAYear = async (app: RunningApp, look: Look): Promise<void> => {
  const { files, file, details, monitoring, today, rail, page, t } = app.window;
  const call = callOf(app);
  const day = localDayOf(new Date());
  const leaving = {
    ...newClientDetails('Green, who has gone home with her two daughters'),
    returnedOn: given(addMonths(day, -7)),
    keyDates: [],
  };
  const { id } = await call('files.create', { details: leaving });
  const earlier: MonitoringDetails = {
    ...newMonitoringDetails(3, addMonths(day, -4)),
    how: given({ is: 'phone' }),
    by: given({ is: 'iom' }),
    clientWords: '“We sleep well. The little one coughs.”',
    standings: [{ factor: 'housing', words: 'One room with her mother; the roof leaks.' }],
    needs: [
      { id: NeedId.parse(randomUUID()), what: 'A stove', who: 'Her aunt', by: addDays(day, 4), done: false },
      { id: NeedId.parse(randomUUID()), what: 'A letter to the school', who: 'IOM', by: null, done: true },
    ],
  };
  const missed: MonitoringDetails = {
    ...newMonitoringDetails(null, addMonths(day, -2)),
    outcome: 'notReached',
    outcomeWords: 'Called three times in a week; the number is off.',
    nextOn: addDays(day, -3),
    nextWords: 'Ask the partner organisation to look in',
  };
  for (const record of [earlier, missed]) await call('monitoring.begin', { fileId: id, details: record });
  const { file: blue } = await (async () => {
    const [first] = (await call('files.list', { search: 'Blue', limit: 1 })).files;
    if (!first) throw new Error('the file is not there');
    return call('files.read', { id: first.id });
  })();
  await call('files.update', {
    id: blue.id,
    baseVersion: blue.version,
    details: { ...blue.details, plannedReturn: given(addDays(day, 20)) },
  });
  await rail.today();
  await today.items.first().waitFor();
  await look('what waits', page);
  await today.ask('Blue', 'later');
  await look('putting something off', page);
  await today.settleWith('Asked on the phone');
  await today.last.waitFor();
  await page.getByRole('button', { name: t('today:settled.title') }).click();
  await look('something that was put off', page);
  await rail.files();
  await files.open(leaving.workingName);
  await monitoring.open();
  await monitoring.title.waitFor();
  await look('how it goes after returning', page);
  await monitoring.begin();
  await monitoring.form.waitFor();
  await monitoring.talkAbout('housing');
  await monitoring.addNeed();
  await look('a contact to write down', page);
  await monitoring.chooseOutcome('wishesNoContact');
  await untilSaved(page);
  await look('somebody who wants no contact', page);
  await rail.files();
  await files.open('Blue');
  await monitoring.open();
  await monitoring.title.waitFor();
  await look('nobody has left yet', page);
  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await details.countDate(null, day);
  await look('counting a date', page);
  await details.takeCounted();
  await untilSaved(page);
  await page.getByText(t('dateTemplates:check')).scrollIntoViewIfNeeded();
  await look('a date that was counted', page);
  await rail.settings();
  await page.getByRole('button', { name: t('dateTemplates:title') }).click();
  await page.getByRole('heading', { name: t('dateTemplates:title'), level: 1 }).waitFor();
  await page.getByRole('listitem').first().waitFor();
  await look('how long things last', page);
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').last().click();
  await page.getByLabel(t('dateTemplates:form.name'), { exact: true }).waitFor();
  await look('a date template', page);
  await call('files.remove', { id });
  await call('files.destroy', { id, typed: leaving.workingName });
};
