import type { ClientFileId, PersonId } from '#shared/domain/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { EcogramScreen } from '../ecogram/EcogramScreen.tsx';

type EcogramPlaceProps = { fileId: ClientFileId; personId: PersonId | undefined };

/** The ecogram of a file, with the client's name in the middle. `personId`: whom somebody came for. */
export const EcogramPlace = ({ fileId, personId }: EcogramPlaceProps) => {
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Loaded query={useFile(fileId)}>
      {({ file }) => (
        <EcogramScreen
          fileId={fileId}
          startAt={personId}
          clientLabel={file.details.workingName}
          {...(mayEdit ? { onExport: () => go({ at: 'printEcogram', fileId }) } : {})}
        />
      )}
    </Loaded>
  );
};
