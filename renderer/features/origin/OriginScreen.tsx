import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '#shared/domain/dates.ts';
import { type Ecogram, labelOf, type Person } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  contactsOf,
  isGuarded,
  keyOfContact,
  nameIn,
  newOriginStep,
  type OriginContact,
  type OriginNetwork,
  type OriginParts,
  originPartsOf,
} from '#shared/domain/origin-network.ts';
import { asLine } from '#shared/domain/text.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { newId } from '../../app/new-id.ts';
import { useEcogram, useOriginToEdit } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { useUndoable } from '../../app/useUndoable.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { ContactForm } from './ContactForm.tsx';
import styles from './Origin.module.css';
import { Reach } from './Reach.tsx';
import { useDescribeContact } from './useDescribeContact.ts';

/** The key that shows and hides danger on the ecogram does it here. */
const DANGER_KEY = 'F8';

/** Whom the client could reach at home, and step by step how. */
export const OriginScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const network = useOriginToEdit(fileId);
  const ecogram = useEcogram(fileId);
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('origin.update')}>
      <Loaded query={network}>
        {(read) => (
          <Loaded query={ecogram}>{(picture) => <OriginForm network={read} ecogram={picture} />}</Loaded>
        )}
      </Loaded>
    </EditingProvider>
  );
};

const storedFrom = ({ version, contacts, updatedAt }: OriginNetwork): Stored<OriginParts> => ({
  version,
  fields: originPartsOf(contacts),
  updatedAt,
});

/** Hidden at the beginning of every sitting; remembered nowhere. */
const useDangerShown = () => {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== DANGER_KEY || event.repeat) return;
      event.preventDefault();
      setShown((was) => !was);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return [isShown, setShown] as const;
};

const OriginForm = ({ network, ecogram }: { network: OriginNetwork; ecogram: Ecogram }) => {
  const { t } = useTranslation('origin');
  const client = useClient();
  const { fileId } = network;
  const { records } = ecogram;
  const [isDangerShown, showDanger] = useDangerShown();
  const {
    fields,
    state,
    dispute,
    change: write,
    settle,
  } = useAutosave<OriginParts>(
    storedFrom(network),
    {
      draftKey: `origin:${fileId}`,
      save: async (baseVersion, parts) =>
        storedFrom(await client.call('origin.update', { fileId, baseVersion, contacts: contactsOf(parts) })),
      reload: async () => storedFrom(await client.call('origin.read', { fileId })),
    },
    (event) => event.event === 'origin.changed' && event.fileId === fileId,
  );

  const change = useUndoable(fields, write);

  const isMarked = ({ personId }: Pick<OriginContact, 'personId'>) =>
    isGuarded(personId, records, network.leftInDanger);
  const all = contactsOf(fields);
  const contacts = all.filter((contact) => isDangerShown || !isMarked(contact));
  const people = Object.values<Person>((isDangerShown ? records : withoutDanger(records)).people);
  const wordsFor = useDescribeContact({
    records,
    isHidden: (contact) => !isDangerShown && isMarked(contact),
  });

  const put = (contact: OriginContact) =>
    change({ [keyOfContact(contact.id)]: contact } as Partial<OriginParts>);
  const remove = ({ id }: OriginContact) => change({ [keyOfContact(id)]: null } as Partial<OriginParts>);
  const add = (who: Pick<OriginContact, 'personId' | 'calledAs'>) =>
    put({ ...who, id: newId(), steps: [newOriginStep(newId())], addedAt: instantOf(new Date()) });

  return (
    <Screen
      title={t('title')}
      upTo={t('upTo')}
      width="wide"
      actions={
        <>
          <SaveStatus state={state} />
          <IconButton
            label={t(isDangerShown ? 'danger.hide' : 'danger.show')}
            keys={DANGER_KEY}
            tip="bottom"
            look={isDangerShown ? 'danger' : 'plain'}
            onPress={() => showDanger(!isDangerShown)}
          >
            <ShieldAlert size={20} aria-hidden />
          </IconButton>
        </>
      }
    >
      {isDangerShown && (
        <p className={styles.shown}>
          <ShieldAlert size={18} aria-hidden /> {t('danger.shown')}
        </p>
      )}
      <div className={styles.panes}>
        <Reach
          fileId={fileId}
          records={records}
          isDangerShown={isDangerShown}
          planned={new Set(all.flatMap(({ personId }) => personId ?? []))}
          onPlan={(person) => add({ personId: person.id, calledAs: asLine(labelOf(person)) })}
          onAdd={(calledAs) => add({ personId: null, calledAs })}
        />
        <div className={styles.sheets}>
          {contacts.length === 0 && <p className={styles.empty}>{t('contact.none')}</p>}
          {contacts.map((contact) => (
            <ContactForm
              key={contact.id}
              contact={contact}
              name={nameIn(contact, records)}
              hasLeft={contact.personId !== null && !records.people[contact.personId]}
              isMarked={isMarked(contact)}
              people={people.filter(({ id }) => id !== contact.personId)}
              isHelperHidden={(helper) => !isDangerShown && isMarked(helper)}
              nameOf={(helper) => nameIn(helper, records)}
              onChange={put}
              onRemove={() => remove(contact)}
            />
          ))}
        </div>
      </div>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
