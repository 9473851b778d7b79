import type { BundledFile } from './bundle.ts';
import type { Consent } from './consent.ts';
import { flawsOf } from './ecogram.ts';
import type { FileContents } from './file-contents.ts';
import type { ClientFileId, PlanId } from './ids.ts';
import type { PlanComment } from './plan-comment.ts';
import type { PlanEvent } from './plan-life.ts';
import type { ReleaseBasis } from './release/copy.ts';
import type { FileReview } from './review-exchange.ts';
import type { RiskOverride } from './risk-cautions.ts';

/**
 * Whether what comes as one client file is one. Each record says by ids whose it is, and into a vault it goes where those point: one that
 * names another client's file, plan or consent would be written into that client's records.
 */

type OfFile = { fileId: ClientFileId };
type OfPlan = { planId: PlanId };
type Rule<Part> = (part: Part, contents: FileContents) => boolean;

const areOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const isOfFile: Rule<OfFile> = ({ fileId }, { file }) => fileId === file.id;
const isOfPlan: Rule<OfPlan> = ({ planId }, { plans }) => plans.some(({ id }) => id === planId);

/** Each of them is of this file, and as `also` says. */
const each =
  <Item extends OfFile>(also: Rule<Item> = () => true): Rule<readonly Item[]> =>
  (items, contents) =>
    items.every((item) => isOfFile(item, contents) && also(item, contents));

/** The same of records that lie under an id of their own: two of one id would be one. */
const eachOnce =
  <Item extends OfFile & { id: string }>(also?: Rule<Item>): Rule<readonly Item[]> =>
  (items, contents) =>
    areOnce(items.map(({ id }) => id)) && each(also)(items, contents);

const orNone =
  <Item>(rule: Rule<Item>): Rule<Item | null> =>
  (item, contents) =>
    item === null || rule(item, contents);

const keyOfVersion = ({ planId, number }: OfPlan & { number: number }): string => `${planId} ${number}`;

const stands = (basis: ReleaseBasis, consents: readonly Consent[]): boolean => {
  if (basis.is === 'own') return true;
  if (basis.consentId === null) return true;
  const consent = consents.find(({ id }) => id === basis.consentId);
  return (
    consent !== undefined && (basis.is !== 'consent' || consent.acts.some(({ id }) => id === basis.actId))
  );
};

/** A part that files have and that isn't here is a type error. */
const RULES: { readonly [Part in keyof FileContents]-?: Rule<FileContents[Part]> } = {
  // All others are held to it.
  file: () => true,
  reviewOn: () => true,
  children: eachOnce(),
  ecogram: (ecogram, contents) => isOfFile(ecogram, contents) && flawsOf(ecogram.records).length === 0,
  ecogramVersions: eachOnce(({ ecogramId }, { ecogram }) => ecogramId === ecogram.id),
  // People who stand on no ecogram any more; they are kept beside this file, whoever they are.
  leftInDanger: () => true,
  overview: orNone(isOfFile),
  overviewVersions: eachOnce(),
  fears: eachOnce(),
  origin: orNone(isOfFile),
  signals: eachOnce(),
  ratings: eachOnce(),
  assessments: (assessments, contents) =>
    eachOnce()(assessments, contents) && assessments.filter(({ decided }) => decided === null).length <= 1,
  overrides: eachOnce<RiskOverride>(isOfPlan),
  plans: eachOnce(),
  planEvents: each<PlanEvent>(isOfPlan),
  planVersions: (versions, contents) =>
    areOnce(versions.map(keyOfVersion)) && each<OfFile & OfPlan>(isOfPlan)(versions, contents),
  planComments: eachOnce<PlanComment>(isOfPlan),
  monitoring: eachOnce(),
  todayMarks: eachOnce(),
  consents: (consents, contents) =>
    areOnce(consents.flatMap(({ acts }) => acts.map(({ id }) => id))) && eachOnce()(consents, contents),
  copies: eachOnce(
    ({ basis, plans }, contents) =>
      stands(basis, contents.consents) && plans.every((plan) => isOfPlan(plan, contents)),
  ),
};

const PARTS = Object.keys(RULES) as (keyof FileContents)[];

const holds = <Part extends keyof FileContents>(contents: FileContents, part: Part): boolean =>
  (RULES[part] as Rule<FileContents[Part]>)(contents[part], contents);

/** The parts in which something is of another file, or in it twice; none where the file is one. Names nothing that is in it. */
export const partsAstray = ({
  contents,
  versionsAsFrozen,
}: Pick<BundledFile, 'contents' | 'versionsAsFrozen'>): string[] => {
  const frozen = new Set(contents.planVersions.map(keyOfVersion));
  const lying = versionsAsFrozen.map(keyOfVersion);
  return [
    ...PARTS.filter((part) => !holds(contents, part)),
    ...(areOnce(lying) && lying.every((key) => frozen.has(key)) ? [] : ['versionsAsFrozen']),
  ];
};

/** Whether all of a review is of the file that it names, and of the plans that it stands beside, and nothing is in it twice. */
export const isOneReview = ({ fileId, plans }: FileReview): boolean =>
  areOnce(plans.map(({ planId }) => planId)) &&
  areOnce(plans.flatMap(({ comments }) => comments.map(({ id }) => id))) &&
  plans.every(({ planId, comments, acts }) =>
    [...comments, ...acts.map(({ event }) => event)].every(
      (record) => record.fileId === fileId && record.planId === planId,
    ),
  );
