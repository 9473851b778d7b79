import { ShieldAlert, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/ecogram.ts';
import {
  MOST_AT_HOME,
  type NamedPerson,
  newOriginStep,
  type OriginContact,
  type OriginStep,
} from '#shared/domain/origin-network.ts';
import { same } from '#shared/domain/same.ts';
import { useNavigation } from '../../app/navigation.ts';
import { newId } from '../../app/new-id.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OrganisationsPicker } from '../plan/OrganisationsPicker.tsx';
import { HelpersPicker } from './HelpersPicker.tsx';
import styles from './Origin.module.css';

type ContactFormProps = {
  contact: OriginContact;
  name: string;
  /** No longer on the ecogram: what was written stays. */
  hasLeft: boolean;
  isMarked: boolean;
  /** Of the ecogram, as far as they are shown. */
  people: readonly Person[];
  isHelperHidden(helper: NamedPerson): boolean;
  nameOf(helper: NamedPerson): string;
  onChange(contact: OriginContact): void;
  onRemove(): void;
};

/** Step by step towards somebody. */
export const ContactForm = (props: ContactFormProps) => {
  const { contact, name, hasLeft, isMarked, onChange, onRemove } = props;
  const { t } = useTranslation('origin');
  const headingId = useId();
  const [isLeaving, setLeaving] = useState(false);
  const { steps } = contact;
  const replace = (step: OriginStep) =>
    onChange({ ...contact, steps: steps.map((one) => (one.id === step.id ? step : one)) });
  const isBare = steps.every((step) => same(step, newOriginStep(step.id)));
  return (
    <section className={styles.sheet} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} dir="auto">
          {name}
        </h2>
        {hasLeft && <span className={styles.quiet}>{t('contact.left')}</span>}
        {isMarked && (
          <span className={styles.marked}>
            <ShieldAlert size={16} aria-hidden /> {t('danger.marked')}
          </span>
        )}
        <IconButton
          edits
          label={t('contact.remove', { name })}
          onPress={() => (isBare ? onRemove() : setLeaving(true))}
        >
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
      {steps.map((step, index) => (
        <StepForm
          key={step.id}
          {...props}
          step={step}
          number={index + 1}
          onChange={replace}
          onRemove={() => onChange({ ...contact, steps: steps.filter(({ id }) => id !== step.id) })}
        />
      ))}
      <div>
        <AddButton
          count={steps.length}
          most={MOST_AT_HOME.step}
          aria-label={t('contact.add', { name })}
          onPress={() => onChange({ ...contact, steps: [...steps, newOriginStep(newId())] })}
        >
          {t('contact.addShort')}
        </AddButton>
      </div>
      <Modal
        title={t('contact.removeTitle', { name })}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onPress={() => setLeaving(false)}>{t('contact.keep')}</Button>
            <Button look="danger" onPress={onRemove}>
              {t('contact.removeNow')}
            </Button>
          </>
        }
      >
        <p>{t('contact.removeText')}</p>
      </Modal>
    </section>
  );
};

type StepFormProps = Pick<ContactFormProps, 'people' | 'isHelperHidden' | 'nameOf'> & {
  step: OriginStep;
  number: number;
  onChange(step: OriginStep): void;
  onRemove(): void;
};

const StepForm = ({ step, number, people, isHelperHidden, nameOf, onChange, onRemove }: StepFormProps) => {
  const { t } = useTranslation('origin');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <fieldset className={styles.step} aria-label={t('step.name', { number })}>
      <div className={styles.stepHead}>
        <span className={styles.stepName} aria-hidden>
          {t('step.name', { number })}
        </span>
        <Checkbox isSelected={step.done} onChange={(done) => onChange({ ...step, done })}>
          {t('step.done')}
        </Checkbox>
        <span className={styles.space} />
        <IconButton edits label={t('step.remove', { number })} onPress={onRemove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
      <TextField
        label={t('step.how')}
        multiline
        value={step.how}
        onChange={(how) => onChange({ ...step, how })}
        maxLength={20_000}
      />
      <TextField
        label={t('step.mayLose')}
        multiline
        value={step.mayLose}
        onChange={(mayLose) => onChange({ ...step, mayLose })}
        maxLength={20_000}
      />
      <HelpersPicker
        people={people}
        chosen={step.people}
        isHidden={isHelperHidden}
        nameOf={nameOf}
        onChange={(chosen) => onChange({ ...step, people: chosen })}
      />
      <OrganisationsPicker
        label={t('step.organisations')}
        chosen={step.organisations}
        onChange={(organisations) => onChange({ ...step, organisations })}
        onOpen={(organisationId) => void go({ at: 'organisation', organisationId })}
      />
      <div className={styles.by}>
        <DateField label={t('step.by')} value={step.by} onChange={(by) => onChange({ ...step, by })} />
      </div>
    </fieldset>
  );
};
