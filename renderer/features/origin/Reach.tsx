import { Check, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EcogramRecords, labelOf, type Person } from '#shared/domain/ecogram.ts';
import type { ClientFileId, PersonId } from '#shared/domain/ids.ts';
import { type Reachable, reachableAtHome } from '#shared/domain/origin-network.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Origin.module.css';

type ReachProps = {
  fileId: ClientFileId;
  records: EcogramRecords;
  isDangerShown: boolean;
  /** Towards whom there are steps already. */
  planned: ReadonlySet<PersonId>;
  onPlan(person: Person): void;
  onAdd(calledAs: string): void;
};

/** Who could be reached at home, by the ecogram and the talk over it. */
export const Reach = ({ fileId, records, isDangerShown, planned, onPlan, onAdd }: ReachProps) => {
  const { t } = useTranslation('origin');
  const go = useNavigation((navigation) => navigation.go);
  const reachable = reachableAtHome(records, isDangerShown);
  return (
    <Card title={t('reach.title')}>
      <p className={styles.quiet}>{t('reach.hint')}</p>
      {reachable.length === 0 && (
        <>
          <p>{t('reach.none')}</p>
          <div>
            <Button onPress={() => go({ at: 'ecogram', fileId })}>{t('reach.openEcogram')}</Button>
          </div>
        </>
      )}
      <ul className={styles.reach}>
        {reachable.map((one) => (
          <ReachRow
            key={one.person.id}
            {...one}
            isPlanned={planned.has(one.person.id)}
            onPlan={() => onPlan(one.person)}
          />
        ))}
      </ul>
      <Another onAdd={onAdd} />
    </Card>
  );
};

type ReachRowProps = Reachable & { isPlanned: boolean; onPlan(): void };

const ReachRow = ({ person, couldAsk, isPlanned, onPlan }: ReachRowProps) => {
  const { t } = useTranslation(['origin', 'terms']);
  const name = labelOf(person);
  return (
    <li className={styles.person}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.quiet}>
        {t(`terms:kind.${person.kind}`)} · {t(`terms:ground.${person.spot.ground}`)}
      </span>
      {couldAsk.length > 0 && (
        <span className={styles.quiet}>
          {t('origin:reach.couldAsk', {
            what: couldAsk.map((letter) => t(`terms:page.${letter}.name`)).join(' · '),
          })}
        </span>
      )}
      <Ways person={person} />
      {isPlanned ? (
        <span className={`${styles.quiet} ${styles.buttons}`}>
          <Check size={16} aria-hidden /> {t('origin:reach.isPlanned')}
        </span>
      ) : (
        <div>
          <Button edits aria-label={t('origin:reach.plan', { name })} onPress={onPlan}>
            <Plus size={16} aria-hidden /> {t('origin:reach.planShort')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** What a talk has gathered of how to reach somebody stays out of sight until it is asked for: others may be looking. */
const Ways = ({ person }: { person: Person }) => {
  const { t } = useTranslation('origin');
  const [isShown, setShown] = useState(false);
  if (person.contact.trim() === '') return null;
  return (
    <>
      <div>
        <Button
          look="quiet"
          aria-expanded={isShown}
          aria-label={t('reach.showWays', { name: labelOf(person) })}
          onPress={() => setShown(!isShown)}
        >
          {t(isShown ? 'reach.hideWays' : 'reach.showWaysShort')}
        </Button>
      </div>
      {isShown && (
        <p className={styles.ways} dir="auto">
          {person.contact}
        </p>
      )}
    </>
  );
};

const Another = ({ onAdd }: Pick<ReachProps, 'onAdd'>) => {
  const { t } = useTranslation('origin');
  const [words, setWords] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    onAdd(words.trim());
    setWords('');
  };
  return (
    <form onSubmit={onSubmit}>
      <TextField
        label={t('reach.other')}
        hint={t('reach.otherHint')}
        value={words}
        onChange={setWords}
        maxLength={200}
        beside={
          <Button edits type="submit">
            {t('reach.add')}
          </Button>
        }
      />
    </form>
  );
};
