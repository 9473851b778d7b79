import { useTranslation } from 'react-i18next';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { partOfPlan } from '#shared/domain/plan/parts.ts';
import styles from './Plan.module.css';
import { ProseField } from './PlanText.tsx';
import type { PartProps } from './part-props.ts';

/** What help is needed, at once and later. */
export const Help = ({ parts, onChange }: PartProps) => {
  const { t } = useTranslation('planParts');
  return (
    <div className={styles.pair}>
      <ProseField
        label={t('help.atOnce')}
        value={parts.helpAtOnce}
        line={lineKey('helpAtOnce')}
        onChange={(value) => onChange(partOfPlan('helpAtOnce', value))}
      />
      <ProseField
        label={t('help.later')}
        value={parts.helpLater}
        line={lineKey('helpLater')}
        onChange={(value) => onChange(partOfPlan('helpLater', value))}
      />
    </div>
  );
};

/** For staff. */
export const Security = ({ parts, onChange }: PartProps) => {
  const { t } = useTranslation('planParts');
  return (
    <ProseField
      label={t('part.security')}
      value={parts.security}
      line={lineKey('security')}
      onChange={(value) => onChange(partOfPlan('security', value))}
    />
  );
};
