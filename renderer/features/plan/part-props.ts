import type { OrganisationId } from '#shared/domain/ids.ts';
import type { PlanParts } from '#shared/domain/plan/parts.ts';

/** What each part of the plan is given. */
export type PartProps = {
  parts: PlanParts;
  onChange(change: Partial<PlanParts>): void;
};

export type PartWithOrganisations = PartProps & {
  /** To the page of an organisation. */
  onOpen(id: OrganisationId): void;
};
