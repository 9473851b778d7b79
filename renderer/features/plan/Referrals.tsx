import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { keyOfReferral, type PlanParts, partOfPlan, referralsIn } from '#shared/domain/plan.ts';
import { newReferral, REFERRAL_STANDINGS, type Referral } from '#shared/domain/referral.ts';
import { same } from '#shared/domain/same.ts';
import { newId } from '../../app/new-id.ts';
import { useMeaning, useOrganisation } from '../../app/queries.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import { headingIdOf } from './jump.ts';
import { Ended } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';

type ReferralsProps = {
  parts: PlanParts;
  onChange(change: Partial<PlanParts>): void;
  onOpen(id: OrganisationId): void;
};

/** Who is asked to go on with what has been begun, and where that stands. */
export const Referrals = ({ parts, onChange, onOpen }: ReferralsProps) => {
  const { t } = useTranslation('plan');
  const meaning = useMeaning();
  const [leaving, setLeaving] = useState<Referral | null>(null);
  const headingId = headingIdOf('referrals');
  const referrals = referralsIn(parts);
  const put = (referral: Referral) => onChange(partOfPlan(keyOfReferral(referral.id), referral));
  const remove = ({ id }: Referral) => onChange(partOfPlan(keyOfReferral(id), null));
  const askToRemove = (referral: Referral) => {
    const { id, organisationId, addedAt } = referral;
    if (same(referral, newReferral({ id, organisationId, addedAt }))) remove(referral);
    else setLeaving(referral);
  };
  return (
    <section className={styles.sheet} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.fieldHeading}>
        {t('referral.title')}
      </h2>
      <p className={styles.quiet}>{t('referral.explain')}</p>
      <div className={styles.steps}>
        {meaning &&
          referrals.map((referral) => (
            <ReferralForm
              key={referral.id}
              referral={referral}
              onChange={put}
              onRemove={() => askToRemove(referral)}
              onOpen={() => onOpen(meaning(referral.organisationId))}
            />
          ))}
        <div>
          <OrganisationChooserMenu
            trigger={
              <Button edits>
                <Plus size={16} aria-hidden /> {t('referral.add')}
              </Button>
            }
            taken={new Set()}
            onChoose={({ id }) =>
              put(newReferral({ id: newId(), organisationId: id, addedAt: instantOf(new Date()) }))
            }
          />
        </div>
      </div>
      <Modal
        title={t('referral.removeTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{t('referral.keep')}</Button>
            <Button
              look="danger"
              onPress={() => {
                if (leaving) remove(leaving);
                setLeaving(null);
              }}
            >
              {t('fields.remove')}
            </Button>
          </>
        }
      >
        <p>{t('referral.removeText')}</p>
      </Modal>
    </section>
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
  const name = data?.details.name ?? (error ? t('plan:organisation.unknown') : '');
  const set = (change: Partial<Referral>) => onChange({ ...referral, ...change });
  return (
    <fieldset className={styles.step} aria-label={t('plan:referral.name', { name })}>
      <div className={styles.stepHead}>
        <span className={styles.organisation}>
          <AriaButton className={styles.organisationName ?? ''} isDisabled={!data} onPress={onOpen}>
            <bdi>{name}</bdi>
            {data?.endedOn && <Ended endedOn={data.endedOn} />}
          </AriaButton>
        </span>
        <span className={styles.space} />
        <IconButton edits label={t('plan:referral.remove', { name })} onPress={onRemove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
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
    </fieldset>
  );
};
