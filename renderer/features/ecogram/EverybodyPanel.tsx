import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import {
  CLIENT,
  GROUNDS,
  labelOf,
  lettersOf,
  PAGE_LETTERS,
  type Person,
  tieBetween,
} from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useEcogram, useRecords, useWords } from './context.tsx';
import { DangerMark } from './danger.tsx';
import { KindSymbol, LaneSample, LetterBadge } from './figures.tsx';
import styles from './Panel.module.css';
import { inReadingOrder } from './reading-order.ts';
import { peopleSelection } from './selection.ts';
import { TieRow } from './TieRow.tsx';

const PersonItem = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const tie = tieBetween(useRecords(), CLIENT, person.id);
  return (
    <ListBoxItem id={person.id} textValue={labelOf(person)} className={styles.row ?? ''}>
      <KindSymbol kind={person.kind} size={26} />
      <span className={styles.rowText} dir="auto">
        {labelOf(person)}
      </span>
      {person.danger !== null && <DangerMark danger={person.danger} />}
      <span className={styles.letters}>
        {tie &&
          lettersOf(tie).map((letter) => (
            <LetterBadge
              key={letter}
              letter={letter}
              hollow={tie.lanes[letter]?.standing === 'possible'}
              label={t(`terms:page.${letter}.name`)}
            />
          ))}
      </span>
    </ListBoxItem>
  );
};

/** What the four letters stand for. */
const PageKey = () => {
  const { t } = useWords();
  return (
    <section className={styles.part}>
      <h3>{t('ecogram:list.pageTitle')}</h3>
      <dl className={styles.key}>
        {PAGE_LETTERS.map((letter) => (
          <div key={letter} className={styles.keyRow} data-letter={letter}>
            <dt>
              <LetterBadge letter={letter} /> {t(`terms:page.${letter}.name`)}
            </dt>
            <dd>
              <LaneSample letter={letter} />
              {t(`terms:page.${letter}.about`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The picture as a list: everybody by ground, and what ties they have. */
export const EverybodyPanel = () => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const records = useRecords();
  const people = inReadingOrder(Object.values(records.people));
  const grounds = GROUNDS.map((ground) => ({
    id: ground,
    people: people.filter(({ spot }) => spot.ground === ground),
  })).filter((group) => group.people.length > 0);
  const between = Object.values(records.ties).filter((tie) => tie.first !== CLIENT);

  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('ecogram:list.title')}</h2>
        <p className={styles.small}>
          {people.length === 0 ? t('ecogram:list.none') : t('ecogram:list.people', { count: people.length })}
        </p>
      </header>
      {people.length > 0 && (
        <ListBox
          aria-label={t('ecogram:list.title')}
          className={styles.everybody ?? ''}
          items={grounds}
          dependencies={[records]}
          onAction={(key) => {
            session.editor.select(peopleSelection([key as PersonId]));
            focusOn(key as PersonId);
          }}
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className={styles.groundName ?? ''}>{t(`terms:ground.${group.id}`)}</Header>
              <Collection items={group.people} dependencies={[records]}>
                {(person) => <PersonItem person={person} />}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      )}
      {between.length > 0 && (
        <details className={styles.between}>
          <summary>{t('ecogram:list.ties', { count: between.length })}</summary>
          {between.map((tie) => (
            <TieRow key={tie.id} tie={tie} />
          ))}
        </details>
      )}
      <PageKey />
    </>
  );
};
