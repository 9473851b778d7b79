import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import {
  askedIn,
  type DecidedAssessment,
  isBare,
  type RiskArea,
  type Said,
} from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Risk.module.css';
import { RiskFearsRead } from './RiskFears.tsx';
import { Urgent } from './Urgent.tsx';

const useDay = () => {
  const { i18n } = useTranslation();
  return (on: CalendarDate | null) => (on === null ? '' : formatDay(on, i18n.language, 'medium'));
};

const joined = (...words: readonly string[]) => words.filter(Boolean).join(' · ');

/** An assessment as it was decided: to be read, and changed by nobody. */
export const RiskRead = ({ assessment }: { assessment: DecidedAssessment }) => {
  const { t } = useTranslation('risk');
  const day = useDay();
  const { fileId, content, decided } = assessment;
  return (
    <>
      <Card title={t('outcome.title')}>
        <p className={styles.verdict}>{t(`outcome.${decided.outcome}`)}</p>
        <p className={styles.quiet}>
          {t('decided.by', { name: decided.by.name, day: day(decided.on) })}. {t('decided.frozen')}
        </p>
        <div className={styles.read}>
          <Written title={t('decided.reasons')} words={decided.reasons} />
        </div>
      </Card>
      <Urgent content={content} />
      <SaidRead said={content.said} />
      <Card title={t('about.title')}>
        <dl className={styles.facts}>
          <Fact term={t('about.returnTo')} words={content.returnTo} />
          <Fact term={t('about.departureOn')} words={day(content.departureOn)} />
          <Fact term={t('about.lookedAtWith')} words={content.lookedAtWith} />
        </dl>
      </Card>
      {askedIn(content).map(({ name }) => (
        <AreaRead key={name} title={t(`area.${name}`)} area={content.areas[name]}>
          <RiskFearsRead fileId={fileId} area={name} />
        </AreaRead>
      ))}
      {content.own.map((area) => (
        <AreaRead key={area.id} title={area.name || t('own.unnamed')} area={area}>
          <RiskFearsRead fileId={fileId} area={area.id} />
        </AreaRead>
      ))}
    </>
  );
};

const Fact = ({ term, words }: { term: string; words: string }) => (
  <>
    <dt>{term}</dt>
    <dd className={styles.prose} dir="auto">
      {words || '–'}
    </dd>
  </>
);

const Written = ({ title, words }: { title: string; words: string }) =>
  words.trim() === '' ? null : (
    <div>
      <h3>{title}</h3>
      <p className={styles.prose} dir="auto">
        {words}
      </p>
    </div>
  );

const Listed = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );

type AreaReadProps = { title: string; area: RiskArea; children: ReactNode };

const AreaRead = ({ title, area, children }: AreaReadProps) => {
  const { t } = useTranslation('risk');
  const day = useDay();
  const { open, here, there, likelihood, harm, measures } = area;
  return (
    <Card title={title}>
      {(open !== null || isBare(area)) && <p className={styles.quiet}>{t(`open.${open ?? 'looked'}`)}</p>}
      <div className={styles.read}>
        <Written title={t('question.here')} words={here} />
        <Listed title={t('question.there')}>
          {there.map(({ id, what, source, who, on }) => (
            <li key={id}>
              <p className={styles.prose} dir="auto">
                {what}
              </p>
              <p className={styles.quiet} dir="auto">
                {joined(source === null ? '' : t(`source.${source}`), who, day(on))}
              </p>
            </li>
          ))}
        </Listed>
        <Written title={t('question.likelihood')} words={likelihood} />
        <Written title={t('question.harm')} words={harm} />
        <Listed title={t('question.measures')}>
          {measures.map(({ id, what, who, by, done }) => (
            <li key={id}>
              <p className={styles.prose} dir="auto">
                {what}
              </p>
              <p className={styles.quiet} dir="auto">
                {joined(who, day(by), done ? t('measure.done') : '')}
              </p>
            </li>
          ))}
        </Listed>
        {children}
      </div>
    </Card>
  );
};

const SaidRead = ({ said }: { said: readonly Said[] }) => {
  const { t } = useTranslation('risk');
  const day = useDay();
  const column = (is: Said['is']) => {
    const those = said.filter((one) => one.is === is);
    return (
      <div>
        <h3>{t(`said.${is}`)}</h3>
        {those.length === 0 && <p className={styles.quiet}>{t('said.none')}</p>}
        <ul className={styles.read}>
          {those.map(({ id, words, who, on }) => (
            <li key={id}>
              <p className={styles.prose} dir="auto">
                {words}
              </p>
              <p className={styles.quiet} dir="auto">
                {joined(day(on), who)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    );
  };
  return (
    <Card title={t('said.title')}>
      <div className={styles.both}>
        {column('advice')}
        {column('choice')}
      </div>
    </Card>
  );
};
