import { useTranslation } from 'react-i18next';
import { leftOutOf, type RiskContent } from '#shared/domain/risk-assessment.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Risk.module.css';

/** What a short assessment has left out, in plain words. */
export const Urgent = ({ content }: { content: RiskContent }) => {
  const { t } = useTranslation('risk');
  if (!content.isUrgent) return null;
  const { areas, questions } = leftOutOf(content);
  const listed = (words: readonly string[]) => words.join(' · ');
  return (
    <Notice kind="word" title={t('urgent.title')}>
      <p>{t('urgent.text')}</p>
      {areas.length > 0 && (
        <p>{t('urgent.areas', { what: listed(areas.map((name) => t(`area.${name}`))) })}</p>
      )}
      {questions.length > 0 && (
        <p>{t('urgent.questions', { what: listed(questions.map((name) => t(`question.${name}`))) })}</p>
      )}
    </Notice>
  );
};

type ShortOrWholeProps = { content: RiskContent; onChange(change: { isUrgent: boolean }): void };

/** The way from a whole form to a short one and back, under the same button, so that whoever works with keys stays on it. */
export const ShortOrWhole = ({ content, onChange }: ShortOrWholeProps) => {
  const { t } = useTranslation('risk');
  const { isUrgent } = content;
  return (
    <div className={styles.shortOrWhole}>
      <Urgent content={content} />
      <Button edits onPress={() => onChange({ isUrgent: !isUrgent })}>
        {t(isUrgent ? 'urgent.whole' : 'urgent.short')}
      </Button>
      {!isUrgent && <p className={styles.quiet}>{t('urgent.shortHint')}</p>}
    </div>
  );
};
