import { useTranslation } from 'react-i18next';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { useClient } from '../../app/client.tsx';
import { NameDialog } from '../../app/NameDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';

type NewOrganisationProps = { isOpen: boolean; onClose(): void; proposedName: string };

export const NewOrganisation = (props: NewOrganisationProps) => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const make = async (name: string) => {
    const made = await client.call('organisations.create', { details: newOrganisationDetails(name) });
    go({ at: 'organisation', organisationId: made.id });
  };
  const words = {
    title: t('new.title'),
    submit: t('new.submit'),
    label: t('new.name'),
    missing: t('new.missing'),
  };
  return <NameDialog {...props} words={words} draftKey="newOrganisation" make={make} />;
};
