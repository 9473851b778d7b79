import type { ClientFileId } from '#shared/domain/ids.ts';

/** Names the removal that this window is carrying out itself, so that it isn't told of it as of somebody else's. */
export const removalKey = (fileId: ClientFileId) => ['remove', fileId] as const;
