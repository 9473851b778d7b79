import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { ReferralId } from '#shared/domain/ids.ts';
import { newReferral } from '#shared/domain/referral.ts';
import type { VaultRecords } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import {
  instantAt,
  next,
  someChild,
  someComment,
  someEcogram,
  someEvent,
  someFear,
  someFile,
  someFrozen,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someSignal,
  someTie,
  someTodayMark,
  someVersion,
} from '../records.testkit.ts';
import { someConsent, someConsentEvent, someCopy } from '../release.testkit.ts';
import { someGuest } from '../review-guest.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';

/**
 * A word for each place in which something of a file can lie. Their beginnings are what the full-text index may leave out or
 * share with other words, so it is their ends that are looked for.
 */
const WORDS = {
  workingName: 'Xqnaamvogel',
  fileCode: 'xqcodevogel',
  notes: 'Xqnotitievögel',
  child: 'xqkindvogel',
  person: 'xqtantevogel',
  version: 'xqversievogel',
  plan: 'xqplanvogel',
  frozen: 'xqbevrorenvogel',
  comment: 'xqopmerkingvogel',
  returned: 'xqteruggegevenvogel',
  referral: 'xqverwijzingvogel',
  signal: 'xqsignaalvogel',
  rating: 'xqvermoedenvogel',
  overview: 'xqoverzichtvogel',
  overviewVersion: 'xqtoenvogel',
  fear: 'xqangstvogel',
  risk: 'xqrisicovogel',
  decidedRisk: 'xqbesluitvogel',
  override: 'xqredenvogel',
  origin: 'xqthuisvogel',
  monitoring: 'xqcontactvogel',
  mark: 'xqvandaagvogel',
  consent: 'xqkantoorvogel',
  consentAct: 'xqgezegdvogel',
  copy: 'xqwaaromvogel',
  guest: 'xqlogeevogel',
  draft: 'xqschetsvogel',
} as const;

/** As somebody wrote them, and as the search folds them: `ö` is kept as `o` there. */
export const CANARIES = [...Object.values(WORDS).map((word) => word.slice(2)), 'notitievogel'];

const often = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');

const doomedFile = (): ClientFile =>
  someFile({ workingName: WORDS.workingName, fileCode: WORDS.fileCode, notes: WORDS.notes });

/** Different words, of many beginnings, so that the full-text index grows too. */
const various = (count: number, salt: number) =>
  Array.from({ length: count }, (_, index) => ((index + 1) * 7_919 * (salt + 13)).toString(36)).join(' ');

/** What happens around the file with the canaries: how many others come before it, and how long notes become. */
export type Life = { before: number; sizes: readonly number[] };

export const USUAL_LIFE: Life = { before: 5, sizes: [3, 190, 1, 80, 20, 140, 7, 33, 60, 2] };

/** Puts a file with a canary in each place among others, and lets all of them grow and change as files do. */
export const vaultWithCanaries = (
  vault: VaultRecords,
  database: Database,
  { before, sizes }: Life,
): ClientFile => {
  const files: ClientFile[] = [];
  const addOther = (words: number) => {
    const file = someFile({ workingName: 'other', notes: various(words, files.length) });
    vault.files.insert(file);
    vault.ecograms.insert(someEcogram(file));
    vault.children.insert(someChild(file, { name: 'Somebody else', notes: often('klein', words) }));
    files.push(file);
  };
  let doomed = doomedFile();
  const organisation = someOrganisation();
  const aunt = { ...somePerson(WORDS.person), organisationId: organisation.id };
  const addDoomed = () => {
    vault.files.insert(doomed);
    const ecogram = someEcogram(doomed, [aunt], [someTie('client', aunt)]);
    const earlier = someEcogram(doomed, [somePerson(WORDS.version)]);
    vault.ecograms.insert(ecogram);
    vault.ecogramVersions.insert(someVersion({ ...ecogram, records: earlier.records }));
    vault.children.insert(someChild(doomed, { name: WORDS.child }));
    vault.organisations.insert(organisation);
    const plan = somePlan(doomed, WORDS.plan, [organisation.id]);
    const referral = newReferral({
      id: ReferralId.parse(randomUUID()),
      organisationId: organisation.id,
      addedAt: instantAt(0),
      forWhat: WORDS.referral,
    });
    vault.plans.insert({ ...plan, content: { ...plan.content, referrals: [referral] } });
    vault.planVersions.freeze(someFrozen({ ...plan, content: somePlan(doomed, WORDS.frozen).content }));
    vault.planEvents.add(someEvent(plan, { is: 'returned', words: WORDS.returned }));
    vault.planComments.insert(someComment(plan, WORDS.comment));
    vault.planReadings.note({
      ...{ planId: plan.id, fileId: doomed.id, staffId: MANAGER.id, number: 1, at: instantAt(0) },
    });
    vault.signals.insert(someSignal(doomed, { what: WORDS.signal }));
    vault.ratings.insert(someRating(doomed, { why: WORDS.rating }));
    vault.overviews.put(someOverview(doomed, WORDS.overview));
    vault.overviewVersions.insert(someOverviewVersion(someOverview(doomed, WORDS.overviewVersion)));
    vault.fears.insert(someFear(doomed, { fear: WORDS.fear }));
    vault.risks.insert(someRisk(doomed, { here: WORDS.risk }));
    vault.risks.insert(someRisk(doomed, { here: WORDS.decidedRisk, outcome: 'suspend' }));
    vault.riskOverrides.insert(someRiskOverride(doomed, undefined, WORDS.override));
    vault.origins.put(someOrigin(doomed, [aunt], WORDS.origin));
    // Taken off the ecogram while marked, as somebody who is feared: that leaves a row too.
    const feared = { ...somePerson(WORDS.person), danger: 'unsafe' as const };
    const tie = { ...someTie('client', feared), danger: 'unsafe' as const };
    const put = {
      people: { [feared.id]: { before: null, after: feared } },
      ties: { [tie.id]: { before: null, after: tie } },
    };
    const taken = {
      people: { [feared.id]: { before: feared, after: null } },
      ties: { [tie.id]: { before: tie, after: null } },
    };
    for (const [version, diff] of [put, taken].entries())
      vault.ecograms.change(ecogram.id, version + 2, diff, instantAt(1));
    vault.monitoring.insert(someMonitoringRecord(doomed, { clientWords: WORDS.monitoring }));
    vault.todayMarks.insert(someTodayMark(doomed, { words: WORDS.mark }));
    const consent = someConsent(doomed, WORDS.consent);
    vault.consents.insert(consent);
    vault.consents.add(consent, someConsentEvent({ is: 'refused', words: WORDS.consentAct }));
    const basis = { is: 'override', consentId: null, reason: WORDS.copy };
    vault.copies.insert(someCopy(doomed, { basis }));
    vault.reviewGuests.insert(someGuest(doomed, plan, WORDS.guest));
    const draft = JSON.stringify({ fileId: doomed.id, words: WORDS.draft });
    database
      .prepare('INSERT INTO draft (id, staff_id, written_at, body) VALUES (?, ?, ?, ?)')
      .run(randomUUID(), MANAGER.id, instantAt(0), draft);
  };
  vault.write(CHANGE, () => {
    for (let count = 0; count < before; count += 1) addOther(1);
    addDoomed();
  });
  for (const [index, size] of sizes.entries()) {
    vault.write(CHANGE, () => addOther(size % 100));
    const grown = files[size % files.length];
    vault.write(CHANGE, () => {
      if (!grown) return;
      const changed = next(grown, { details: { ...grown.details, notes: various(size, index + 100) } });
      files[files.indexOf(grown)] = changed;
      vault.files.replace(changed);
    });
    if (index % 3 !== 0) continue;
    const notes = often(WORDS.notes, 1 + (size % 60));
    doomed = next(doomed, { details: { ...doomed.details, notes } });
    vault.write(CHANGE, () => vault.files.replace(doomed));
  }
  return doomed;
};

/** Rows of many sizes, so that pages are split, joined and spilled in every way. */
export const lives: fc.Arbitrary<Life> = fc.record({
  before: fc.integer({ min: 0, max: 12 }),
  sizes: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 }),
});
