import {
  type Overview,
  OverviewContent,
  type OverviewParts,
  overviewFrom,
  partsOfOverview,
} from '#shared/domain/overview.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { useAutosave } from '../../app/useAutosave.ts';

const storedFrom = ({ version, content, updatedAt }: Overview): Stored<OverviewParts> => ({
  version,
  fields: partsOfOverview(content),
  updatedAt,
});

/** Parts that an older program may have left in a draft. */
const fromDraft = (parts: OverviewParts): OverviewParts => {
  const content = OverviewContent.safeParse(overviewFrom(parts));
  return content.success ? partsOfOverview(content.data) : parts;
};

/** The overviews of a file, saved part by part as they are written. */
export const useOverviewAutosave = (overview: Overview) => {
  const client = useClient();
  const { fileId } = overview;
  return useAutosave<OverviewParts>(
    storedFrom(overview),
    {
      draftKey: `overview:${fileId}`,
      fromDraft,
      save: async (baseVersion, parts) =>
        storedFrom(
          await client.call('overviews.change', { fileId, baseVersion, content: overviewFrom(parts) }),
        ),
      reload: async () => storedFrom(await client.call('overviews.read', { fileId })),
    },
    (event) => event.event === 'overview.changed' && event.fileId === fileId,
  );
};
