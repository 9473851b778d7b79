import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, isGiven } from '#shared/domain/answer.ts';
import type { ClientCourse } from '#shared/domain/client-course.ts';
import type { Child, ClientDetails } from '#shared/domain/client-file.ts';
import { useDescribeCourse } from './course/useDescribeCourse.ts';
import styles from './FileScreen.module.css';
import { useAnswerWords } from './useAnswerWords.ts';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd dir="auto">{children}</dd>
  </>
);

/**
 * Of how the client came and how it went on, what somebody has answered; the page is about the person. What happened before, and
 * who told of it and identified whom, stays behind the folds of the sheet: a client who sits beside may read this page.
 */
const SHOWN_OF_COURSE = [
  'gender',
  'born',
  'track',
  'shelterDeparture',
  'leftTo',
  'plannedReturn',
  'returnedOn',
  'closedOn',
  'outcome',
] as const satisfies readonly (keyof ClientCourse)[];

type FactsProps = { details: ClientDetails; childRecords: Child[] };

export const Facts = ({ details, childRecords }: FactsProps) => {
  const { t } = useTranslation('files');
  const words = useAnswerWords();
  const described = useDescribeCourse()(details);
  const course = SHOWN_OF_COURSE.map((key) => ({ key, ...described[key] })).filter((fact) => fact.isGiven);

  const answered = <Value,>(answer: Answer<Value>, say: (value: Value) => string) =>
    isGiven(answer) ? say(answer.value) : <span className={styles.open}>{words.answer(answer, say)}</span>;

  return (
    <dl className={styles.facts}>
      {details.fileCode && <Fact label={t('file.code')}>{details.fileCode}</Fact>}
      <Fact label={t('file.country')}>{answered(details.countryOfOrigin, words.country)}</Fact>
      <Fact label={t('file.languages')}>{answered(details.languages, words.languages)}</Fact>
      <Fact label={t('file.interpreter')}>{answered(details.interpreter, words.interpreter)}</Fact>
      <Fact label={t('file.arrival')}>{answered(details.shelterArrival, words.day)}</Fact>
      {course.map(({ key, label, words: said }) => (
        <Fact key={key} label={label}>
          <span className={styles.lines}>{said}</span>
        </Fact>
      ))}
      <Fact label={t('file.keyDates')}>
        {details.keyDates.length === 0 && <span className={styles.open}>{t('file.noDates')}</span>}
        {details.keyDates.map((date) => (
          <div key={date.id} className={styles.date}>
            <span>{date.what || t('details.dateOn')}</span>
            <span className={styles.when}>{answered(date.on, words.day)}</span>
          </div>
        ))}
      </Fact>
      <Fact label={t('file.children')}>
        {childRecords.length === 0 && <span className={styles.open}>{t('file.noChildren')}</span>}
        {childRecords.map((child) => (
          <div key={child.id} className={styles.date}>
            <span>{child.details.name || t('details.childWithoutName')}</span>
            <span className={styles.when}>
              {isGiven(child.details.whereabouts) &&
                t(`details.whereabouts.${child.details.whereabouts.value}`)}
            </span>
          </div>
        ))}
      </Fact>
      <Fact label={t('file.notes')}>
        {details.notes ? (
          <div className={styles.notes}>{details.notes}</div>
        ) : (
          <span className={styles.open}>{t('file.noNotes')}</span>
        )}
      </Fact>
    </dl>
  );
};
