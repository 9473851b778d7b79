import { MapPinned } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { PURPOSES, type Purpose, RECIPIENT_KINDS, type Recipient } from '#shared/domain/release/recipient.ts';
import { Button } from '../../ui/Button.tsx';
import { OneOrInWords } from '../../ui/OneOrInWords.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import styles from './Consent.module.css';

/** As it is being chosen: an organisation may not be found yet, and words not written. */
export type RecipientDraft =
  | Exclude<Recipient, { is: 'organisation' }>
  | { is: 'organisation'; organisationId: OrganisationId | null; calledAs: string };

/** `null` as long as it doesn't say who. */
export const recipientFrom = (draft: RecipientDraft | null): Recipient | null => {
  if (draft === null) return null;
  if (draft.is === 'organisation') {
    const { organisationId, calledAs } = draft;
    return organisationId === null ? null : { is: 'organisation', organisationId, calledAs };
  }
  return draft.is === 'somebodyElse' && draft.words.trim() === '' ? null : draft;
};

export const purposeFrom = (draft: Purpose | null): Purpose | null =>
  draft?.is === 'other' && draft.words.trim() === '' ? null : draft;

const KINDS = ['iom', 'organisation', ...RECIPIENT_KINDS.slice(1), 'somebodyElse'] as const;
type Kind = (typeof KINDS)[number];

const emptyOf = (is: Kind): RecipientDraft =>
  is === 'organisation' ? { is, organisationId: null, calledAs: '' } : { is, words: '' };

type RecipientFieldsProps = {
  value: RecipientDraft | null;
  onChange(value: RecipientDraft): void;
  error?: string | undefined;
};

/** Who gets something. */
export const RecipientFields = ({ value, onChange, error }: RecipientFieldsProps) => {
  const { t } = useTranslation('consent');
  return (
    <div className={styles.fields}>
      <Select<Kind>
        label={t('who.label')}
        placeholder={t('who.choose')}
        options={KINDS.map((is) => ({ value: is, label: t(`recipient.${is}`) }))}
        value={value?.is ?? null}
        onChange={(is) => onChange(emptyOf(is))}
        error={error}
      />
      {value?.is === 'organisation' ? (
        <div className={styles.organisation}>
          {value.calledAs !== '' && <bdi>{value.calledAs}</bdi>}
          <OrganisationChooserMenu
            trigger={
              <Button>
                <MapPinned size={16} aria-hidden />{' '}
                {t(value.calledAs === '' ? 'who.organisation' : 'who.otherOrganisation')}
              </Button>
            }
            taken={new Set()}
            onChoose={({ id, name }) =>
              onChange({ is: 'organisation', organisationId: id, calledAs: name.slice(0, 200) })
            }
          />
        </div>
      ) : (
        value && (
          <TextField
            label={t(value.is === 'somebodyElse' ? 'who.somebody' : 'who.words')}
            {...(value.is === 'somebodyElse' ? {} : { hint: t('who.wordsHint') })}
            value={value.words}
            onChange={(words) => onChange({ ...value, words })}
            maxLength={200}
          />
        )
      )}
    </div>
  );
};

type PurposeFieldProps = { value: Purpose | null; onChange(value: Purpose): void };

export const PurposeField = ({ value, onChange }: PurposeFieldProps) => {
  const { t } = useTranslation('consent');
  return (
    <OneOrInWords
      label={t('what.label')}
      placeholder={t('what.choose')}
      options={PURPOSES.map((is) => ({ value: is, label: t(`purpose.${is}`) }))}
      own={{ value: 'other', label: t('purpose.other') }}
      wordsLabel={t('what.words')}
      value={value}
      onChange={onChange}
    />
  );
};
