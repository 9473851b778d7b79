import { useTranslation } from 'react-i18next';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { useClient } from '../../app/client.tsx';
import { NameDialog } from '../../app/NameDialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { PracticeWarning } from '../practice/PracticeWarning.tsx';

type NewFileProps = { isOpen: boolean; onClose(): void; proposedName: string };

export const NewFile = (props: NewFileProps) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const make = async (workingName: string) => {
    const file = await client.call('files.create', { details: newClientDetails(workingName) });
    go({ at: 'file', fileId: file.id });
  };
  const words = {
    title: t('new.title'),
    submit: t('new.submit'),
    label: t('new.name'),
    hint: t('new.hint'),
    missing: t('new.missing'),
  };
  return <NameDialog {...props} before={<PracticeWarning />} words={words} draftKey="newFile" make={make} />;
};
