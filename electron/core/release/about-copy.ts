import { idsIn } from '#shared/domain/bundle-organisations.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { stateOfVersion } from '#shared/domain/plan-life.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { organisationsById } from '../documents/named-organisations.ts';
import { printedVersion } from '../plan/printed-version.ts';
import type { OpenVault, ReleaseRequest } from '../ports.ts';
import { demand } from '../records.ts';
import { cautionsOn } from '../risk/risk-handlers.ts';

/** What is told beside the records of a smaller copy: how its plans stand, what they warn of, and what the organisations are by now. */
export const aboutCopy = (
  vault: OpenVault,
  copy: FileContents,
  plans: Release['plans'],
  today: CalendarDate,
): Pick<ReleaseRequest, 'standings' | 'versions' | 'organisations' | 'cautions'> => {
  return {
    standings: copy.plans.map(({ id }) => {
      const asked = plans.find(({ planId }) => planId === id)?.number ?? undefined;
      const { standing } = printedVersion(vault, demand(vault.plans.find(id)), asked);
      return { planId: id, ...standing };
    }),
    versions: copy.planVersions.map(({ planId, number, hash }) => {
      const state = stateOfVersion(vault.planEvents.ofPlan(planId), number);
      return { planId, number, state, hash };
    }),
    // Wherever the copy names one by its id: a record that is added next year is looked through like the others.
    organisations: organisationsById(vault, [...idsIn(copy)] as OrganisationId[]),
    // What an assessment concluded is told only where the assessment itself is: that there is none may be told always.
    cautions: new Map(
      copy.plans.map((plan) => [
        plan.id,
        cautionsOn(vault, plan, today).filter(({ is }) => is === 'none' || copy.assessments.length > 0),
      ]),
    ),
  };
};
