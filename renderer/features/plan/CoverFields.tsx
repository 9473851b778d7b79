import { useTranslation } from 'react-i18next';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { type PlanParts, partOfPlan } from '#shared/domain/plan/parts.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Commented } from './Commented.tsx';
import styles from './Plan.module.css';
import { LineField } from './PlanText.tsx';

type CoverFieldsProps = { parts: PlanParts; onChange(change: Partial<PlanParts>): void };

const LINES = ['planFor', 'placeOfReturn', 'versionLabel', 'worker', 'recipient'] as const;

export const CoverFields = ({ parts, onChange }: CoverFieldsProps) => {
  const { t } = useTranslation('plan');
  const nameOf = (key: (typeof LINES)[number]) =>
    key === 'placeOfReturn' && parts.kind === 'stay' ? 'placeOfStay' : key;
  const line = (key: (typeof LINES)[number]) => (
    <LineField
      label={t(`cover.${nameOf(key)}`)}
      value={parts[key]}
      line={lineKey(key)}
      onChange={(value) => onChange(partOfPlan(key, value))}
    />
  );
  return (
    <Card title={t('cover.title')}>
      <div className={styles.pair}>
        {line('planFor')}
        {line('placeOfReturn')}
      </div>
      <div className={styles.pair}>
        {line('versionLabel')}
        <Commented line={lineKey('date')} label={t('cover.date')}>
          <DateField label={t('cover.date')} value={parts.date} onChange={(date) => onChange({ date })} />
        </Commented>
      </div>
      <div className={styles.pair}>
        {line('worker')}
        {line('recipient')}
      </div>
      <Commented line={lineKey('withEcogram')} label={t('cover.withEcogram')}>
        <Checkbox isSelected={parts.withEcogram} onChange={(withEcogram) => onChange({ withEcogram })}>
          {t('cover.withEcogram')}
        </Checkbox>
      </Commented>
    </Card>
  );
};
