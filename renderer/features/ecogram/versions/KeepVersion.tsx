import { DatedVersionId } from '#shared/domain/ids.ts';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useMayEdit } from '../../../ui/editing.ts';
import { useEcogram } from '../context.tsx';
import { KeepMoment } from './KeepMoment.tsx';

/** Keeps the ecogram as it stands. */
export const KeepVersion = () => {
  const client = useClient();
  const { session } = useEcogram();
  const { fileId } = session;
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  return (
    <KeepMoment
      mayKeep={useMayEdit() && may('ecogram.keepVersion')}
      keep={async () => {
        // Words that are being written, and gestures on their way to the disk, are part of the moment.
        await session.flush();
        return client.call('ecogram.keepVersion', { fileId });
      }}
      rename={(id, words) => client.call('ecogram.renameVersion', { id: DatedVersionId.parse(id), words })}
      onOpenList={() => go({ at: 'ecogramVersions', fileId })}
    />
  );
};
