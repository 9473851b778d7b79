import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useAppEvent } from '../client.tsx';
import { keys } from './keys.ts';

const everythingOf = (fileId: ClientFileId): QueryKey[] => [
  keys.file(fileId),
  keys.ecogram(fileId),
  ['picture', fileId],
  keys.versions(fileId),
  keys.plans(fileId),
  ['planLife', fileId],
  keys.review,
  keys.reviewGuest(fileId),
  keys.signs(fileId),
  keys.overview(fileId),
  keys.overviewVersions(fileId),
  keys.fears(fileId),
  keys.risks(fileId),
  keys.origin(fileId),
  keys.monitoring(fileId),
  keys.consents(fileId),
];

/** Where organisations are used. */
const USES: QueryKey = ['organisationUses'];

/** Copies by their numbers: a file that comes brings its own along, and one that goes takes them with it. */
const COPIES: QueryKey = ['copy'];

const staleAfter = (event: AppEvent): QueryKey[] => {
  switch (event.event) {
    case 'vault.changed':
    case 'vault.locking':
      return [];
    case 'file.changed':
      return [
        ['files'],
        ['numbers'],
        keys.due,
        keys.today,
        keys.file(event.fileId),
        keys.reviewGuests,
        USES,
        COPIES,
      ];
    case 'files.changed':
      return [['files'], ['file'], ['numbers'], keys.due, keys.today, keys.removed, USES, COPIES];
    case 'file.removed':
    case 'file.restored':
    case 'file.destroyed':
      return [
        ...[['files'], ['numbers'], keys.due, keys.today, keys.removed, keys.reviewGuests, USES, COPIES],
        ...everythingOf(event.fileId),
      ];
    case 'ecogram.changed':
      // What is marked as dangerous by now is left out of the pictures of earlier versions too.
      return [keys.ecogram(event.fileId), ['picture', event.fileId], keys.versions(event.fileId), USES];
    case 'ecogram.versionsChanged':
      return [keys.versions(event.fileId)];
    case 'plan.changed':
      return [keys.plans(event.fileId), ['planLife', event.fileId], keys.review, keys.today, USES];
    case 'overview.changed':
      return [keys.overview(event.fileId), USES];
    case 'overview.versionsChanged':
      return [keys.overviewVersions(event.fileId)];
    case 'fears.changed':
      return [keys.fears(event.fileId)];
    case 'plan.lifeChanged':
      return [keys.planLife(event.fileId, event.planId), keys.review, keys.today];
    case 'signs.changed':
      // What was noted is among the words that files are found by.
      return [keys.signs(event.fileId), ['files'], USES];
    case 'risks.changed':
      return [keys.risks(event.fileId)];
    case 'origin.changed':
      return [keys.origin(event.fileId)];
    case 'monitoring.changed':
      return [keys.monitoring(event.fileId), keys.today, ['numbers']];
    case 'consents.changed':
      return [keys.consents(event.fileId), COPIES];
    case 'today.changed':
      return [keys.today];
    case 'dateTemplates.changed':
      return [keys.dateTemplates];
    case 'roadmap.changed':
      return [keys.roadmap, USES];
    case 'organisation.changed':
    case 'organisations.changed':
      // One that has gone into another is known by its id still: what stands under any of them may be that one.
      return [
        ['organisations'],
        ['organisation'],
        ['organisationDoubles'],
        keys.mergedOrganisations,
        keys.today,
        USES,
      ];
    case 'staff.changed':
      return [keys.staff];
    case 'recovery.changed':
      return [keys.recovery];
    case 'policy.changed':
      // How long removed files are kept is part of it.
      return [keys.policy, ['numbers'], ['risks'], keys.removed, keys.backups];
    case 'practice.changed':
      return [keys.practice];
    case 'bundles.changed':
      return [keys.bundleKey];
    case 'bundle.progress':
      return [];
    case 'backup.progress':
      return event.progress === null ? [keys.backups] : [];
  }
};

/** Fetches anew what has changed in the vault, whichever window changed it. */
export const useFollowChanges = (): void => {
  const queries = useQueryClient();
  useAppEvent(
    useCallback(
      (event) => {
        for (const queryKey of staleAfter(event)) void queries.invalidateQueries({ queryKey });
      },
      [queries],
    ),
  );
};
