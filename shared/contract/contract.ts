import type { z } from 'zod';
import type { MethodDefinition } from './define.ts';
import { appMethods } from './methods/app.ts';
import { backupsMethods } from './methods/backups.ts';
import { bundlesMethods } from './methods/bundles.ts';
import { consentsMethods } from './methods/consents.ts';
import { dateTemplatesMethods } from './methods/date-templates.ts';
import { documentsMethods } from './methods/documents.ts';
import { ecogramMethods } from './methods/ecogram.ts';
import { fearsMethods } from './methods/fears.ts';
import { fileListMethods } from './methods/file-list.ts';
import { filesMethods } from './methods/files.ts';
import { firstSignsMethods } from './methods/first-signs.ts';
import { logMethods } from './methods/log.ts';
import { monitoringMethods } from './methods/monitoring.ts';
import { numbersMethods } from './methods/numbers.ts';
import { organisationsMethods } from './methods/organisations.ts';
import { originMethods } from './methods/origin.ts';
import { overviewsMethods } from './methods/overviews.ts';
import { planLifeMethods } from './methods/plan-life.ts';
import { plansMethods } from './methods/plans.ts';
import { policyMethods } from './methods/policy.ts';
import { practiceMethods } from './methods/practice.ts';
import { recoveryMethods } from './methods/recovery.ts';
import { releaseMethods } from './methods/release.ts';
import { risksMethods } from './methods/risks.ts';
import { roadmapMethods } from './methods/roadmap.ts';
import { sessionMethods } from './methods/session.ts';
import { staffMethods } from './methods/staff.ts';
import { todayMethods } from './methods/today.ts';
import { vaultMethods } from './methods/vault.ts';

/**
 * Every call that a screen can make, a file a subject in `methods/`. Both shells mount this table by looping over it and
 * there is no second way in: a method without a handler is a type error, a call that is not here is refused.
 */
export const contract = {
  ...appMethods,
  ...vaultMethods,
  ...sessionMethods,
  ...backupsMethods,
  ...staffMethods,
  ...recoveryMethods,
  ...logMethods,
  ...filesMethods,
  ...fileListMethods,
  ...ecogramMethods,
  ...plansMethods,
  ...overviewsMethods,
  ...fearsMethods,
  ...planLifeMethods,
  ...organisationsMethods,
  ...firstSignsMethods,
  ...risksMethods,
  ...originMethods,
  ...roadmapMethods,
  ...numbersMethods,
  ...todayMethods,
  ...monitoringMethods,
  ...dateTemplatesMethods,
  ...policyMethods,
  ...consentsMethods,
  ...releaseMethods,
  ...documentsMethods,
  ...bundlesMethods,
  ...practiceMethods,
};

export type Contract = typeof contract;

/** Whether a method is answered while a backup is looked into. A new command is not, unless it says so. */
export const worksInReadOnly = (method: Method): boolean => {
  const { kind, inReadOnly }: MethodDefinition = contract[method];
  return kind === 'query' || inReadOnly === 'allowed';
};

/** Whether a method is answered with the practice vault open. */
export const worksInPractice = (method: Method): boolean => {
  const { inPractice }: MethodDefinition = contract[method];
  return inPractice !== 'refused';
};

export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]['input']>;
export type Parsed<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

export const METHODS = Object.keys(contract) as Method[];

export const isMethod = (name: string): name is Method => Object.hasOwn(contract, name);
