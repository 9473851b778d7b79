import { z } from 'zod';
import { BackupProgress } from '../domain/backup.ts';
import { BundleProgress } from '../domain/bundle-preview.ts';
import { ClientFileId, OrganisationId, PlanId } from '../domain/ids.ts';
import { LockReason } from '../domain/locking.ts';
import { Policy } from '../domain/policy.ts';
import { VaultStatus } from '../domain/vault-status.ts';

/** What the main process tells every open window of its own accord. */
export const AppEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('vault.changed'), status: VaultStatus }),
  /** Asked of every window before the vault is closed: save, hand over the rest with `drafts.keep`, say `session.ready`. */
  z.strictObject({ event: z.literal('vault.locking'), why: LockReason }),
  z.strictObject({ event: z.literal('file.changed'), fileId: ClientFileId }),
  /** Many at once: a list was brought in, or taken back. */
  z.strictObject({ event: z.literal('files.changed') }),
  z.strictObject({ event: z.literal('file.removed'), fileId: ClientFileId }),
  z.strictObject({ event: z.literal('file.restored'), fileId: ClientFileId }),
  z.strictObject({ event: z.literal('file.destroyed'), fileId: ClientFileId }),
  z.strictObject({ event: z.literal('ecogram.changed'), fileId: ClientFileId }),
  /** A version was kept, given other words or removed. */
  z.strictObject({ event: z.literal('ecogram.versionsChanged'), fileId: ClientFileId }),
  z.strictObject({ event: z.literal('plan.changed'), fileId: ClientFileId, planId: PlanId }),
  z.strictObject({ event: z.literal('overview.changed'), fileId: ClientFileId }),
  /** A version of the overviews was kept, given other words or removed. */
  z.strictObject({ event: z.literal('overview.versionsChanged'), fileId: ClientFileId }),
  /** What a client of that file fears, or what was checked. */
  z.strictObject({ event: z.literal('fears.changed'), fileId: ClientFileId }),
  /** Something has happened to that plan, or was said of it; its words are as they were. */
  z.strictObject({ event: z.literal('plan.lifeChanged'), fileId: ClientFileId, planId: PlanId }),
  /** A signal or a rating of that file was noted, changed, taken away or brought back. */
  z.strictObject({ event: z.literal('signs.changed'), fileId: ClientFileId }),
  /** An assessment of that file was begun, written in or decided, or a warning overridden. */
  z.strictObject({ event: z.literal('risks.changed'), fileId: ClientFileId }),
  z.strictObject({ event: z.literal('origin.changed'), fileId: ClientFileId }),
  /** A record of that file was begun, changed, taken away or brought back. */
  z.strictObject({ event: z.literal('monitoring.changed'), fileId: ClientFileId }),
  /** The client has said something of who may know what, or something of that file has left. */
  z.strictObject({ event: z.literal('consents.changed'), fileId: ClientFileId }),
  /** Something that stood on Today was settled, or is there again. */
  z.strictObject({ event: z.literal('today.changed') }),
  z.strictObject({ event: z.literal('dateTemplates.changed') }),
  /** A local version of the roadmap, which is used, or whom to turn to. */
  z.strictObject({ event: z.literal('roadmap.changed') }),
  z.strictObject({ event: z.literal('organisation.changed'), organisationId: OrganisationId }),
  /** Many at once: a list was brought in. */
  z.strictObject({ event: z.literal('organisations.changed') }),
  z.strictObject({ event: z.literal('staff.changed') }),
  z.strictObject({ event: z.literal('recovery.changed') }),
  z.strictObject({ event: z.literal('policy.changed'), policy: Policy }),
  /** An exercise was marked as tried, or no longer is. */
  z.strictObject({ event: z.literal('practice.changed') }),
  /** The vault has a key for bundles now. */
  z.strictObject({ event: z.literal('bundles.changed') }),
  /** How many files are in the bundle that is being made; `null`: it is over, well or not. */
  z.strictObject({ event: z.literal('bundle.progress'), progress: BundleProgress.nullable() }),
  /** `null`: it is over, well or not. */
  z.strictObject({ event: z.literal('backup.progress'), progress: BackupProgress.nullable() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
