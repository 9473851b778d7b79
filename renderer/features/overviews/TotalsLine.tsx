import { useTranslation } from 'react-i18next';
import { type CountryScores, totalsOf } from '#shared/domain/overview.ts';
import { signed } from '#shared/i18n/format.ts';
import styles from './Overviews.module.css';

/** What the steps to each side come to, apart, in one country. */
export const TotalsLine = ({ scores, label }: { scores: CountryScores; label: string }) => {
  const { t, i18n } = useTranslation('overviews');
  const { minus, plus, atStart, open } = totalsOf(scores);
  return (
    <dl className={styles.totals} aria-label={label}>
      <div>
        <dt>{t('total.minus')}</dt>
        <dd dir="ltr">{signed(minus, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t('total.plus')}</dt>
        <dd dir="ltr">{signed(plus, i18n.language)}</dd>
      </div>
      <div className={styles.counts}>
        <dt>{t('total.atStart', { count: atStart })}</dt>
        <dd>{t('total.open', { count: open })}</dd>
      </div>
    </dl>
  );
};
