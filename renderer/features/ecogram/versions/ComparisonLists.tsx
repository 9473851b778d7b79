import { useTranslation } from 'react-i18next';
import type { ComparisonItem, ComparisonList } from '#shared/i18n/comparison-words.ts';
import { FATES, FateSign } from './ComparisonKey.tsx';
import styles from './Versions.module.css';

const SUBJECTS = ['people', 'ties'] as const;

/** What came, what went and what is otherwise, in words. */
export const ComparisonLists = ({ list }: { list: ComparisonList }) => {
  const { t } = useTranslation('versions');
  const there = FATES.filter((fate) => SUBJECTS.some((subject) => list[subject][fate].length > 0));
  if (there.length === 0) return <p>{t('compare.same')}</p>;
  return there.map((fate) => (
    <section key={fate} className={styles.fate}>
      <h2>
        <FateSign fate={fate} /> {t(`compare.${fate}`)}
      </h2>
      {SUBJECTS.map((subject) => (
        <Items key={subject} title={t(`compare.${subject}`)} items={list[subject][fate]} />
      ))}
    </section>
  ));
};

const Items = ({ title, items }: { title: string; items: readonly ComparisonItem[] }) =>
  items.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map(({ id, title: called, lines }) => (
          <li key={id}>
            <p className={styles.called} dir="auto">
              {called}
            </p>
            {lines.map((line) => (
              <p key={line} className={styles.quiet} dir="auto">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
