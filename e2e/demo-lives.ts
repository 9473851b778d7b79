import { ELEMENT_GROUPS, ELEMENTS } from '#shared/domain/first-signs.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import { addPracticePerson } from './add-person.ts';
import { PASSPHRASE, type RunningApp, STAFF_NAME } from './app.ts';
import { PlanLifePage } from './pages/plan-life.ts';
import { untilSaved } from './pages/saving.ts';
import { addSupervisor, SUPERVISOR } from './plan-for-review.ts';
import type { PracticePerson } from './practice.ts';

/** What happens to files in the demo after they have been filled: reviews, copies that leave, and the year after a return. */

type Shoot = (name: string) => Promise<void>;
type SaveAs = (app: RunningApp, name: string) => Promise<void>;

/** A plan is put up, returned, written on, approved by somebody else, agreed with the client and handed over. */
export const liveAPlan = async (app: RunningApp, person: PracticePerson, shoot: Shoot): Promise<void> => {
  const { files, file, plan, page, t } = app.window;
  const { workingName } = person.file.details;
  const content = person.plans[0]?.content;
  const field = content?.fields.find(({ factor }) => factor === 'housing');
  if (!content || !field) throw new Error('the practice person has no plan for housing');
  const life = new PlanLifePage(page, t);
  const signs = { who: SUPERVISOR.name, passphrase: SUPERVISOR.passphrase };
  await addSupervisor(app.window);
  await files.open(workingName);
  await file.openPlan(content.placeOfReturn);
  await life.do('submit');
  await life.state('submitted').waitFor();
  await life.do('sign');
  const words = 'Who pays the second month of rent?';
  await life.fillSigning({ ...signs, decision: 'return', words });
  await shoot('a-supervisor-signs');
  await life.sign({ ...signs, decision: 'return', words });
  await life.state('returned').waitFor();
  await shoot('plan-returned');
  await plan
    .prose('housing', 'whatThen')
    .fill(`${field.whatThen} The second month is paid by the women’s centre.`);
  await untilSaved(page);
  await life.state('draft').waitFor();
  await life.do('submit');
  await life.state('submitted').waitFor();
  await life.do('sign');
  await life.sign({ ...signs, decision: 'approve' });
  await life.state('approved').waitFor();
  await life.do('agree');
  await life.dialog.getByLabel(t('planLife:talk.language')).fill('Amharic');
  await life.dialog.getByRole('button', { name: t('planLife:talk.agree.submit') }).click();
  await life.state('agreed').waitFor();
  await life.do('handOver');
  await life.dialog.getByLabel(t('planLife:handOver.to'), { exact: true }).fill('IOM in Addis Ababa');
  await life.dialog.getByRole('button', { name: t('planLife:handOver.submit') }).click();
  await life.state('handedOver').waitFor();
  await shoot('plan-handed-over');
  await life.do('versions');
  await page.getByRole('heading', { name: t('planLife:versions.title'), level: 1 }).waitFor();
  await shoot('versions-of-the-plan');
};

const RECIPIENT = 'IOM in Addis Ababa';

/** She agrees to what leaves, a copy leaves with a number on each page, and she takes her yes back. */
export const giveOut = async (app: RunningApp, person: PracticePerson, shoot: Shoot): Promise<void> => {
  const { files, consent, release, preview, rail, page, t } = app.window;
  await rail.files();
  await files.open(person.file.details.workingName);
  await consent.open();
  await consent.ask('iom', RECIPIENT, 'returnAssistance');
  await consent.answer('given');
  await consent.tick('identity', 'riskAssessment', 'plan');
  await consent.spokenBefore('Selam, interpreter');
  await consent.keep();
  await consent.dialog.waitFor({ state: 'detached' });
  await consent.card(RECIPIENT).getByText(t('consent:release')).click();
  await release.title.waitFor();
  await preview.untilDrawn();
  await shoot('what-leaves');
  await release.give(app.context, 'copy-for-iom');
  await page.keyboard.press('Escape');
  await consent.title.waitFor();
  await consent.say(RECIPIENT);
  await consent.answer('withdrawn');
  await consent.keep();
  await consent.dialog.waitFor({ state: 'detached' });
  await shoot('who-may-know-what');
};

/** What was seen and said before anybody knew what it meant, and how strong whose suspicion was. */
export const noteSigns = async (app: RunningApp, person: PracticePerson, shoot: Shoot): Promise<void> => {
  const { files, firstSigns, rail, page, t } = app.window;
  await rail.files();
  await files.open(person.file.details.workingName);
  await page
    .getByRole('region', { name: t('firstSigns:title') })
    .getByRole('button')
    .first()
    .click();
  await firstSigns.title.waitFor();
  for (const { details } of person.signals) {
    await firstSigns.note(details.what);
    for (const group of ELEMENT_GROUPS)
      for (const element of ELEMENTS[group])
        if (details.elements.some((one) => one === element)) await firstSigns.chip(group, element).click();
    await untilSaved(page);
    await firstSigns.close();
  }
  for (const { rated } of person.ratings.slice(0, 1)) await firstSigns.rate(rated.suspicion, rated.why);
  await shoot('first-signs');
};

/** Staying and returning side by side: what may change in each country, a return that is warned of, and a plan for staying. */
export const weighBoth = async (
  app: RunningApp,
  person: PracticePerson,
  shoot: Shoot,
  saveAs: SaveAs,
): Promise<void> => {
  const { files, file, overviews, risk, plan, preview, rail, page, t } = app.window;
  const { workingName } = person.file.details;
  const contentFor = (kind: PlanKind) => {
    const content = person.plans.find((one) => one.content.kind === kind)?.content;
    if (!content) throw new Error(`the practice person has no such plan: ${kind}`);
    return content;
  };
  const backToFile = async () => {
    await rail.files();
    await files.open(workingName);
  };
  await addPracticePerson(app, person);
  await backToFile();
  await shoot('staying-and-returning');
  await overviews.open();
  await overviews.show('changes');
  await shoot('both-countries-if');
  await overviews.turnTo('fears');
  await shoot('feared-and-checked');

  await backToFile();
  await file.openPlan(contentFor('return').placeOfReturn);
  await risk.caution.waitFor();
  await shoot('a-return-that-is-warned-of');

  await backToFile();
  await file.openPlan(contentFor('stay').placeOfReturn, 'stay');
  await plan.addStep('housing', { what: 'See the room by day and by night', who: workingName });
  await untilSaved(page);
  const life = new PlanLifePage(page, t);
  await life.do('submit');
  await life.state('submitted').waitFor();
  await life.do('sign');
  await life.sign({ who: SUPERVISOR.name, passphrase: SUPERVISOR.passphrase, decision: 'approve' });
  await life.state('approved').waitFor();
  await shoot('plan-for-staying');
  await plan.preview();
  await preview.untilDrawn();
  await saveAs(app, 'plan-for-staying');
};

/** Somebody who went home a year ago is asked after for the last time, and her plan is printed with what was found. */
export const aYearLater = async (
  app: RunningApp,
  person: PracticePerson,
  shoot: Shoot,
  saveAs: SaveAs,
): Promise<void> => {
  const { today, monitoring, files, file, plan, preview, rail, page, t } = app.window;
  const { workingName } = person.file.details;
  const last = person.monitoring.at(-1)?.details;
  if (!last) throw new Error('the practice person has not been asked after');
  await addPracticePerson(app, { ...person, monitoring: person.monitoring.slice(0, -1) });
  await noteSigns(app, person, shoot);
  await rail.today();
  await today.item(workingName).first().waitFor();
  await shoot('today');
  await today.go(t('today:about.months', { count: 12 }));
  await monitoring.beginVisit(12);
  await monitoring.form.waitFor();
  await monitoring.how('phone');
  await monitoring.by('iom');
  await monitoring.clientWords.fill(last.clientWords);
  for (const { factor, words } of last.standings) {
    await monitoring.talkAbout(factor);
    await monitoring.writeStanding(factor, words);
  }
  await untilSaved(page);
  await shoot('a-contact');
  await monitoring.close();
  await shoot('a-year-later');
  await rail.files();
  await files.open(workingName);
  await file.openPlan(person.plans[0]?.content.placeOfReturn ?? '');
  await plan.preview();
  await preview.untilDrawn();
  await saveAs(app, 'plan-a-year-later');
};

/** The practice vault, in which whole lives lie ready: what each of the invented people has come to. */
export const lookAtPractice = async (
  app: RunningApp,
  people: readonly PracticePerson[],
  shoot: Shoot,
): Promise<void> => {
  const { practice, files, file, consent, rail, lock } = app.window;
  await rail.lock();
  await lock.title.waitFor();
  await practice.enter();
  for (const person of people) {
    const { workingName } = person.file.details;
    await rail.files();
    await files.open(workingName);
    await file.picture.waitFor();
    await shoot(`practice-${workingName.toLowerCase()}`);
    if (person.consents.length === 0) continue;
    await consent.open();
    await shoot(`practice-${workingName.toLowerCase()}-who-may-know-what`);
  }
  await practice.leave();
  await lock.title.waitFor();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
};
