import { z } from 'zod';
import { Factor } from './factors.ts';
import { HelpStanding, type Signal } from './first-signs.ts';
import { ClientFileId, type OrganisationId, PersonId, PlanId, SignalId } from './ids.ts';
import { Service } from './organisation.ts';
import { type OverviewContent, OverviewCountry } from './overview.ts';
import { PlanPart } from './plan/sections.ts';
import { PlanKind } from './plan/times.ts';
import type { Plan } from './plan.ts';
import { ReferralStanding } from './referral.ts';
import { FilledLine, Line } from './text.ts';

/**
 * Where an organisation of the social map is used. An instrument that can name organisations adds a kind here; the vault
 * keeps count of it (`organisation_use` in `docs/vault-format.md`).
 */

/** Which plan, as far as two of one file are told apart by. */
const inPlan = { planId: PlanId, kind: PlanKind, placeOfReturn: Line, versionLabel: Line };

export const OrganisationUse = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('ecogram'), personId: PersonId }),
  /** `steps`: the numbers of the steps that name it, from 1; none where it is named for the field as a whole. */
  z.strictObject({
    in: z.literal('planField'),
    ...inPlan,
    factor: Factor,
    steps: z.array(z.int().min(1)),
  }),
  /** Among a plan's children, contacts or visits. */
  z.strictObject({ in: z.literal('planPart'), ...inPlan, part: PlanPart }),
  z.strictObject({ in: z.literal('referral'), ...inPlan, standing: ReferralStanding }),
  /** Help that fits what was seen or said, which it could give. */
  z.strictObject({ in: z.literal('signal'), signalId: SignalId, service: Service, standing: HelpStanding }),
  /** In Overview 2: somebody whose help a change may need. */
  z.strictObject({ in: z.literal('overview'), country: OverviewCountry, factor: Factor }),
]);
export type OrganisationUse = z.infer<typeof OrganisationUse>;

/** A file in which it is used. */
export const FileUsing = z.strictObject({
  fileId: ClientFileId,
  workingName: FilledLine,
  fileCode: Line,
  uses: z.array(OrganisationUse),
});
export type FileUsing = z.infer<typeof FileUsing>;

/** Where a plan names an organisation that goes by any of `ids`. */
export const usesInPlan = (
  { id, content }: Pick<Plan, 'id' | 'content'>,
  ids: ReadonlySet<OrganisationId>,
): OrganisationUse[] => {
  const { placeOfReturn, versionLabel } = content;
  const plan = { planId: id, kind: content.kind, placeOfReturn, versionLabel };
  const isAmong = (organisations: readonly OrganisationId[]) => organisations.some((named) => ids.has(named));
  const inFields = content.fields.flatMap(({ factor, steps, organisations }): OrganisationUse[] => {
    const numbers = steps.flatMap((step, index) => (isAmong(step.organisations) ? [index + 1] : []));
    if (numbers.length === 0 && !isAmong(organisations)) return [];
    return [{ in: 'planField', ...plan, factor, steps: numbers }];
  });
  const referred = content.referrals.flatMap(({ organisationId, standing }): OrganisationUse[] =>
    ids.has(organisationId) ? [{ in: 'referral', ...plan, standing }] : [],
  );
  const naming: [PlanPart, OrganisationId[]][] = [
    ['eachChild', content.children.flatMap(({ organisations }) => organisations)],
    ['contacts', content.contacts.flatMap(({ organisationId }) => organisationId ?? [])],
    ['visits', content.visits.flatMap(({ organisations }) => organisations)],
  ];
  const inParts = naming.flatMap(([part, organisations]): OrganisationUse[] =>
    isAmong(organisations) ? [{ in: 'planPart', ...plan, part }] : [],
  );
  return [...inFields, ...inParts, ...referred];
};

/** For which help a signal names an organisation that goes by any of `ids`. */
export const usesInSignal = (
  { id, details }: Pick<Signal, 'id' | 'details'>,
  ids: ReadonlySet<OrganisationId>,
): OrganisationUse[] =>
  details.help.flatMap(({ service, standing, organisationId }): OrganisationUse[] =>
    organisationId !== null && ids.has(organisationId)
      ? [{ in: 'signal', signalId: id, service, standing }]
      : [],
  );
/** Which changes of Overview 2 name an organisation that goes by any of `ids`. */
export const usesInOverview = (
  { changes }: Pick<OverviewContent, 'changes'>,
  ids: ReadonlySet<OrganisationId>,
): OrganisationUse[] =>
  changes
    .filter(({ organisations }) => organisations.some((named) => ids.has(named)))
    .map(({ country, factor }) => ({ in: 'overview', country, factor }));
