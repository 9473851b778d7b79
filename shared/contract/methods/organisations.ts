import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { HeldDocument } from '../../domain/documents.ts';
import { ImportId, OrganisationId } from '../../domain/ids.ts';
import { Organisation, OrganisationDetails } from '../../domain/organisation.ts';
import {
  BroughtIn,
  ChosenFile,
  Decisions,
  ImportChoices,
  ImportFile,
  ImportPages,
  ImportPreview,
} from '../../domain/organisation-exchange/bringing-in.ts';
import { GivingChoices } from '../../domain/organisation-exchange/giving.ts';
import { TextReading } from '../../domain/organisation-exchange/table.ts';
import { FoundOrganisation, OrganisationQuery } from '../../domain/organisation-finding.ts';
import { LikelyDouble } from '../../domain/organisation-likeness.ts';
import { MergedOrganisation } from '../../domain/organisation-merge.ts';
import { FileUsing } from '../../domain/organisation-use.ts';
import { Language } from '../../domain/places.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

const ofOrganisation = z.strictObject({ id: OrganisationId });
const AtVersion = ofOrganisation.extend({ baseVersion: Version });

export const organisationsMethods = define({
  /**
   * The social map: those first whose name holds what is looked for, then by name. `total` says how many there are, also
   * beyond the limit; `ended` how many more there would be with those that have ended.
   */
  'organisations.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: OrganisationQuery,
    output: z.strictObject({ organisations: z.array(FoundOrganisation), total: z.int(), ended: z.int() }),
  },
  /** Every language that somebody of the map is said to speak: tags, and whatever stands there in words. */
  'organisations.languages': { kind: 'query', may: ALL_STAFF, input: nothing, output: z.array(Language) },
  'organisations.read': { kind: 'query', may: ALL_STAFF, input: ofOrganisation, output: Organisation },
  'organisations.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ details: OrganisationDetails }),
    output: Organisation,
  },
  /** Adds those of the organisations that the report names which aren't there yet. */
  'organisations.addStarters': {
    kind: 'command',
    may: CLIENT_WORK,
    input: nothing,
    output: z.strictObject({ added: z.int() }),
  },
  'organisations.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofOrganisation.extend({ baseVersion: Version, details: OrganisationDetails }),
    output: Organisation,
  },
  /** Whoever calls has made sure today that what stands in this version is so; nobody vouches for a later one. */
  'organisations.check': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofOrganisation.extend({ baseVersion: Version }),
    output: Organisation,
  },
  /** It is no more, or no longer turned to. It can still be read wherever it is used. */
  'organisations.end': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
  /**
   * Asks for a file and reads it: a spreadsheet, or the social map of another shelter. It is held in memory, one at a time,
   * until it is brought in, let go of, or the vault is locked. `null` where nobody chose one, or somebody cancelled.
   */
  'organisations.chooseFile': {
    kind: 'command',
    may: CLIENT_WORK,
    input: nothing,
    output: ChosenFile.nullable(),
  },
  /**
   * Reads the chosen file anew, with letters or cells parted as somebody says. Where that is refused, it stays as it was read before;
   * `null` where it is read in yet another way meanwhile, or somebody cancelled.
   */
  'organisations.readAnew': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ImportId, reading: TextReading }),
    output: ChosenFile.nullable(),
  },
  /** What the chosen file would become. */
  'organisations.previewImport': {
    kind: 'query',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ImportId, choices: ImportChoices, from: ImportPages }),
    output: z.strictObject({ file: ImportFile, preview: ImportPreview }),
  },
  /** Writes all of it, or nothing. Refused with `conflict` where what was `seen` is no longer so. */
  'organisations.bringIn': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      id: ImportId,
      choices: ImportChoices,
      seen: z.int(),
      decisions: Decisions,
    }),
    output: BroughtIn,
  },
  /** Line by line, what did not simply become a field; as a document to be saved. */
  'organisations.prepareReport': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ImportId, choices: ImportChoices }),
    output: HeldDocument,
  },
  /** Ends what was added, and puts back what was changed and hasn't been changed since. */
  'organisations.takeBack': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: ImportId }),
    output: z.strictObject({ ended: z.int(), putBack: z.int(), left: z.int() }),
  },
  /** Ends the reading of a file that is under way, and lets go of the one that is held. */
  'organisations.leaveImport': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** The social map as a document to be saved. There is nothing of a client in it. */
  'organisations.prepareMap': {
    kind: 'command',
    may: ALL_STAFF,
    input: GivingChoices,
    output: HeldDocument,
  },
  'organisations.reopen': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
  /**
   * The files in which it is used, by name: the first `limit` of `total`. With a limit of 0 nobody is named. `isLocalContact`: it
   * stands beside the roadmap, among those whom the shelter turns to.
   */
  'organisations.usedIn': {
    kind: 'query',
    may: ALL_STAFF,
    input: ofOrganisation.extend({ limit: z.int().min(0).max(200) }),
    output: z.strictObject({ files: z.array(FileUsing), total: z.int(), isLocalContact: z.boolean() }),
  },
  /** Entries that may be the same one, written down twice. */
  'organisations.doubles': {
    kind: 'query',
    may: ALL_STAFF,
    input: ofOrganisation,
    output: z.array(LikelyDouble),
  },
  /** Those that have gone into another. */
  'organisations.merged': {
    kind: 'query',
    may: ALL_STAFF,
    input: nothing,
    output: z.array(MergedOrganisation),
  },
  /** One that has gone into another, as it was when it went. `notFound` for one that stands on the map. */
  'organisations.mergedEntry': { kind: 'query', may: ALL_STAFF, input: ofOrganisation, output: Organisation },
  /** `goes` and `stays` are the same one: what names `goes` means `stays` from now on, where `details` stand. */
  'organisations.merge': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z
      .strictObject({ stays: AtVersion, goes: AtVersion, details: OrganisationDetails })
      .refine(({ stays, goes }) => stays.id !== goes.id, { error: 'an organisation goes into another' }),
    output: Organisation,
  },
  /** They were two after all: the one that went is on the map again as it was, and what names it means it. */
  'organisations.part': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
});
