import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffEntry } from '#shared/domain/staff.ts';
import { useMay, useStaff } from '../../app/may.ts';
import { useStaffList } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AddPerson } from './AddPerson.tsx';
import { NewKey } from './NewKey.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import styles from './People.module.css';
import { type Act, PersonDialog } from './PersonDialog.tsx';

/** Who can open the vault. Managers change it, everybody sees it, and everybody has their own passphrase here. */
export const PeopleScreen = () => {
  const { t } = useTranslation(['people', 'common']);
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const add = (
    <Button look="primary" onPress={() => setAdding(true)}>
      <UserPlus size={18} aria-hidden /> {t('people:add')}
    </Button>
  );
  return (
    <Screen title={t('people:title')} upTo={t('common:settings.title')} actions={may('staff.add') && add}>
      <p className={styles.intro}>{t(may('staff.add') ? 'people:intro' : 'people:introOthers')}</p>
      {done && (
        <Notice kind="word">
          <span role="status">{done}</span>
        </Notice>
      )}
      <Loaded query={useStaffList()}>{(people) => <People people={people} onDone={setDone} />}</Loaded>
      <OwnPassphrase />
      {may('vault.rekey') && <NewKey />}
      <AddPerson isOpen={isAdding} onClose={() => setAdding(false)} />
    </Screen>
  );
};

type PeopleProps = { people: readonly StaffEntry[]; onDone(words: string | null): void };

const People = ({ people, onDone }: PeopleProps) => {
  const { t } = useTranslation('people');
  const [dialog, setDialog] = useState<{ act: Act; person: StaffEntry } | null>(null);
  const close = (words: string | null) => {
    setDialog(null);
    onDone(words);
  };
  return (
    <>
      <ul className={styles.list} aria-label={t('list')}>
        {people.map((person) => (
          <Person key={person.id} person={person} onAct={(act) => setDialog({ act, person })} />
        ))}
      </ul>
      {dialog && <PersonDialog {...dialog} onClose={() => setDialog(null)} onDone={close} />}
    </>
  );
};

const Person = ({ person, onAct }: { person: StaffEntry; onAct(act: Act): void }) => {
  const { t } = useTranslation(['people', 'terms']);
  const may = useMay();
  const isSelf = useStaff()?.id === person.id;
  const acts = ['role', person.suspended ? 'resume' : 'suspend', 'reset', 'remove'] as const;
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <bdi>{person.name}</bdi> {isSelf && <span className={styles.soft}>({t('people:you')})</span>}
      </span>
      <span className={styles.soft}>{t(`terms:role.${person.role}`)}</span>
      {person.suspended ? <span className={styles.badge}>{t('people:suspended')}</span> : <span />}
      {may('staff.setRole') && !isSelf && (
        <MenuButton
          label={t('people:more', { name: person.name })}
          actions={acts.map((act) => ({
            id: act,
            label: t(`people:${act}.action`),
            onAction: () => onAct(act),
          }))}
        />
      )}
    </li>
  );
};
