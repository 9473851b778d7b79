import type { Page } from 'playwright-core';
import { isGiven } from '#shared/domain/answer.ts';
import { CLIENT, lettersOf, type Person } from '#shared/domain/ecogram.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { OVERVIEW_COUNTRIES, ownWords } from '#shared/domain/overview.ts';
import { RISK_AREAS } from '#shared/domain/risk-assessment.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { makeVault, PASSPHRASE, type RunningApp, STAFF_NAME } from './app.ts';
import { aYearLater, giveOut, liveAPlan, lookAtPractice, weighBoth } from './demo-lives.ts';
import { unfoldPeople } from './pages/plan.ts';
import { SaveDialog } from './pages/save-dialog.ts';
import { untilSaved } from './pages/saving.ts';
import { PRACTICE_NAMES, type PracticePerson, practicePerson } from './practice.ts';

/** Whom the demo is about, all of them invented. */
export type Cast = {
  /** Whose file is begun, and filled until her plan is handed over. */
  arriving: PracticePerson;
  /** Who looks at staying and returning side by side. */
  weighing: PracticePerson;
  /** Who went home a year ago. */
  returned: PracticePerson;
};

/** Where it is played: `npm run demo` tells what it does and keeps pictures, a test neither waits nor keeps. */
export type Stage = {
  say(words: string): void;
  /** Of the app's window, or of the `page` that has come up before it. */
  picture(name: string, page?: Page): Promise<void>;
};

type Shoot = Stage['picture'];

const writeDetails = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { files, file, details, page } = window;
  const { workingName, fileCode, countryOfOrigin, languages, interpreter, shelterArrival, keyDates, notes } =
    person.file.details;
  await files.create(workingName);
  await file.openDetails();
  await details.fileCode.fill(fileCode);
  if (isGiven(countryOfOrigin)) await details.chooseCountry(countryName(countryOfOrigin.value, 'en'));
  if (isGiven(languages))
    for (const spoken of languages.value) await details.addLanguage(languageName(spoken, 'en'));
  if (isGiven(interpreter)) await details.needInterpreter(interpreter.value.preferredGender);
  if (isGiven(shelterArrival)) await details.arrivedOn(shelterArrival.value);
  for (const { what, on, from } of keyDates) {
    if (from) {
      await details.countDate(`${countryName(from.country ?? '', 'en')}: ${from.name}`, from.baseOn);
      await shoot('counting-a-date');
      await details.takeCounted();
    } else if (isGiven(on)) await details.addDate(what, on.value);
  }
  for (const child of person.children) await details.addChild(child.details);
  await details.notes.fill(notes);
  await untilSaved(page);
  await shoot('details');
};

/** How somebody stands on the picture that the demo draws: a child of the file by name, everybody else by role alone. */
const drawnAs = ({ role, name, childId }: Person, t: Words): string =>
  childId ? `${t('ecogram:child.child')} · ${name}` : role || name;

const drawEcogram = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { ecogram, page, t } = window;
  const people = Object.values<Person>(person.ecogram.records.people);
  const ties = Object.values(person.ecogram.records.ties);
  const labels = new Map(people.map((somebody) => [somebody.id, drawnAs(somebody, t)]));
  const labelFor = (id: PersonId) => labels.get(id) ?? '';

  await shoot('ecogram-empty');
  for (const { id, kind, name, spot, childId } of people) {
    if (childId) await ecogram.addChild(name);
    else await ecogram.add(labelFor(id), { kind, ground: spot.ground });
  }
  await page.keyboard.press('Escape');
  await ecogram.press('fit');
  for (const { id, spot } of people) await ecogram.place(labelFor(id), spot, people.length);
  for (const tie of ties) {
    if (tie.first === CLIENT) await ecogram.carries(labelFor(tie.second), lettersOf(tie));
    else await ecogram.tie(labelFor(tie.first), labelFor(tie.second), lettersOf(tie));
  }
  await shoot('ecogram-tie');
  await ecogram.backToEverybody();
  await untilSaved(page);
  await shoot('ecogram');
};

const assessRisks = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { risk, page, t } = window;
  const [assessment] = person.assessments;
  if (!assessment?.decided) throw new Error('the practice person has no decided assessment');
  const { content, decided } = assessment;
  await risk.begin('whole');
  await shoot('risk-empty');
  for (const name of RISK_AREAS) {
    const { open, here, there, likelihood, harm, measures } = content.areas[name];
    for (const [which, words] of Object.entries({ here, likelihood, harm }))
      if (words) await risk.prose(name, which as 'here').fill(words);
    for (const { source, ...known } of there)
      await risk.addKnown(risk.area(name), { ...known, source: source ?? 'other' });
    for (const measure of measures) await risk.addMeasure(risk.area(name), measure);
    if (open === 'doesNotKnow' || open === 'prefersNotToSay') await risk.leaveOpen(name, open);
  }
  for (const { name, here, harm, measures } of content.own) {
    const area = await risk.addOwn(name);
    await area.getByLabel(t('risk:question.here'), { exact: true }).fill(here);
    await area.getByLabel(t('risk:question.harm'), { exact: true }).fill(harm);
    for (const measure of measures) await risk.addMeasure(area, measure);
  }
  for (const { is, words, who } of content.said) await risk.say(is, words, who);
  await untilSaved(page);
  await shoot('risk');
  await risk.decide(decided.outcome, decided.reasons);
  await shoot('risk-decided');
};

const reachHome = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { origin, page, t } = window;
  for (const { personId, calledAs, steps } of person.contacts) {
    const somebody = personId && person.ecogram.records.people[personId];
    const name = somebody ? drawnAs(somebody, t) : calledAs;
    await (somebody ? origin.plan(name) : origin.add(name));
    for (const [index, { how, mayLose, by, done }] of steps.entries()) {
      if (index > 0) await origin.addStep(name);
      await origin.write(origin.steps(name).nth(index), { how, mayLose, by, done });
    }
  }
  await untilSaved(page);
  await shoot('network-at-home');
};

const writePlan = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { plan, page, t } = window;
  const content = person.plans[0]?.content;
  if (!content) throw new Error('the practice person has no plan');
  const { people } = person.ecogram.records;
  await plan.cover('placeOfReturn').fill(content.placeOfReturn);
  await plan.cover('recipient').fill(content.recipient);
  for (const field of content.fields) {
    await plan.takeField(field.factor);
    for (const which of ['clientWords', 'whereThingsStand', 'goal', 'obstacles', 'whatThen'] as const) {
      await plan.prose(field.factor, which).fill(field[which]);
    }
    for (const step of field.steps) await plan.addStep(field.factor, step);
    for (const id of field.people) {
      const somebody = people[id];
      if (somebody) await plan.pickPerson(field.factor, drawnAs(somebody, t));
    }
  }
  for (const { name, school, health, care } of content.children)
    await plan.addChild(name, { school, health, care });
  for (const contact of content.contacts) await plan.addContact(contact);
  for (const { what, amount, currency, payers } of content.costs) {
    if (amount === null || currency === null) continue;
    const shares = isGiven(payers) ? payers.value : [];
    await plan.addCost({
      ...{ what, amount, currency },
      payers: shares.map(({ who, amount: own }) => (own === null ? { who } : { who, amount: own })),
    });
  }
  await shoot('plan-costs');
  await plan.writeFirstHours(content.firstHours);
  await plan.goTo('timeLine');
  await shoot('plan-time-line');
  await plan.printWithEcogram();
  await untilSaved(page);
  await shoot('plan');
};

const fillOverviews = async ({ window }: RunningApp, person: PracticePerson, shoot: Shoot) => {
  const { overviews, page, t } = window;
  if (!person.overview) throw new Error('the practice person has no overviews');
  const { views, changes } = person.overview.content;
  const { people } = person.ecogram.records;
  await shoot('overview-empty');
  for (const country of OVERVIEW_COUNTRIES) {
    for (const factor of FACTORS) {
      const view = views[country][factor];
      const { score } = view;
      if (isGiven(score)) await overviews.score(country, factor, score.value);
      else if (score.is !== 'notAskedYet') await overviews.leaveOpen(country, factor, score.is);
      const own = ownWords(view);
      if (own) await overviews.say(country, factor, own.words);
      if (own) await overviews.closeSayings(country, factor);
    }
  }
  await untilSaved(page);
  await shoot('overview-1');
  await overviews.keep('First talk');
  await overviews.turnTo('two');
  for (const change of changes) {
    const line = await overviews.addChange(change.country, change.factor);
    const { inWhatWay, conditions, withWhoseHelp } = change;
    await overviews.writeChange(line, { inWhatWay, conditions, withWhoseHelp });
    if (change.people.length > 0) await unfoldPeople(line, t);
    for (const id of change.people) {
      const somebody = people[id];
      if (somebody) await line.getByRole('button', { name: drawnAs(somebody, t), exact: true }).click();
    }
    if (isGiven(change.couldBecome)) await overviews.setCouldBecome(line, change.couldBecome.value);
  }
  await untilSaved(page);
  await shoot('overview-2');
  await overviews.turnTo('fears');
  for (const { details } of person.fears) {
    const { about, fear, checks } = details;
    if (about.kind !== 'factor') continue;
    const noted = await overviews.noteFear(about.country, about.factor, fear);
    for (const { found, source, by } of checks) await overviews.noteCheck(noted, { found, source, by });
  }
  await untilSaved(page);
  await shoot('fear-and-fact');
  await overviews.turnTo('one');
  await overviews.show('changes');
  await shoot('overview-1-if');
  await overviews.show('is');
};

const saveAs = async (
  { window, context }: RunningApp,
  name: string,
  shootDialog?: (dialog: SaveDialog) => Promise<void>,
) => {
  const dialog = await SaveDialog.from(context, window.t, () => window.preview.pressSave());
  await shootDialog?.(dialog);
  await dialog.saveAs(name);
  await window.preview.saved.waitFor();
};

/** The main job, screen by screen, from a first run on: each step that is written here is one that somebody does at the laptop. */
export const playDemo = async (
  app: RunningApp,
  { arriving: person, weighing, returned }: Cast,
  { say, picture: shoot }: Stage,
): Promise<void> => {
  const { window } = app;
  const { welcome, files, file, ecogram, overviews, risk, origin, plan, preview, rail, lock } = window;
  const { workingName } = person.file.details;

  say('The first run: a vault is made, with a passphrase');
  await welcome.fill({ folder: app.laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await welcome.strength.waitFor();
  await shoot('first-run');
  await makeVault(app);
  await shoot('no-files-yet');

  say(`A file for ${workingName}, an invented person: details, dates, children, notes`);
  await writeDetails(app, person, shoot);
  await rail.files();
  await files.open(workingName);

  say('The ecogram: everybody by role, where they are, and what their ties carry');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await drawEcogram(app, person, shoot);

  say('The ecogram leaves the vault on purpose: as PDF and as a drawing');
  await ecogram.export();
  await preview.untilDrawn();
  await shoot('ecogram-preview');
  await saveAs(app, 'ecogram');
  await preview.chooseFormat('svg');
  await saveAs(app, 'ecogram');

  say('The overviews: ten factors in two countries, what may change, what is feared and what was checked');
  await rail.files();
  await files.open(workingName);
  await overviews.open();
  await fillOverviews(app, person, shoot);
  await overviews.sitTogether();
  await shoot('together');
  await window.page.keyboard.press('Escape');
  await window.lock.unlock(PASSPHRASE);
  await overviews.preview();
  await preview.untilDrawn();
  await saveAs(app, 'overview');

  say('What may go wrong on the way back: looked at area by area, in words, and decided by a person');
  await rail.files();
  await files.open(workingName);
  await risk.open();
  await assessRisks(app, person, shoot);
  await risk.preview();
  await preview.untilDrawn();
  await shoot('risk-preview');
  await saveAs(app, 'risk-assessment');

  say('The network at home: whom she could reach there, step by step');
  await rail.files();
  await files.open(workingName);
  await origin.open();
  await reachHome(app, person, shoot);

  say(
    'The Personal Action Plan for Return: fields, steps, people, children, contacts, costs, the first 72 hours',
  );
  await rail.files();
  await files.open(workingName);
  await file.newPlan();
  await shoot('plan-empty');
  await writePlan(app, person, shoot);

  say('The plan as it will be on paper, saved as PDF');
  await plan.preview();
  await preview.untilDrawn();
  await shoot('plan-preview');
  await saveAs(app, 'plan', ({ page }) => shoot('where-to-save', page));
  await shoot('plan-saved');

  say(
    'The plan’s life: a supervisor returns it and approves it with her own passphrase; agreed, handed over',
  );
  await liveAPlan(app, person, shoot);

  say(
    'What may leave, by whose yes: a copy for IOM with its number on each page; then the yes is taken back',
  );
  await giveOut(app, person, shoot);

  say(
    'Somebody who weighs staying and returning: both countries, a return that is suspended, a plan for staying that is approved',
  );
  await weighBoth(app, weighing, shoot, saveAs);

  say(
    'Somebody who went home a year ago: first signs, risks, the year of contacts, the plan with what was found',
  );
  await aYearLater(app, returned, shoot, saveAs);

  say('The practice vault, where all of them lie ready with everything that has happened to them');
  await lookAtPractice(app, PRACTICE_NAMES.map(practicePerson), shoot);

  say('The file on one page, the list of files, the settings, the lock screen');
  await rail.files();
  await shoot('files');
  await files.open(workingName);
  await file.picture.waitFor();
  await shoot('file');
  await rail.settings();
  await shoot('settings');
  await rail.lock();
  await lock.title.waitFor();
  await shoot('locked');

  say('The passphrase opens it again, and everything is there');
  await lock.unlock(PASSPHRASE, STAFF_NAME);
  await rail.files();
  await files.row(workingName).waitFor();
};
