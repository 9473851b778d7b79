import { z } from 'zod';
import { type AuditHead, KnownHead } from './audit.ts';
import { CalendarDate, Instant } from './dates.ts';
import { FileContents } from './file-contents.ts';
import { OrganisationId, PlanId } from './ids.ts';
import { headOnPaper } from './log-mark.ts';
import type { Organisation } from './organisation.ts';
import { DETAIL_FIELDS, OWN_FIELDS, saysNothing } from './organisation-exchange/fields.ts';
import { MapOrganisation } from './organisation-exchange/social-map-file.ts';
import { PlanStanding } from './plan-version.ts';
import { CopyNumber } from './release/copy-number.ts';
import { type Caution, CautionKind } from './risk-cautions.ts';

/**
 * A client file, or what of it may leave, for other programs: `docs/client-file.schema.json` is made of what stands here. What
 * is in `contents` has been made smaller before (decision 28); nothing in this tells that anything was left out.
 */

export const FILE_FORMAT = 'mooring-file';
export const FILE_VERSION = 1;
export const FILE_ENDING = '.mooring-file.json';

const { details, endedOn } = MapOrganisation.shape;

/** An organisation that the file names, as anybody may know it. */
export const NamedOrganisation = z
  .strictObject({
    id: OrganisationId,
    calledHere: z.array(OrganisationId).min(1).meta({
      description: 'By which ids the contents name it: several where entries have become one since.',
    }),
    details: details.meta({
      description:
        'What is left out is not known, or is the shelter’s own: whom to ask for, how reliable it is, its notes.',
    }),
    checkedOn: CalendarDate.nullable().meta({
      format: 'date',
      description: 'When somebody last made sure that this is so.',
    }),
    endedOn,
  })
  .meta({ id: 'NamedOrganisation' });
export type NamedOrganisation = z.infer<typeof NamedOrganisation>;

/** Which version a plan in the contents is, and how that stands. */
const StandingOfPlan = PlanStanding.extend({ planId: PlanId }).meta({ id: 'StandingOfPlan' });

/** A warning that stood on a plan in the contents when it left, as above each page of its print. */
const CautionOfPlan = z
  .strictObject({
    planId: PlanId,
    is: CautionKind,
    decidedOn: CalendarDate.nullable().meta({
      format: 'date',
      description: 'When the assessment was decided that it comes from; null where there is none.',
    }),
  })
  .meta({ id: 'CautionOfPlan' });

export const FileEnvelope = z
  .strictObject({
    format: z.literal(FILE_FORMAT),
    version: z.literal(FILE_VERSION),
    madeAt: Instant,
    language: z.string().min(2).max(35).meta({
      description:
        'In which language the shelter’s own words are, as a BCP 47 tag. A client’s may be in any.',
    }),
    practice: z.literal(true).optional().meta({
      description: 'Made in a practice vault: whoever is in it is invented, and no real vault takes it in.',
    }),
    copy: z.strictObject({ number: CopyNumber }).optional().meta({
      description: 'Which copy this is, by the number that stands on its receipt; absent in what is no copy.',
    }),
    log: KnownHead.nullable().meta({
      description: 'How the shelter’s log stood when this was made, as it stands at the foot of its prints.',
    }),
    standings: z.array(StandingOfPlan),
    cautions: z.array(CautionOfPlan).default([]).meta({
      description: 'What warns of going by a plan in the contents, and nobody has answered for.',
    }),
    organisations: z.array(NamedOrganisation),
    contents: FileContents.meta({
      description:
        'In a copy, ids are of that copy alone, and moments are told to the hour. The hash of a frozen version is over all of its words in the vault: it says which version this is, and isSound that the vault still held to it; what of it is here can have another. Of a part that is not in it the version is 1, and a time that is not told is 1970-01-01T00:00:00.000Z.',
    }),
  })
  .meta({
    title: 'Client file',
    description: `A client file of Mooring, or what of it was given to somebody, as it leaves in files ending in ${FILE_ENDING}.`,
  });
export type FileEnvelope = z.infer<typeof FileEnvelope>;

type Enclosed = Pick<FileEnvelope, 'madeAt' | 'language' | 'standings' | 'contents'> & {
  isPractice: boolean;
  /** Of what has a receipt. */
  copyNumber?: CopyNumber;
  /** `null` where it must not be said. */
  logHead: AuditHead | null;
  /** By plan: what stands on it today. */
  cautions: ReadonlyMap<PlanId, readonly Caution[]>;
  /** What the organisations are by now, by the ids that stand in the contents. */
  organisations: ReadonlyMap<OrganisationId, Organisation>;
};

export const envelopeAround = ({
  isPractice,
  copyNumber,
  logHead,
  organisations,
  cautions,
  ...rest
}: Enclosed): FileEnvelope => ({
  format: FILE_FORMAT,
  version: FILE_VERSION,
  madeAt: rest.madeAt,
  language: rest.language,
  ...(isPractice ? { practice: true as const } : {}),
  ...(copyNumber === undefined ? {} : { copy: { number: copyNumber } }),
  log: headOnPaper(logHead),
  standings: rest.standings,
  cautions: [...cautions].flatMap(([planId, standing]) =>
    standing.map((caution) => ({
      planId,
      is: caution.is,
      decidedOn: caution.is === 'none' ? null : caution.decidedOn,
    })),
  ),
  organisations: namedFrom(organisations),
  contents: rest.contents,
});

/** Each organisation once, without what is the shelter's own. */
export const namedFrom = (known: ReadonlyMap<OrganisationId, Organisation>): NamedOrganisation[] => {
  const callings = Map.groupBy(known, ([, { id }]) => id);
  return [...callings.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const [, { id, details: all, checked, endedOn: ended }] = first;
    const calledHere = entries.map(([called]) => called);
    return { id, calledHere, details: publicOnly(all), checkedOn: checked?.on ?? null, endedOn: ended };
  });
};

const isOwn = (field: (typeof DETAIL_FIELDS)[number]): boolean =>
  (OWN_FIELDS as readonly string[]).includes(field);

const publicOnly = (all: Organisation['details']): NamedOrganisation['details'] => ({
  name: all.name,
  ...Object.fromEntries(
    DETAIL_FIELDS.filter((field) => !isOwn(field) && !saysNothing(all[field])).map((field) => [
      field,
      all[field],
    ]),
  ),
});

/** Enough to tell a file of this or a later version from any other JSON. */
const AnyEnvelope = z.object({ format: z.literal(FILE_FORMAT), version: z.int().min(1) });

export type EnvelopeRead =
  | { is: 'file'; file: FileEnvelope }
  /** `at`: where in the file, as `contents.plans.0.content.date`. Never what stands there. */
  | { is: 'refused'; reason: 'notAFile' | 'newerFile'; at: string };

/** @param json what `JSON.parse` has made of the file */
export const readEnvelope = (json: unknown): EnvelopeRead => {
  const any = AnyEnvelope.safeParse(json);
  if (!any.success) return { is: 'refused', reason: 'notAFile', at: '' };
  if (any.data.version > FILE_VERSION) return { is: 'refused', reason: 'newerFile', at: '' };
  const read = FileEnvelope.safeParse(json);
  if (read.success) return { is: 'file', file: read.data };
  return { is: 'refused', reason: 'notAFile', at: read.error.issues[0]?.path.map(String).join('.') ?? '' };
};

/** The same file is the same text, but for the moment. */
export const envelopeText = (envelope: FileEnvelope): string => `${JSON.stringify(envelope, null, 2)}\n`;
