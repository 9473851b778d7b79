import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation, OrganisationDetails } from '#shared/domain/organisation.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import type { Place } from '../../app/navigation.ts';
import { useOrganisation, useOrganisationToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { CheckCard } from './CheckCard.tsx';
import { GoneInto, LikelyDoubles } from './Doubles.tsx';
import { OrganisationFields } from './OrganisationFields.tsx';
import { OrganisationMenu } from './OrganisationMenu.tsx';
import { UsedIn } from './UsedIn.tsx';
import { useDescribeOrganisation } from './useDescribeOrganisation.ts';

const storedFrom = ({ version, details, updatedAt }: Organisation): Stored<OrganisationDetails> => ({
  version,
  fields: details,
  updatedAt,
});

type OrganisationScreenProps = {
  organisationId: OrganisationId;
} & CameFrom;

/** The file on whose ecogram, or the plan, that somebody came from. */
type CameFrom = Pick<Extract<Place, { at: 'organisation' }>, 'ecogramOf' | 'planOf' | 'overviewOf'>;

const upToWords = ({ ecogramOf, planOf, overviewOf }: CameFrom) => {
  if (overviewOf) return 'page.upToOverview';
  if (planOf) return 'page.upToPlan';
  return ecogramOf ? 'page.upToEcogram' : 'list.title';
};

export const OrganisationScreen = ({ organisationId, ...from }: OrganisationScreenProps) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('organisations.update')}>
      <Loaded query={useOrganisationToEdit(organisationId)}>
        {(read) => <OrganisationForm key={read.id} read={read} upTo={upToWords(from)} />}
      </Loaded>
    </EditingProvider>
  );
};

type OrganisationFormProps = { read: Organisation; upTo: ReturnType<typeof upToWords> };

const OrganisationForm = ({ read, upTo }: OrganisationFormProps) => {
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
      upTo={t(upTo)}
      actions={
        <>
          <SaveStatus state={state} />
          {mayEdit && <OrganisationMenu organisation={current} />}
        </>
      }
    >
      <CheckCard organisation={current} savedVersion={savedVersion} />
      <LikelyDoubles id={current.id} />
      <OrganisationFields details={fields} onChange={change} />
      <UsedIn id={current.id} />
      <GoneInto now={{ ...current, details: fields }} />
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
