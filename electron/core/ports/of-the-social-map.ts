import type { DateTemplate } from '#shared/domain/date-template.ts';
import type { CalendarDate, Instant } from '#shared/domain/dates.ts';
import type {
  ClientFileId,
  DateTemplateId,
  OrganisationId,
  PersonId,
  PlanId,
  RoadmapId,
  SignalId,
} from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { FoundOrganisation, OrganisationQuery } from '#shared/domain/organisation-finding.ts';
import type { LikelyDouble } from '#shared/domain/organisation-likeness.ts';
import type { MergedOrganisation } from '#shared/domain/organisation-merge.ts';
import type { FileUsing } from '#shared/domain/organisation-use.ts';
import type { CountryCode } from '#shared/domain/places.ts';
import type { LocalHelp, LocalRoadmap } from '#shared/domain/roadmap.ts';

/** Rows that belong to no client: the social map, the roadmap, templates for dates. */

/** The social map. Whoever is in it stays, also once it has ended. */
export type OrganisationRepository = {
  find(id: OrganisationId): Organisation | undefined;
  nameOf(id: string): string | undefined;
  /** Every one, also those that have ended, by name. */
  all(): Organisation[];
  /**
   * By name, those first whose name it is that is looked for. `search` is folded (case, diacritics) and each of its words
   * matches the start of a word. `ended`: how many more there would be with those that have ended.
   */
  list(query: OrganisationQuery): { organisations: FoundOrganisation[]; total: number; ended: number };
  /** All that are in a country or help for it and have not ended, by name. `null`: wherever they are. */
  ofCountry(country: CountryCode | null): Organisation[];
  /** How many that have not ended were last checked on that day or before, or never. */
  unchecked(upTo: CalendarDate): number;
  /** Others that may be the same one, by name. */
  doublesOf(organisation: Organisation): LikelyDouble[];
  /** Every language that stands anywhere, each once. */
  languages(): string[];
  insert(organisation: Organisation): void;
  /** Replaces the row if it is still at `base`, which is one version before where nobody says; says whether it was. */
  replace(organisation: Organisation, base?: number): boolean;
  /** Takes it off the map if it is still at that version; says whether it was. Only for one that goes into another. */
  take(organisation: Pick<Organisation, 'id' | 'version'>): boolean;
};

/** Organisations that have gone into another. What names one of them means the other. */
export type OrganisationMergeRepository = {
  /** Whom `id` means by now: itself, where it stands on the map or nobody knows it. */
  meaning(id: OrganisationId): OrganisationId;
  /** Every id that means this one, itself in front. */
  idsOf(id: OrganisationId): OrganisationId[];
  /** All of them, in the order in which they went. */
  list(): MergedOrganisation[];
  /** One of them as it was when it went. */
  entry(id: OrganisationId): Organisation | undefined;
  nameOf(id: string): string | undefined;
  insert(organisation: Organisation, into: OrganisationId, mergedAt: Instant): void;
  /** Takes one out again, as it was. `undefined` where there is none. */
  take(id: OrganisationId): { organisation: Organisation; into: OrganisationId } | undefined;
};

/** A record in which an organisation is used. An overview goes by its file. */
export type RecordUsing =
  | { usedIn: 'ecogram'; id: PersonId }
  | { usedIn: 'plan'; id: PlanId }
  | { usedIn: 'signal'; id: SignalId }
  | { usedIn: 'overview'; id: ClientFileId };

/** Where organisations are used: in files that have not been removed, and on ecograms only where nothing is marked as dangerous. */
export type OrganisationUseRepository = {
  /** The files, by name, in which an organisation is used that goes by any of `ids`, and how many there are. */
  files(ids: readonly OrganisationId[], limit: number): { files: Omit<FileUsing, 'uses'>[]; total: number };
  inFile(ids: readonly OrganisationId[], fileId: ClientFileId): RecordUsing[];
};

/** The shelter's own versions of the roadmap, and whom it turns to. */
export type RoadmapRepository = {
  list(): LocalRoadmap[];
  find(id: RoadmapId): LocalRoadmap | undefined;
  insert(roadmap: LocalRoadmap): void;
  replace(roadmap: LocalRoadmap): boolean;
  remove(id: RoadmapId, version: number): boolean;
  help(): LocalHelp;
  /** Replaces what there is if it is still at `help.version - 1`; says whether it was. */
  replaceHelp(help: LocalHelp): boolean;
};

/** The shelter's own date templates. */
export type DateTemplateRepository = {
  list(): DateTemplate[];
  find(id: DateTemplateId): DateTemplate | undefined;
  insert(template: DateTemplate): void;
  /** Replaces the row if it is still at `template.version - 1`; says whether it was. */
  replace(template: DateTemplate): boolean;
  remove(id: DateTemplateId, version: number): boolean;
};
