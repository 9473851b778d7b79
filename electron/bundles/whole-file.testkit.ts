import type { BundledFile } from '#shared/domain/bundle.ts';
import { NOBODY_LEFT } from '#shared/domain/ecogram-danger-across.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import { PersonId } from '#shared/domain/ids.ts';
import {
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
} from '../vault/records.testkit.ts';
import { someConsent, someConsentEvent, someCopy } from '../vault/release.testkit.ts';
import { hashOfVersion } from '../vault/repositories/plan-hash.ts';

/** A file with something in every part that can hold something, each record pointing to whatever it can point to. */
export const wholeFile = (workingName = 'Robin'): BundledFile => {
  const file = someFile({ workingName });
  const organisation = someOrganisation();
  const [aunt, uncle] = [somePerson('aunt'), somePerson('uncle')];
  const ecogram = someEcogram(file, [aunt, uncle], [someTie('client', aunt), someTie(aunt, uncle)]);
  const leftInDanger = { ...NOBODY_LEFT, people: [PersonId.parse(crypto.randomUUID())] };
  const overview = someOverview(file);
  const plan = somePlan(file, 'A room of her own', [organisation.id]);
  const frozen = someFrozen(plan);
  const { content } = frozen;
  const hash = hashOfVersion({ planId: plan.id, number: 1, content: JSON.parse(JSON.stringify(content)) });
  const given = someConsentEvent();
  const consent = { ...someConsent(file), acts: [given, someConsentEvent({ is: 'withdrawn', words: '' })] };
  const contents: FileContents = {
    file,
    reviewOn: null,
    children: [someChild(file, { name: 'Ikram' })],
    ecogram,
    ecogramVersions: [someVersion(ecogram)],
    leftInDanger,
    overview,
    overviewVersions: [someOverviewVersion(overview)],
    fears: [someFear(file)],
    origin: { ...someOrigin(file, [aunt]), leftInDanger: leftInDanger.people },
    signals: [someSignal(file)],
    ratings: [someRating(file)],
    assessments: [someRisk(file, { outcome: 'suspend' }), someRisk(file)],
    overrides: [someRiskOverride(file, plan.id)],
    plans: [plan],
    planEvents: [someEvent(plan, { is: 'submitted' }), someEvent(plan, { is: 'approved', words: '' })],
    planVersions: [{ ...frozen, hash, isSound: true }],
    planComments: [someComment(plan)],
    monitoring: [someMonitoringRecord(file)],
    todayMarks: [someTodayMark(file)],
    consents: [consent],
    copies: [
      someCopy(file, {
        basis: { is: 'consent', consentId: consent.id, actId: given.id },
        plans: [{ planId: plan.id, number: 1, hash }],
      }),
    ],
  };
  return { contents, organisations: [organisation], versionsAsFrozen: [] };
};
