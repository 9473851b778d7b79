import { type ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { flushPending } from '../../app/pending.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { KeepMoment } from '../ecogram/versions/KeepMoment.tsx';

/** Keeps both overviews as they stand. */
export const KeepOverview = ({ fileId }: { fileId: ClientFileId }) => {
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  return (
    <KeepMoment
      mayKeep={useMayEdit() && may('overviews.keepVersion')}
      keep={async () => {
        // Words that are being written are part of the moment.
        await flushPending();
        return client.call('overviews.keepVersion', { fileId });
      }}
      rename={(id, words) =>
        client.call('overviews.renameVersion', { id: OverviewVersionId.parse(id), words })
      }
      onOpenList={() => go({ at: 'overviewVersions', fileId })}
    />
  );
};
