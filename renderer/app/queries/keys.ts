import type { Input } from '#shared/contract/contract.ts';
import type { MoveGround } from '#shared/contract/methods/bundles.ts';
import type { ClientFileId, OrganisationId, PlanId } from '#shared/domain/ids.ts';
import type { PeriodChoice } from '#shared/domain/numbers/period.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';

/** What is fetched, by subject first, so that an event can name everything of its subject. */
export const keys = {
  files: (search: string) => ['files', search] as const,
  file: (fileId: ClientFileId) => ['file', fileId] as const,
  ecogram: (fileId: ClientFileId) => ['ecogram', fileId] as const,
  picture: (fileId: ClientFileId, language: string) => ['picture', fileId, language] as const,
  organisations: (query: Input<'organisations.list'>) => ['organisations', query] as const,
  organisation: (id: OrganisationId) => ['organisation', id] as const,
  mergedOrganisations: ['organisationsMerged'] as const,
  usedIn: (id: OrganisationId, limit: number) => ['organisationUses', id, limit] as const,
  doubles: (id: OrganisationId) => ['organisationDoubles', id] as const,
  overview: (fileId: ClientFileId) => ['overview', fileId] as const,
  overviewVersions: (fileId: ClientFileId) => ['overviewVersions', fileId] as const,
  fears: (fileId: ClientFileId) => ['fears', fileId] as const,
  signs: (fileId: ClientFileId) => ['signs', fileId] as const,
  risks: (fileId: ClientFileId) => ['risks', fileId] as const,
  origin: (fileId: ClientFileId) => ['origin', fileId] as const,
  roadmap: ['roadmap'] as const,
  today: ['today'] as const,
  monitoring: (fileId: ClientFileId) => ['monitoring', fileId] as const,
  consents: (fileId: ClientFileId) => ['consents', fileId] as const,
  beyondConsent: (whom: Pick<MoveGround, 'recipient' | 'purpose'>, fileIds: readonly ClientFileId[]) =>
    ['consents', 'beyond', whom, fileIds] as const,
  copy: (number: CopyNumber) => ['copy', number] as const,
  releaseOffer: (fileId: ClientFileId) => ['releaseOffer', fileId] as const,
  dateTemplates: ['dateTemplates'] as const,
  numbers: (period: PeriodChoice) => ['numbers', period] as const,
  removed: ['removed'] as const,
  due: ['due'] as const,
  policy: ['policy'] as const,
  staff: ['staff'] as const,
  recovery: ['recovery'] as const,
  practice: ['practice'] as const,
  backups: ['backups'] as const,
  versions: (fileId: ClientFileId) => ['versions', fileId] as const,
  plans: (fileId: ClientFileId) => ['plans', fileId] as const,
  planLife: (fileId: ClientFileId, planId: PlanId) => ['planLife', fileId, planId] as const,
  review: ['review'] as const,
  bundleKey: ['bundleKey'] as const,
  reviewGuests: ['reviewGuests'] as const,
  reviewGuest: (fileId: ClientFileId) => ['reviewGuest', fileId] as const,
};
