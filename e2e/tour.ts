import type { Page } from 'playwright-core';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { makeVault, PASSPHRASE, type RunningApp, STAFF_NAME } from './app.ts';
import { SaveDialog } from './pages/save-dialog.ts';
import { untilSaved } from './pages/saving.ts';
import type { PracticePerson } from './practice.ts';

/** Looks at what is shown now. `where` says in words which screen that is. */
export type Look = (where: string, page: Page) => Promise<void>;

/**
 * Goes through every screen on a laptop where Mooring has never run: the first run, each screen empty, each with a
 * little on it, the dialogs, the lock screen. Ends with the vault open.
 */
export const tourFromTheFirstRun = async (app: RunningApp, look: Look): Promise<void> => {
  const { window, context } = app;
  const { welcome, lock, files, file, details, ecogram, plan, preview, backups, rail, page, t } = window;
  await welcome.title.waitFor();
  await look('the first run', page);
  await welcome.submit();
  await look('the first run, with what is missing', page);
  await welcome.fill({ folder: app.laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await welcome.strength.waitFor();
  await look('the first run, filled in', page);
  await makeVault(app);
  await look('no files yet', page);
  await page.getByRole('button', { name: t('files:list.new') }).click();
  await page.getByRole('dialog').waitFor();
  await look('a new file', page);
  await page.keyboard.press('Escape');
  await files.create('Blue');
  await look('an empty file', page);
  await file.openDetails();
  await look('empty details', page);
  await details.chooseCountry('Nigeria');
  await details.addLanguage('Yoruba');
  await details.needInterpreter('woman');
  await details.addDate('A date', '2026-12-14');
  await details.addChild({ name: 'Sky', notes: '' });
  await untilSaved(page);
  await look('details', page);
  await details.children
    .first()
    .getByRole('button', { name: t('files:details.removeChild') })
    .click();
  await page.getByRole('dialog').waitFor();
  await look('removing a child', page);
  await page.keyboard.press('Escape');
  await rail.files();
  await look('the list of files', page);
  await files.search.fill('nobody at all');
  await page.getByText(t('files:list.noMatch')).waitFor();
  await look('the list of files, nothing found', page);
  await files.search.fill('');
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await look('an empty ecogram', page);
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('friend', { ground: 'here' });
  await look('an ecogram with somebody selected', page);
  await ecogram.carries('aunt', ['P', 'E']);
  await ecogram.tie('aunt', 'friend', ['A']);
  await look('an ecogram with a tie selected', page);
  await untilSaved(page);
  await ecogram.export();
  await preview.untilDrawn();
  await look('the preview of an ecogram', page);
  await rail.files();
  await files.open('Blue');
  await look('a file', page);
  await file.newPlan();
  await look('an empty plan', page);
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Call the aunt' });
  await untilSaved(page);
  await look('a plan', page);
  await plan.preview();
  await preview.untilDrawn();
  await look('the preview of a plan', page);
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await look('where to save', dialog.page);
  await dialog.cancel();
  await rail.settings();
  await look('settings', page);
  await backups.open();
  await look('backups', page);
  await rail.lock();
  await lock.title.waitFor();
  await look('the lock screen', page);
  await lock.try('not the passphrase');
  await lock.trouble.waitFor();
  await look('the lock screen after a wrong passphrase', page);
  await lock.unlock(PASSPHRASE);
};

/** Calls the running app as its page would. @throws where it refuses. */
const callOf =
  ({ shell }: RunningApp) =>
  async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = decode(await shell.host.invoke(method, encode(input))) as
      | { ok: true; value: Output<M> }
      | { ok: false; error: { code: string } };
    if (!answer.ok) throw new Error(`${method} was refused: ${answer.error.code}`);
    return answer.value;
  };

/** Puts somebody made up into the open vault, as the app's own screens would. */
export const addPracticePerson = async (app: RunningApp, person: PracticePerson): Promise<void> => {
  const call = callOf(app);
  const { id: fileId } = await call('files.create', { details: person.file.details });
  for (const { details } of person.children) await call('children.create', { fileId, details });
  const { id, version } = await call('ecogram.read', { fileId });
  const diff = diffBetween(emptyEcogram(), person.ecogram.records);
  await call('ecogram.change', { id, baseVersion: version, diff });
  for (const { content } of person.plans) {
    const plan = await call('plans.create', { fileId, versionLabel: content.versionLabel });
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content });
  }
};

/** Goes through the screens of a file on which much has been written. It must be in the open vault already. */
export const tourOfAFile = async (
  { window }: RunningApp,
  person: PracticePerson,
  look: Look,
): Promise<void> => {
  const { files, file, details, ecogram, plan, preview, rail, page } = window;
  const { workingName } = person.file.details;
  await rail.settings();
  await rail.files();
  await files.row(workingName).waitFor();
  await look(`the list with ${workingName}`, page);
  await files.open(workingName);
  await file.picture.waitFor();
  await look(`the file of ${workingName}`, page);
  await file.openDetails();
  await details.children.first().waitFor();
  await look(`the details of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.people.first().waitFor();
  await look(`the ecogram of ${workingName}`, page);
  const [somebody] = Object.values(person.ecogram.records.people);
  if (somebody) await ecogram.select(somebody.role || somebody.name);
  await look(`somebody on the ecogram of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.openPlan(person.plans[0]?.content.placeOfReturn ?? '');
  await look(`the plan of ${workingName}`, page);
  await plan.preview();
  await preview.untilDrawn();
  await look(`the preview of the plan of ${workingName}`, page);
};
