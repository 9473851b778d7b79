import { addMonths, instantOf, localDayOf } from '#shared/domain/dates.ts';
import type { Author } from '#shared/domain/plan-life.ts';
import type { PracticePerson } from '#shared/domain/practice-person.ts';
import type { Role } from '#shared/domain/staff.ts';
import { starters } from '../organisations/starters.ts';
import type { Clock, OpenVault, PracticeFilling } from '../ports.ts';
import { demand } from '../records.ts';
import { putLife } from './fill-lives.ts';
import { PRACTICE_STAFF, practicePeople } from './practice-people.ts';

/**
 * Whoever of the staff here has that name. The files know their own ids of people, and each vault gives ids of its own; what
 * somebody rated or decided is theirs to go on with only under the id they have here.
 */
const authorHere = ({ access }: OpenVault, { name }: Author): Author => {
  const { id } = demand(access.people().find((person) => person.name === name));
  return { id, name };
};

type Parts = Omit<PracticePerson, 'about'>;
type Put<Part> = (vault: OpenVault, part: Part, person: PracticePerson) => void;

/** There is one of each. */
const staffByRole = ({ access }: OpenVault): Record<Role, Author> =>
  Object.fromEntries(access.people().map(({ id, name, role }) => [role, { id, name }])) as Record<
    Role,
    Author
  >;

/** How each part of a person gets into a vault, the file itself first. A part that is told in the files and not here is a type error. */
const PUT: { readonly [Part in keyof Parts]-?: Put<NonNullable<Parts[Part]>> } = {
  file: ({ files, policy }, file) => {
    files.insert(file);
    const begun = localDayOf(new Date(file.createdAt));
    files.planReview(file.id, addMonths(begun, policy.read().reviewAfterMonths));
  },
  children: ({ children }, all) => {
    for (const child of all) children.insert(child);
  },
  ecogram: ({ ecograms }, ecogram) => ecograms.insert(ecogram),
  plans: ({ plans }, all) => {
    for (const plan of all) plans.insert(plan);
  },
  lives: (vault, all, person) => {
    for (const life of all) putLife(vault, life, person, staffByRole(vault));
  },
  assessments: (vault, all) => {
    for (const { decided, ...assessment } of all)
      vault.risks.insert({
        ...assessment,
        decided: decided && { ...decided, by: authorHere(vault, decided.by) },
      });
  },
  contacts: ({ origins }, contacts, { file: { id, updatedAt } }) => {
    if (contacts.length > 0) origins.put({ fileId: id, version: 1, contacts, leftInDanger: [], updatedAt });
  },
  overview: ({ overviews }, overview) => overviews.insert(overview),
  fears: ({ fears }, all) => {
    for (const fear of all) fears.insert(fear);
  },
  signals: ({ signals }, all) => {
    for (const signal of all) signals.insert(signal);
  },
  ratings: (vault, all) => {
    for (const rating of all) vault.ratings.insert({ ...rating, by: authorHere(vault, rating.by) });
  },
  monitoring: ({ monitoring }, all) => {
    for (const record of all) monitoring.insert(record);
  },
  ecogramVersions: (vault, all) => {
    for (const version of all)
      vault.ecogramVersions.insert({ ...version, keptBy: authorHere(vault, version.keptBy) });
  },
  leftInDanger: ({ leftInDanger }, left, { file: { id } }) => leftInDanger.insert(id, left),
  overviewVersions: (vault, all) => {
    for (const version of all)
      vault.overviewVersions.insert({ ...version, keptBy: authorHere(vault, version.keptBy) });
  },
  overrides: (vault, all) => {
    for (const override of all)
      vault.riskOverrides.insert({ ...override, by: authorHere(vault, override.by) });
  },
  consents: (vault, all) => {
    for (const { acts, ...consent } of all) {
      vault.consents.insert({ ...consent, by: authorHere(vault, consent.by) });
      for (const act of acts) vault.consents.add(consent, { ...act, by: authorHere(vault, act.by) });
    }
  },
  copies: (vault, all) => {
    for (const copy of all)
      vault.copies.insert({
        ...copy,
        by: authorHere(vault, copy.by),
        plans: copy.plans.map(({ planId, number }) => ({
          ...{ planId, number },
          hash: vault.planVersions.find(planId, number)?.hash ?? null,
        })),
        logHead: vault.log.head(),
      });
  },
  todayMarks: (vault, all) => {
    for (const mark of all) vault.todayMarks.insert({ ...mark, by: authorHere(vault, mark.by) });
  },
};

const PARTS = Object.keys(PUT) as (keyof Parts)[];

const putPart = <Part extends keyof Parts>(vault: OpenVault, person: PracticePerson, part: Part): void => {
  const value = person[part];
  if (value !== undefined) (PUT[part] as Put<Parts[Part]>)(vault, value, person);
};

/** The invented people as they are in the beginning, told today, and the organisations that the report names. */
export const practiceFilling = (clock: Clock): PracticeFilling => ({
  staff: PRACTICE_STAFF,
  fill(vault) {
    const now = clock.now();
    vault.write({ action: 'practice.filled', subject: null }, () => {
      for (const organisation of starters(instantOf(now))) vault.organisations.insert(organisation);
      for (const person of practicePeople(localDayOf(now)))
        for (const part of PARTS) putPart(vault, person, part);
    });
  },
});
