import { useQuery } from '@tanstack/react-query';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { ClientFileId, PersonId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { Loaded } from '../../app/Screen.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { Workbench } from './Workbench.tsx';

type EcogramScreenProps = {
  fileId: ClientFileId;
  /** Whom somebody came for. */
  startAt?: PersonId | undefined;
  clientLabel: string;
  onExport?: () => void;
};

/** Whoever draws starts from what is on the disk now. From then on the workbench keeps step with it by itself. */
const ONCE = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' } as const;

export function EcogramScreen({ fileId, startAt, clientLabel, onExport }: EcogramScreenProps) {
  const client = useClient();
  const may = useMay();
  const mayEdit = useMayEdit() && may('ecogram.change');
  const query = useQuery({
    queryKey: ['ecogramToEdit', fileId],
    queryFn: async () => (await client.call('ecogram.read', { fileId })) as Ecogram,
    ...ONCE,
  });
  return (
    <EditingProvider value={mayEdit}>
      <Loaded query={query}>
        {(ecogram) => <Workbench key={ecogram.id} {...{ ecogram, startAt, clientLabel, onExport }} />}
      </Loaded>
    </EditingProvider>
  );
}
