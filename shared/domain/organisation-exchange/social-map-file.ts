import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { OrganisationId } from '../ids.ts';
import { type Organisation, OrganisationDetails, OrganisationSource } from '../organisation.ts';
import { StaffName } from '../staff.ts';
import { DETAIL_FIELDS, OWN_FIELDS, type OwnField, saysNothing } from './fields.ts';
import { checkBy, type Incoming } from './incoming.ts';

/**
 * A social map that one shelter gives another: `docs/social-map.schema.json` is made of what stands here. It holds
 * organisations and nothing of a client. Whoever has checked one is named by the shelter and never by their own name.
 */

export const MAP_FORMAT = 'mooring-social-map';
export const MAP_VERSION = 1;
export const MAP_ENDING = '.mooring-map.json';
export const MOST_ORGANISATIONS = 25_000;

const MapCheck = z.strictObject({
  on: CalendarDate.meta({
    format: 'date',
    description: 'The day on which somebody made sure that this is so.',
  }),
  shelter: StaffName.meta({ description: 'The shelter whose word it is.' }),
  isChangedSince: z.boolean().meta({ description: 'Whether words were changed after that day.' }),
});

// A map says nothing of what it leaves out; only what was written before there were groups has none of them.
const { name, groups, ...others } = OrganisationDetails.shape;
const otherDetails = { ...others, groups: groups.unwrap() };

export const MapOrganisation = z
  .strictObject({
    id: OrganisationId.meta({ description: 'The same wherever this organisation has been passed on to.' }),
    details: z.strictObject({ name, ...z.strictObject(otherDetails).partial().shape }).meta({
      description: 'What is left out is not known, or not passed on.',
    }),
    checked: MapCheck.nullable(),
    source: OrganisationSource.nullable().meta({
      description: 'Where an entry comes from that no shelter has written.',
    }),
    endedOn: CalendarDate.nullable().meta({ format: 'date', description: 'Since when it is no more.' }),
  })
  .meta({ id: 'Organisation' });
export type MapOrganisation = z.infer<typeof MapOrganisation>;

export const SocialMapFile = z
  .strictObject({
    format: z.literal(MAP_FORMAT),
    version: z.literal(MAP_VERSION),
    shelter: StaffName.meta({ description: 'Who gives this map away, in their own words.' }),
    madeOn: CalendarDate.meta({ format: 'date' }),
    organisations: z.array(MapOrganisation).max(MOST_ORGANISATIONS),
    practice: z.literal(true).optional().meta({
      description: 'Made in a practice vault: what is in it may be invented, and no real map takes it in.',
    }),
  })
  .meta({
    title: 'Social map',
    description: `A social map of Mooring, as it is exchanged in files ending in ${MAP_ENDING}.`,
  });
export type SocialMapFile = z.infer<typeof SocialMapFile>;

/** Enough to tell a map of this or a later version from any other JSON. */
const AnyMap = z.object({ format: z.literal(MAP_FORMAT), version: z.int().min(1) });

export type MapRead =
  | { is: 'map'; map: SocialMapFile }
  /** `at`: where in the file, as `organisations.12.details.web`. */
  | { is: 'refused'; reason: 'notAMap' | 'newerMap' | 'twiceTheSame'; at: string };

/** @param json what `JSON.parse` has made of the file */
export const readMap = (json: unknown): MapRead => {
  const any = AnyMap.safeParse(json);
  if (!any.success) return { is: 'refused', reason: 'notAMap', at: '' };
  if (any.data.version > MAP_VERSION) return { is: 'refused', reason: 'newerMap', at: '' };
  const read = SocialMapFile.safeParse(json);
  if (!read.success) {
    const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return { is: 'refused', reason: 'notAMap', at };
  }
  const ids = new Set<string>();
  for (const [index, { id }] of read.data.organisations.entries()) {
    if (ids.has(id)) return { is: 'refused', reason: 'twiceTheSame', at: `organisations.${index}` };
    ids.add(id);
  }
  return { is: 'map', map: read.data };
};

/** What a map says, as {@link Incoming}. Flags that are off say nothing: there, too, nobody may have asked. */
export const incomingFrom = ({ organisations, shelter }: SocialMapFile): Incoming[] =>
  organisations.map(({ id, details, checked, source, endedOn }, index) => ({
    row: index + 1,
    id,
    given: {
      name: details.name,
      ...Object.fromEntries(
        DETAIL_FIELDS.flatMap((field) => {
          const value = details[field];
          return value === undefined || saysNothing(value) ? [] : [[field, value]];
        }),
      ),
    },
    checked: checked && checkBy({ from: checked.shelter, nameOfOwn: shelter }, checked),
    source,
    endedOn,
  }));

/** What leaves with an organisation. */
export type Leaving = {
  /** Which of the fields that a shelter may want to keep to itself go along. */
  withOwn: Readonly<Record<OwnField, boolean>>;
  /** Who gives it away; stands for the names of staff. */
  shelter: string;
  /** Whether it leaves a practice vault. */
  practice?: boolean;
};

export const mayLeave = (
  field: (typeof DETAIL_FIELDS)[number],
  { withOwn }: Pick<Leaving, 'withOwn'>,
): boolean => !(OWN_FIELDS as readonly string[]).includes(field) || withOwn[field as OwnField];

/** Always the same order, so that the same map is the same file. */
const inOrder = (one: MapOrganisation, other: MapOrganisation): number =>
  one.details.name < other.details.name
    ? -1
    : one.details.name > other.details.name
      ? 1
      : one.id < other.id
        ? -1
        : 1;

export const mapFrom = (
  organisations: readonly Organisation[],
  madeOn: CalendarDate,
  leaving: Leaving,
): SocialMapFile => ({
  format: MAP_FORMAT,
  version: MAP_VERSION,
  shelter: leaving.shelter,
  madeOn,
  ...(leaving.practice ? { practice: true as const } : {}),
  organisations: organisations
    .map(({ id, details, checked, source, endedOn }) => ({
      id,
      details: {
        name: details.name,
        ...Object.fromEntries(
          DETAIL_FIELDS.filter((field) => mayLeave(field, leaving) && !saysNothing(details[field])).map(
            (field) => [field, details[field]],
          ),
        ),
      },
      checked: checked && {
        on: checked.on,
        shelter: checked.shelter || leaving.shelter,
        isChangedSince: checked.isChangedSince,
      },
      source,
      endedOn,
    }))
    .sort(inOrder),
});
