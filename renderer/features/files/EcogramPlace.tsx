import type { ClientFileId } from '#shared/domain/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { EcogramScreen } from '../ecogram/EcogramScreen.tsx';

/** The ecogram of a file, with the client's name in the middle. */
export const EcogramPlace = ({ fileId }: { fileId: ClientFileId }) => {
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Loaded query={useFile(fileId)}>
      {({ file }) => (
        <EcogramScreen
          fileId={fileId}
          clientLabel={file.details.workingName}
          {...(mayEdit ? { onExport: () => go({ at: 'printEcogram', fileId }) } : {})}
        />
      )}
    </Loaded>
  );
};
