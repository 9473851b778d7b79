import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { OrganisationId } from '../../domain/ids.ts';
import { Organisation, OrganisationDetails } from '../../domain/organisation.ts';
import { FoundOrganisation, OrganisationQuery } from '../../domain/organisation-finding.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

const ofOrganisation = z.strictObject({ id: OrganisationId });

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
  'organisations.reopen': { kind: 'command', may: CLIENT_WORK, input: ofOrganisation, output: Organisation },
});
