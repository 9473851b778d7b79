import type { Input, Method } from '#shared/contract/contract.ts';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import { usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import { AS_LIKELY_MEANT } from '#shared/domain/file-exchange/bringing-in.ts';
import { usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import {
  someChild,
  someDateTemplate,
  someFear,
  someFile,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  somePerson,
  someRating,
  someRisk,
  someRoadmap,
  someSignal,
} from '../../records.testkit.ts';
import { someConsentEvent } from '../../release.testkit.ts';
import { FIRST_PASSPHRASE } from '../quick-vaults.testkit.ts';

/** Nobody has the other half of this key. */
const RECIPIENT = 'age1ese5ehdcuzy7f0wpfaawzneu4s4me54ddp82nrav6ruuxsrgnv8q9qnrn2';

export const HIS = 'a lamp in every window';

export type Known = {
  file: string;
  child: string;
  ecogram: string;
  plan: string;
  comment: string;
  organisation: string;
  signal: string;
  rating: string;
  risk: string;
  roadmap: string;
  monitoring: string;
  consent: string;
  template: string;
  staff: string;
  details: ClientDetails;
  fear: string;
  overviewVersion: string;
};

/** For each method an input that fits, or fits but for its time. */
export const inputsWith = (known: Known): { [M in Method]: Input<M> } => {
  const {
    file,
    child,
    ecogram,
    plan,
    organisation,
    signal,
    rating,
    roadmap,
    fear,
    overviewVersion,
    risk,
    comment,
    staff,
    details,
  } = known;
  const { monitoring, template } = known;
  const person = somePerson('aunt');
  const childDetails = someChild(someFile()).details;
  const paper = 'a4' as const;
  const seen = { planId: plan, number: 1 };
  // A key, not a passphrase: scrypt takes a second.
  const lock = { is: 'key', recipient: RECIPIENT };
  const toWhom = { recipient: { is: 'otherShelter', words: '' }, purpose: { is: 'shelter' } };
  const talk = { on: '2026-11-29', language: 'Edo', interpreting: '' };
  const inputs = {
    'app.about': {},
    'settings.read': {},
    'settings.write': { language: 'nl', theme: 'dark' },
    'practice.open': { role: 'counsellor' },
    'practice.reset': {},
    'practice.state': {},
    'practice.mark': { task: 'plan', isTried: true },
    'vault.status': {},
    'vault.chooseFolder': { forWhat: 'open' },
    'vault.create': { folder: '/nowhere', staffName: 'Somebody', passphrase: HIS },
    'vault.use': { folder: '/nowhere' },
    'vault.unlock': { passphrase: FIRST_PASSPHRASE },
    'vault.recover': { sheet: ['AAAA'], staffName: 'Somebody', passphrase: HIS },
    'vault.rekey': {},
    'vault.lock': {},
    'staff.list': {},
    'staff.add': { staff: { name: 'Bea', role: 'supervisor' }, passphrase: HIS },
    'staff.setRole': { id: staff, role: 'supervisor' },
    'staff.suspend': { id: staff },
    'staff.resume': { id: staff },
    'staff.remove': { id: staff },
    'staff.changePassphrase': { current: HIS, next: HIS },
    'staff.resetPassphrase': { id: staff, passphrase: HIS },
    'recovery.state': {},
    'recovery.makeSheet': { form: 'shares', language: 'en', paper },
    'recovery.rehearse': { sheet: ['AAAA'] },
    'log.list': { kind: null, staffId: null, about: file, from: null, until: null, before: null, limit: 20 },
    'log.check': { known: { entries: 1, hash: '0123456789abcdef' } },
    'fileList.choose': {},
    'fileList.readAnew': { id: file, reading: { encoding: 'windows-1252', delimiter: ';' } },
    'fileList.preview': { id: file, choices: AS_LIKELY_MEANT, from: { rows: 0, doubles: 0, findings: 0 } },
    'fileList.bringIn': { id: file, choices: AS_LIKELY_MEANT, seen: 1, decisions: { 2: 'make' } },
    'fileList.stop': {},
    'fileList.prepareReport': { id: file, choices: AS_LIKELY_MEANT, decisions: {} },
    'fileList.takeBack': { id: file },
    'fileList.leave': {},
    'files.list': { search: 'blue "door', limit: 10 },
    'files.create': { details },
    'files.read': { id: file },
    'files.update': { id: file, baseVersion: 1, details },
    'children.create': { fileId: file, details: childDetails },
    'children.update': { id: child, baseVersion: 1, details: childDetails },
    'children.remove': { id: child, baseVersion: 1 },
    'ecogram.read': { fileId: file },
    'ecogram.change': {
      id: ecogram,
      baseVersion: 1,
      diff: { people: { [person.id]: { before: null, after: person } }, ties: {} },
    },
    'ecogram.picture': { fileId: file, language: 'en' },
    'plans.list': { fileId: file },
    'plans.create': { fileId: file, versionLabel: '2' },
    'plans.read': { id: plan },
    'plans.update': { id: plan, baseVersion: 1, content: {} },
    'planLife.read': { planId: plan },
    'planLife.version': seen,
    'planLife.picture': { ...seen, language: 'nl' },
    'planLife.submit': { ...seen, baseVersion: 1 },
    'planLife.withdraw': seen,
    'planLife.review': { ...seen, decision: { is: 'return', words: 'Say where' } },
    'planLife.sign': { ...seen, decision: { is: 'approve', words: '' }, staffId: staff, passphrase: HIS },
    'planLife.agree': { ...seen, talk },
    'planLife.disagree': { ...seen, talk, words: 'Not now' },
    'planLife.handOver': { ...seen, handover: { on: talk.on, to: 'IOM' } },
    'planLife.revise': seen,
    'planLife.noteRead': seen,
    'planComments.add': { ...seen, lineKey: 'housing#goal', about: 'A room', text: 'Which?' },
    'planComments.answer': { id: comment, baseVersion: 1, text: 'That one' },
    'planComments.resolve': { id: comment, baseVersion: 1 },
    'planComments.reopen': { id: comment, baseVersion: 1 },
    'review.list': {},
    'organisations.list': {
      search: 'open "door',
      country: 'NG',
      service: 'shelter',
      group: 'women',
      language: 'ar',
      without: [organisation],
      withEnded: true,
      limit: 9,
    },
    'organisations.languages': {},
    'organisations.read': { id: organisation },
    'organisations.create': { details: someOrganisation().details },
    'organisations.addStarters': {},
    'organisations.update': { id: organisation, baseVersion: 1, details: someOrganisation().details },
    'organisations.check': { id: organisation, baseVersion: 1 },
    'organisations.end': { id: organisation },
    'organisations.reopen': { id: organisation },
    'organisations.usedIn': { id: organisation, limit: 20 },
    'organisations.doubles': { id: organisation },
    'organisations.merged': {},
    'organisations.mergedEntry': { id: organisation },
    'organisations.merge': {
      stays: { id: organisation, baseVersion: 1 },
      goes: { id: file, baseVersion: 1 },
      details: someOrganisation().details,
    },
    'organisations.part': { id: organisation },
    'organisations.chooseFile': {},
    'organisations.readAnew': {
      id: organisation,
      reading: { encoding: 'windows-1250', delimiter: ';' },
    },
    'organisations.previewImport': {
      id: organisation,
      choices: usualChoices('Quay'),
      from: { rows: 0, matches: 0, findings: 0 },
    },
    'organisations.bringIn': { id: organisation, choices: usualChoices(''), seen: 1, decisions: {} },
    'organisations.prepareReport': { id: organisation, choices: usualChoices('') },
    'organisations.takeBack': { id: organisation },
    'organisations.leaveImport': {},
    'organisations.prepareMap': {
      format: 'csv',
      separator: ';',
      language: 'nl',
      country: null,
      withEnded: true,
      withOwn: { contactPerson: true, reliability: false, notes: true },
      shelter: 'Harbour',
    },
    'overviews.read': { fileId: file },
    'overviews.change': { fileId: file, baseVersion: 1, content: someOverview(someFile()).content },
    'overviews.versions': { fileId: file },
    'overviews.readVersion': { id: overviewVersion },
    'overviews.keepVersion': { fileId: file },
    'overviews.renameVersion': { id: overviewVersion, words: 'first talk' },
    'overviews.removeVersion': { id: overviewVersion },
    'fears.list': { fileId: file },
    'fears.note': { fileId: file, details: someFear(someFile()).details },
    'fears.change': { id: fear, baseVersion: 1, details: someFear(someFile()).details },
    'fears.remove': { id: fear, baseVersion: 1 },
    'fears.restore': { id: fear, baseVersion: 1 },
    'signs.read': { fileId: file },
    'signs.note': { fileId: file, details: someSignal(someFile()).details },
    'signs.change': { id: signal, baseVersion: 1, details: someSignal(someFile()).details },
    'signs.remove': { id: signal, baseVersion: 1 },
    'signs.restore': { id: signal, baseVersion: 1 },
    'ratings.give': { fileId: file, rated: someRating(someFile()).rated },
    'ratings.correct': { id: rating, baseVersion: 1, rated: someRating(someFile()).rated },
    'ratings.withdraw': { id: rating, baseVersion: 1 },
    'ratings.reinstate': { id: rating, baseVersion: 1 },
    'today.read': {},
    'today.settle': {
      fileId: file,
      about: { is: 'recommendations' },
      on: '2026-11-23',
      settled: { is: 'later', until: '2026-12-24' },
      words: 'Asked',
    },
    'today.takeBack': { id: signal, baseVersion: 1 },
    'monitoring.read': { fileId: file },
    'monitoring.begin': { fileId: file, details: someMonitoringRecord(someFile()).details },
    'monitoring.change': {
      id: monitoring,
      baseVersion: 1,
      details: someMonitoringRecord(someFile()).details,
    },
    'monitoring.remove': { id: monitoring, baseVersion: 1 },
    'monitoring.restore': { id: monitoring, baseVersion: 1 },
    'dateTemplates.list': {},
    'dateTemplates.add': { insteadOf: null, content: someDateTemplate().content },
    'dateTemplates.change': { id: template, baseVersion: 1, content: someDateTemplate().content },
    'dateTemplates.remove': { id: template, baseVersion: 1 },
    'roadmap.read': {},
    'roadmap.create': { content: someRoadmap().content },
    'roadmap.update': { id: roadmap, baseVersion: 1, content: someRoadmap().content },
    'roadmap.remove': { id: roadmap, baseVersion: 1 },
    'roadmap.changeHelp': { baseVersion: 1, details: { ...NO_LOCAL_HELP, contacts: [organisation] } },
    'numbers.report': { period: { kind: 'quarter', year: 2026, number: 3 } },
    'numbers.givenOut': { period: { kind: 'quarter', year: 2026, number: 3 } },
    'numbers.trace': {
      period: { kind: 'own', from: '2026-01-01', until: '2026-12-31' },
      number: { table: 'identification', row: 'formal', column: 'new' },
    },
    'policy.read': {},
    'policy.write': {},
    'documents.prepareOverviewComparison': { before: overviewVersion, after: null, language: 'en', paper },
    'documents.prepareOverview': { fileId: file, sheet: 'one', withWords: true, language: 'en', paper },
    'risks.read': { fileId: file },
    'risks.begin': { fileId: file, isUrgent: true },
    'risks.update': { id: risk, baseVersion: 1, content: someRisk(someFile()).content },
    'risks.decide': { id: risk, baseVersion: 1, outcome: 'suspend', reasons: 'As things stand' },
    'risks.override': { planId: plan, seen: ['none'], reason: 'The ticket is for tomorrow' },
    'origin.read': { fileId: file },
    'origin.update': { fileId: file, baseVersion: 0, contacts: someOrigin(someFile(), [person]).contacts },
    'bundles.propose': {},
    'bundles.beyond': { fileIds: [file], ...toWhom },
    'bundles.move': { ground: { ...toWhom, reason: 'They go on with her there' }, fileIds: [file], lock },
    'bundles.lend': { fileIds: [file], lock },
    'bundles.makeReviewed': { fileId: file, lock },
    'bundles.cancel': {},
    'bundles.key': {},
    'bundles.makeKey': {},
    'bundles.choose': {},
    'bundles.open': { id: file, passphrase: HIS },
    'bundles.preview': { id: file },
    'bundles.bringIn': { id: file, same: { [organisation]: organisation } },
    'bundles.takeForReview': { id: file },
    'bundles.document': { id: file, name: 'copy.pdf' },
    'bundles.guest': { fileId: file },
    'bundles.guests': {},
    'bundles.endReview': { fileId: file },
    'bundles.mergeReview': { id: file, decisions: { [comment]: 'resolved' } },
    'bundles.leave': {},
    'release.offer': { fileId: file },
    'release.prepare': {
      ...{ fileId: file, ground: { is: 'own' }, form: 'json', language: 'en', paper: 'A4' },
      release: {
        parts: ['identity', 'plan'],
        named: [],
        opened: [],
        plans: [{ planId: plan, number: null }],
        withEarlier: true,
      },
    },
    'release.save': { id: file },
    'release.print': { id: file },
    'release.find': { number: copyNumberOf(7) },
    'consents.read': { fileId: file },
    'consents.begin': { fileId: file, recipient: { is: 'lawyer', words: '' }, purpose: { is: 'legalHelp' } },
    'consents.say': { id: known.consent, seen: 0, act: someConsentEvent().act },
    'documents.prepareConsent': { id: known.consent, filled: true, language: 'en', paper },
    'documents.prepareSummary': {
      ...{ fileId: file, named: [person], language: 'en', paper },
      opened: [{ what: { is: 'workNotes' }, reason: 'To be read along' }],
    },
    'documents.prepareRisk': { id: risk, language: 'en', paper },
    'documents.prepareClientCopy': {
      planId: plan,
      choices: {
        ...{ language: 'bg', beside: 'en', paper, pages: ['plan', 'firstDays', 'card'], withNames: true },
        calledAs: [{ word: 'IOM', as: 'the travel office' }],
      },
    },
    'documents.preparePlan': { planId: plan, language: 'en', paper },
    'documents.prepareEcogram': { fileId: file, language: 'nl', choices: usualEcogramChoices() },
    'documents.prepareOrganisations': {
      organisations: [{ id: organisation, calledAs: '' }],
      fields: ['phone', 'services'],
      ...{ language: 'en', paper },
    },
    'documents.prepareSocialMap': { country: 'NG', language: 'nl', paper },
    'documents.prepareOpeners': { roadmapId: null, language: 'en', paper },
    'documents.prepareNumbers': {
      period: { kind: 'quarter', year: 2026, number: 2 },
      language: 'en',
      output: { format: 'csv' },
    },
    'documents.save': { id: file },
    'documents.print': { id: file },
    'documents.release': { id: file },
  };
  return inputs as unknown as { [M in Method]: Input<M> };
};
