import type { Parsed } from '#shared/contract/contract.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { followedIn } from '#shared/domain/plan/visit-columns.ts';
import { organisationsIn } from '#shared/domain/plan.ts';
import { calledAsFrozen } from '#shared/domain/plan-version.ts';
import { printedVersion } from '../plan/printed-version.ts';
import type { Clock, PlanHtmlRequest, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';
import { cautionsOn } from '../risk/risk-handlers.ts';
import type { Showing } from './held-documents.ts';
import { organisationsById } from './named-organisations.ts';

type Asked = Omit<Parsed<'documents.preparePlan'>, 'paper'>;

type ToTell = {
  /** What a plan's print is made from, but for how the log stands once that is noted. */
  told: Omit<PlanHtmlRequest, 'paper' | 'logHead'>;
  shown: Showing;
};

/** @throws {Refusal} `notFound`; `vaultDamaged` where a frozen version isn't as it was frozen */
export const planToTell = (
  vault: VaultRecords,
  { planId, number, language, withSecurity }: Asked,
  clock: Clock,
): ToTell => {
  const { plans, files } = vault;
  const { plan, standing, ecogram, names } = printedVersion(vault, demand(plans.find(planId)), number);
  const { details } = demand(files.find(plan.fileId));
  const organisations = calledAsFrozen(organisationsById(vault, organisationsIn(plan.content)), names);
  const clientLabel = plan.content.planFor || names?.client || details.workingName;
  const printedOn = clock.now();
  const cautions = cautionsOn(vault, plan, localDayOf(printedOn));
  const followed = followedIn({ file: { details }, monitoring: vault.monitoring.ofFile(plan.fileId) });
  const told = { plan, standing, ecogram, organisations, cautions, followed };
  const security = withSecurity ? { security: 'shown' } : {};
  const detail = { what: 'plan', plan: planId, number: standing.number, ...security };
  return {
    told: { ...told, clientLabel, language, printedOn, withSecurity },
    shown: { subject: plan.fileId, detail },
  };
};
