import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import { contactFrom, type EmergencyContact, newEmergencyContact } from '#shared/domain/plan/contacts.ts';
import { MOST_IN_PLAN } from '#shared/domain/plan/limits.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { listIn, listKey, recordOfPlan, withoutRecord } from '#shared/domain/plan/parts.ts';
import { same } from '#shared/domain/same.ts';
import { useClient } from '../../app/client.tsx';
import { newId } from '../../app/new-id.ts';
import { ListFull } from '../../ui/AddButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { LanguagesField } from '../files/LanguagesField.tsx';
import { OrganisationChooserMenu } from '../organisations/OrganisationChooser.tsx';
import { ChosenOrganisation } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';
import { LineField } from './PlanText.tsx';
import type { PartWithOrganisations } from './part-props.ts';
import { RecordForm } from './RecordForm.tsx';

/** Whom to call when it can't wait: written by hand, or begun with what the social map knows. */
export const Contacts = ({ parts, onChange, onOpen }: PartWithOrganisations) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const contacts = listIn(parts, 'contact');
  const put = (contact: EmergencyContact) => onChange(recordOfPlan('contact', contact));
  const add = (about: Partial<EmergencyContact> = {}) =>
    put(newEmergencyContact({ ...about, id: newId(), addedAt: instantOf(new Date()) }));
  const isFull = contacts.length >= MOST_IN_PLAN.contact;
  return (
    <>
      {contacts.map((contact, index) => (
        <ContactForm
          key={contact.id}
          number={index + 1}
          contact={contact}
          onChange={put}
          onRemove={() => onChange(withoutRecord('contact', contact.id))}
          onOpen={onOpen}
        />
      ))}
      <div className={styles.adders}>
        <Button edits isDisabled={isFull} onPress={() => add()}>
          <Plus size={16} aria-hidden /> {t('contacts.add')}
        </Button>
        <OrganisationChooserMenu
          trigger={
            <Button edits isDisabled={isFull}>
              <Plus size={16} aria-hidden /> {t('contacts.fromMap')}
            </Button>
          }
          taken={new Set()}
          onChoose={({ id }) =>
            void client.call('organisations.read', { id }).then((found) => add(contactFrom(found)))
          }
        />
        <ListFull count={contacts.length} most={MOST_IN_PLAN.contact} />
      </div>
    </>
  );
};

type ContactFormProps = Pick<PartWithOrganisations, 'onOpen'> & {
  number: number;
  contact: EmergencyContact;
  onChange(contact: EmergencyContact): void;
  onRemove(): void;
};

const ContactForm = ({ number, contact, onChange, onRemove, onOpen }: ContactFormProps) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const { id, addedAt, organisationId } = contact;
  const set = (change: Partial<EmergencyContact>) => onChange({ ...contact, ...change });
  const line = (which: 'who' | 'phone' | 'whenReachable') => (
    <LineField
      label={t(`planParts:contact.${which}`)}
      value={contact[which]}
      onChange={(value) => set({ [which]: value })}
    />
  );
  return (
    <RecordForm
      name={t('plan:contacts.one', { number })}
      removeWords={t('plan:contacts.remove', { number })}
      line={lineKey(listKey('contact', id))}
      isEmpty={same(contact, newEmergencyContact({ id, addedAt }))}
      onRemove={onRemove}
    >
      <div className={styles.pair}>
        {line('who')}
        {line('phone')}
      </div>
      <div className={styles.pair}>
        {line('whenReachable')}
        <LanguagesField languages={contact.languages} onChange={(languages) => set({ languages })} />
      </div>
      {organisationId && (
        <div className={styles.organisations}>
          <span className={styles.quiet}>{t('planParts:contact.organisation')}</span>
          <ChosenOrganisation
            id={organisationId}
            onOpen={onOpen}
            onRemove={() => set({ organisationId: null })}
          />
        </div>
      )}
    </RecordForm>
  );
};
