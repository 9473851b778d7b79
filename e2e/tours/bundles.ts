import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { someBundledFile } from '#electron/bundles/bundles.testkit.ts';
import { createBundles } from '#electron/bundles/bundles.ts';
import type { BundleWriter } from '#electron/core/bundle-port.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { type ClientFileId, PlanCommentId, StaffId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import type { FileReview, ReviewAct } from '#shared/domain/review-exchange.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { BundlesPage } from '../pages/bundles.ts';
import type { PracticePerson } from '../practice.ts';
import type { Look } from './look.ts';

const ELSEWHERE: StaffMember = {
  id: StaffId.parse(randomUUID()),
  name: 'Sunniva van den Berg-Haraldsdottir',
  role: 'supervisor',
};

const LONG_NAME = 'Somebody with a working name that goes on and on, longer than any line has room for';

const by = ({ id, name }: StaffMember) => ({ id, name });

/** A question on a plan that has been put to somebody, settled and opened again meanwhile. */
const withAnOpenQuestion = async (app: RunningApp, fileId: ClientFileId) => {
  const call = callOf(app);
  const [plan] = await call('plans.list', { fileId });
  if (!plan) throw new Error('there is no plan');
  await call('planLife.submit', { planId: plan.id, number: 1, baseVersion: plan.version });
  const asked = await call('planComments.add', {
    ...{ planId: plan.id, number: 1, lineKey: lineKey('housing', 'goal'), about: '' },
    text: 'Who pays the deposit, and until which day can it be paid?',
  });
  const settled = await call('planComments.resolve', { id: asked.id, baseVersion: asked.version });
  await call('planComments.reopen', { id: asked.id, baseVersion: settled.version });
  const { versions } = await call('planLife.read', { planId: plan.id });
  return { plan, settled, hash: versions[0]?.hash ?? '' };
};

type Asked = Awaited<ReturnType<typeof withAnOpenQuestion>>;

/** What a supervisor could have said of it elsewhere: an answer, a question of their own, and two decisions. */
const reviewOf = ({ plan, settled, hash }: Asked): FileReview => {
  const at = instantOf(new Date());
  const answered: PlanComment = {
    ...settled,
    version: settled.version + 2,
    replies: [{ by: by(ELSEWHERE), at, text: 'IOM does, if it is asked two weeks before she leaves.' }],
    resolved: { by: by(ELSEWHERE), at },
  };
  const question: PlanComment = {
    ...settled,
    id: PlanCommentId.parse(randomUUID()),
    by: by(ELSEWHERE),
    text: 'In which town is it? The aunt lives in another one, says the ecogram, and the school is near her.',
    resolved: null,
  };
  const act = (is: 'approved' | 'returned', words: string, number: number): ReviewAct => ({
    event: {
      ...{ planId: plan.id, fileId: plan.fileId, number, at, by: by(ELSEWHERE) },
      act: { is, words },
    },
    hash,
  });
  return {
    fileId: plan.fileId,
    reviewer: ELSEWHERE,
    plans: [
      {
        planId: plan.id,
        number: 1,
        sent: [{ id: settled.id, resolved: settled.resolved }],
        comments: [answered, question],
        acts: [act('approved', 'Good, and careful with the neighbours.', 1), act('returned', '', 2)],
      },
    ],
  };
};

/** Files on their way to another laptop and back, and a review that comes home. The file is gone at the end. */
export const tourOfBundles = async (app: RunningApp, person: PracticePerson, look: Look): Promise<void> => {
  const { files, rail, page, t } = app.window;
  const bundles = new BundlesPage(app);
  const call = callOf(app);
  const { workingName } = person.file.details;
  await bundles.key();
  await bundles.button(t('bundles:key.make')).waitFor();
  await look('no key for bundles yet', page);
  await bundles.button(t('bundles:key.make')).click();
  await bundles.button(t('bundles:key.copy')).click();
  await page.getByText(t('bundles:key.copied')).waitFor();
  await look('the key for bundles', page);
  const { recipient } = await call('bundles.key', {});
  if (!recipient) throw new Error('there is no key');
  await rail.files();
  await files.row(workingName).waitFor();
  await bundles.fromMenu('several');
  await look('which files go into a bundle', page);
  await rail.files();
  await files.open(workingName);
  await bundles.begin('review');
  await bundles.words();
  await look('a bundle for a review', page);
  await bundles.lockForKey(recipient.slice(0, -1));
  await page.getByText(t('bundles:out.keyWrong')).waitFor();
  await look('a bundle for half a key', page);
  await bundles.lockForKey(recipient);
  await bundles.make();
  await bundles.save('review.age');
  await rail.files();
  await files.open(workingName);
  await bundles.begin('move');
  const words = await bundles.words();
  await look('a bundle for another shelter', page);
  await bundles.reason.fill('They go on with her there');
  await bundles.button(t('bundles:out.make')).click();
  await page.getByRole('progressbar').waitFor();
  await look('a bundle while it is locked', page);
  await bundles.ready.waitFor({ timeout: 60_000 });
  await look('a bundle that is ready', page);
  await bundles.save('move.age');

  await bundles.choose('move.age');
  await look('a locked bundle', page);
  await bundles.tryOpening('not its passphrase');
  await bundles.trouble.waitFor({ timeout: 60_000 });
  await look('a bundle and the wrong passphrase', page);
  await bundles.open(words);
  await bundles.trouble.waitFor();
  await look('a bundle whose file is here', page);

  const [found] = (await call('files.list', { search: workingName, limit: 1 })).files;
  if (!found) throw new Error('the file is not there');
  const { id } = found;
  await rail.files();
  await call('files.remove', { id });
  await call('files.destroy', { id, typed: workingName });
  await files.row(workingName).waitFor({ state: 'detached' });
  await bundles.choose('review.age');
  await bundles.open();
  await look('a file to review', page);
  await bundles.bring('takeForReview');
  await page.getByRole('heading', { name: workingName, level: 1 }).waitFor();
  await page.getByText(t('bundles:guest.title')).waitFor();
  await look('a file that is here to be reviewed', page);
  const elsewhere = async (
    name: string,
    use: 'move' | 'reviewed',
    fill: (writer: BundleWriter) => Promise<void>,
  ) => {
    const about = { use, madeAt: instantOf(new Date()), signal: new AbortController().signal };
    const writer = createBundles({ version: '1.0.0' }).begin(about);
    await fill(writer);
    const made = await writer.finish({ is: 'key', recipient });
    await writeFile(path.join(app.laptop.exportFolder, name), made);
  };
  const several = [someBundledFile('Robin'), someBundledFile(LONG_NAME)];
  for (const { organisations } of several)
    for (const { details } of organisations)
      await call('organisations.create', { details: newOrganisationDetails(details.name) });
  await elsewhere('several.age', 'move', async (writer) => {
    for (const file of several) await writer.addFile(file);
  });
  await bundles.choose('several.age');
  await bundles.open();
  await look('files from another shelter', page);
  const review = reviewOf(await withAnOpenQuestion(app, id));
  await elsewhere('reviewed.age', 'reviewed', (writer) => writer.addReview(review));
  await bundles.choose('reviewed.age');
  await bundles.open();
  await look('a review that has come back', page);
  await page.getByRole('radio', { name: t('bundles:merge.resolved') }).click();
  await page.getByRole('radio', { name: t('bundles:merge.resolved') }).scrollIntoViewIfNeeded();
  await look('a review, decided', page);
  await rail.files();
  await files.open(workingName);
  await bundles.button(t('bundles:guest.end')).click();
  await page.getByRole('dialog').waitFor();
  await look('taking a reviewed file off the laptop', page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('bundles:guest.endSubmit'), exact: true })
    .click();
  await files.title.waitFor();
};
