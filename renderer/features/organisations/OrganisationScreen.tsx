import { useTranslation } from 'react-i18next';
import type { ClientFileId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation, OrganisationDetails } from '#shared/domain/organisation.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { useOrganisation, useOrganisationToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { CheckCard } from './CheckCard.tsx';
import { OrganisationFields } from './OrganisationFields.tsx';
import { OrganisationMenu } from './OrganisationMenu.tsx';
import { useDescribeOrganisation } from './useDescribeOrganisation.ts';

const storedFrom = ({ version, details, updatedAt }: Organisation): Stored<OrganisationDetails> => ({
  version,
  fields: details,
  updatedAt,
});

type OrganisationScreenProps = {
  organisationId: OrganisationId;
  /** The file on whose ecogram somebody came from. */
  ecogramOf?: ClientFileId | undefined;
};

export const OrganisationScreen = ({ organisationId, ecogramOf }: OrganisationScreenProps) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('organisations.update')}>
      <Loaded query={useOrganisationToEdit(organisationId)}>
        {(read) => <OrganisationForm read={read} isFromEcogram={ecogramOf !== undefined} />}
      </Loaded>
    </EditingProvider>
  );
};

const OrganisationForm = ({ read, isFromEcogram }: { read: Organisation; isFromEcogram: boolean }) => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const mayEdit = useMayEdit();
  const { id } = read;
  // What is no field of the form is shown as it is by now: a check, an end.
  const current = useOrganisation(id).data ?? read;
  const { fields, state, dispute, change, settle, savedVersion } = useAutosave<OrganisationDetails>(
    storedFrom(read),
    {
      draftKey: `organisation:${id}`,
      save: async (baseVersion, details) =>
        storedFrom(await client.call('organisations.update', { id, baseVersion, details })),
      reload: async () => storedFrom(await client.call('organisations.read', { id })),
      isComplete: ({ name }) => name.trim() !== '',
    },
    (event) => event.event === 'organisation.changed' && event.organisationId === id,
  );
  const wordsFor = useDescribeOrganisation();

  return (
    <Screen
      title={fields.name || t('page.unnamed')}
      upTo={t(isFromEcogram ? 'page.upToEcogram' : 'list.title')}
      actions={
        <>
          <SaveStatus state={state} />
          {mayEdit && <OrganisationMenu organisation={current} />}
        </>
      }
    >
      <CheckCard organisation={current} savedVersion={savedVersion} />
      <OrganisationFields details={fields} onChange={change} />
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
