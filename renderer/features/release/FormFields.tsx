import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanList } from '#shared/domain/plan/tables.ts';
import {
  holdsOthers,
  RELEASE_FORMS,
  type ReleaseForm,
  type WishedForm,
} from '#shared/domain/release/forms.ts';
import { useIsPractice } from '../../app/vault-status.ts';
import { Choices } from '../../ui/Choices.tsx';
import {
  type LockDraft,
  LockFields,
  lockFrom,
  USUAL_LOCK,
  useProposedPassphrase,
} from '../bundles/LockFields.tsx';

/** In which form something is to leave, and how it is locked where that is a bundle: with words of its own for each that it may go to. */
export const useWishedForm = (whom: string) => {
  const { t } = useTranslation('release');
  const [is, choose] = useState<ReleaseForm>('pdf');
  const [list, chooseList] = useState<PlanList>('steps');
  const [draft, setDraft] = useState<LockDraft>(USUAL_LOCK);
  const isBundle = is === 'bundle';
  const proposed = useProposedPassphrase(isBundle, whom);
  const lock = lockFrom(draft, proposed.isProposing ? null : proposed.passphrase);
  const wished = (): WishedForm | null => {
    switch (is) {
      case 'bundle':
        return lock && { is, lock };
      case 'csv':
        return { is, list };
      default:
        return is;
    }
  };
  return {
    ...{ is, choose, list, chooseList, draft, setDraft, proposed, wished: wished() },
    /** What there is still to say before anything can be made. */
    missing: isBundle && draft.is === 'key' && lock === null ? t('nothing.key') : undefined,
  };
};

type FormFieldsProps = {
  form: ReturnType<typeof useWishedForm>;
  /** What is held of others is one list, whichever form it has. */
  isOfOthersAlone?: boolean;
};

export const FormFields = ({ form, isOfOthersAlone = false }: FormFieldsProps) => {
  const { t } = useTranslation('release');
  const isPractice = useIsPractice();
  const forms = RELEASE_FORMS.filter(
    (one) => (one !== 'bundle' || !isPractice) && (holdsOthers(one) || !isOfOthersAlone),
  );
  return (
    <>
      <Choices<ReleaseForm>
        label={t('form.label')}
        options={forms.map((one) => ({ value: one, label: t(`form.${one}`) }))}
        value={form.is}
        onChange={form.choose}
      />
      {form.is === 'csv' && !isOfOthersAlone && (
        <Choices<PlanList>
          label={t('list.label')}
          options={PlanList.options.map((value) => ({ value, label: t(`list.${value}`) }))}
          value={form.list}
          onChange={form.chooseList}
        />
      )}
      {form.is === 'bundle' && (
        <LockFields draft={form.draft} onChange={form.setDraft} proposed={form.proposed} />
      )}
    </>
  );
};
