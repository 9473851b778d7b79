import { useTranslation } from 'react-i18next';
import { leftOutOf, type RiskContent } from '#shared/domain/risk-assessment.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type UrgentProps = { content: RiskContent; onWhole?(): void };

/** What a short assessment has left out, in plain words. */
export const Urgent = ({ content, onWhole }: UrgentProps) => {
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
      {onWhole && (
        <div>
          <Button edits onPress={onWhole}>
            {t('urgent.whole')}
          </Button>
        </div>
      )}
    </Notice>
  );
};
