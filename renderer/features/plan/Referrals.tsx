import { Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { listIn, listKey, recordOfPlan, withoutRecord } from '#shared/domain/plan/parts.ts';
import { newReferral, REFERRAL_STANDINGS, type Referral } from '#shared/domain/referral.ts';
import { same } from '#shared/domain/same.ts';
import { newId } from '../../app/new-id.ts';
import { useMeaning, useOrganisation } from '../../app/queries.ts';
import { ListFull } from '../../ui/AddButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import { Ended } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';
import type { PartWithOrganisations } from './part-props.ts';
import { RecordForm } from './RecordForm.tsx';

/** Who is asked to go on with what has been begun, and where that stands. */
export const Referrals = ({ parts, onChange, onOpen }: PartWithOrganisations) => {
  const { t } = useTranslation('plan');
  const meaning = useMeaning();
  const referrals = listIn(parts, 'referral');
  return (
    <>
      {meaning &&
        referrals.map((referral) => (
          <ReferralForm
            key={referral.id}
            referral={referral}
            onChange={(changed) => onChange(recordOfPlan('referral', changed))}
            onRemove={() => onChange(withoutRecord('referral', referral.id))}
            onOpen={() => onOpen(meaning(referral.organisationId))}
          />
        ))}
      <div>
        <OrganisationChooserMenu
          trigger={
            <Button edits isDisabled={referrals.length >= MOST_IN_PLAN.referral}>
              <Plus size={16} aria-hidden /> {t('referral.add')}
            </Button>
          }
          taken={new Set()}
          onChoose={({ id }) =>
            onChange(
              recordOfPlan(
                'referral',
                newReferral({ id: newId(), organisationId: id, addedAt: instantOf(new Date()) }),
              ),
            )
          }
        />
        <ListFull count={referrals.length} most={MOST_IN_PLAN.referral} />
      </div>
    </>
  );
};

type ReferralFormProps = {
  referral: Referral;
  onChange(referral: Referral): void;
  onRemove(): void;
  onOpen(): void;
};

const ReferralForm = ({ referral, onChange, onRemove, onOpen }: ReferralFormProps) => {
  const { t } = useTranslation(['plan', 'terms']);
  const { data, error } = useOrganisation(referral.organisationId);
  const { id, organisationId, addedAt } = referral;
  const name = data?.details.name ?? (error ? t('plan:organisation.unknown') : '');
  const set = (change: Partial<Referral>) => onChange({ ...referral, ...change });
  return (
    <RecordForm
      name={t('plan:referral.name', { name })}
      head={
        <span className={styles.organisation}>
          <AriaButton className={styles.organisationName ?? ''} isDisabled={!data} onPress={onOpen}>
            <bdi>{name}</bdi>
            {data?.endedOn && <Ended endedOn={data.endedOn} />}
          </AriaButton>
        </span>
      }
      removeWords={t('plan:referral.remove', { name })}
      line={lineKey(listKey('referral', id))}
      isEmpty={same(referral, newReferral({ id, organisationId, addedAt }))}
      onRemove={onRemove}
    >
      <TextField
        label={t('plan:referral.forWhat')}
        multiline
        value={referral.forWhat}
        onChange={(forWhat) => set({ forWhat })}
        maxLength={20_000}
      />
      <div className={styles.thirds}>
        <TextField
          label={t('plan:referral.contactPerson')}
          value={referral.contactPerson}
          onChange={(contactPerson) => set({ contactPerson })}
          maxLength={200}
        />
        <Select
          label={t('plan:referral.standing')}
          options={REFERRAL_STANDINGS.map((value) => ({ value, label: t(`terms:referral.${value}`) }))}
          value={referral.standing}
          onChange={(standing) => set({ standing })}
        />
        <DateField
          label={t('plan:referral.askedOn')}
          value={referral.askedOn}
          onChange={(askedOn) => set({ askedOn })}
        />
      </div>
      <TextField
        label={t('plan:referral.notes')}
        hint={t('plan:referral.notesHint')}
        multiline
        value={referral.notes}
        onChange={(notes) => set({ notes })}
        maxLength={20_000}
      />
    </RecordForm>
  );
};
