import { z } from 'zod';
import starterFile from '#resources/social-map/starters.json' with { type: 'json' };
import type { Instant } from '#shared/domain/dates.ts';
import { OrganisationId } from '#shared/domain/ids.ts';
import {
  newOrganisationDetails,
  type Organisation,
  OrganisationDetails,
  OrganisationSource,
} from '#shared/domain/organisation.ts';

/**
 * The organisations that the report itself names, with the contacts that stand there (Appendix 1, lines 5350-5733). The
 * report has no year on it; theirs is the latest of which it speaks. Their ids are the same in every vault, so that adding
 * them again adds nobody twice, and none comes back that a shelter has ended.
 */
const StarterFile = z.strictObject({
  source: OrganisationSource,
  organisations: z.array(
    z.strictObject({
      id: OrganisationId,
      details: OrganisationDetails.partial().required({ name: true }),
    }),
  ),
});

/** As they would be put down at a moment. */
export const starters = (at: Instant): Organisation[] => {
  const { source, organisations } = StarterFile.parse(starterFile);
  return organisations.map(({ id, details }) => ({
    id,
    version: 1,
    details: OrganisationDetails.parse({ ...newOrganisationDetails(details.name), ...details }),
    checked: null,
    source,
    endedOn: null,
    createdAt: at,
    updatedAt: at,
  }));
};
