import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FIRST_HOURS_LINES } from '#shared/domain/plan/journey.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { contentOf, firstHoursKey, partOfPlan } from '#shared/domain/plan/parts.ts';
import { timeLineOf } from '#shared/domain/plan/time-line.ts';
import { FIRST_TIME } from '#shared/domain/plan/times.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import styles from './Plan.module.css';
import { ProseField } from './PlanText.tsx';
import type { PartProps } from './part-props.ts';

type FirstHoursProps = PartProps & { onJump(part: 'journey' | 'contacts' | 'timeLine'): void };

/** What has to be at hand when everything is new. It is one page on paper, with the steps and the contacts of these days. */
export const FirstHours = ({ parts, onChange, onJump }: FirstHoursProps) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const steps = timeLineOf(contentOf(parts)).find(({ time }) => time === FIRST_TIME[parts.kind])?.entries;
  const metBy = parts['journey:metBy'];
  return (
    <>
      {parts.kind === 'return' && (
        <FieldGroup label={t('planParts:journey.metBy')}>
          {metBy ? (
            <p dir="auto" className={styles.readOnly}>
              {metBy}
            </p>
          ) : (
            <p className={styles.quiet}>{t('plan:firstHoursPart.fromJourney')}</p>
          )}
          <div>
            <AriaButton className={styles.jump ?? ''} onPress={() => onJump('journey')}>
              {t('plan:fields.jump')}: {t('planParts:part.journey')}
            </AriaButton>
          </div>
        </FieldGroup>
      )}
      <div className={styles.pair}>
        {FIRST_HOURS_LINES.map((line) => (
          <ProseField
            key={line}
            label={t(`planParts:firstHours.${line}`)}
            value={parts[firstHoursKey(line)]}
            line={lineKey(firstHoursKey(line))}
            onChange={(value) => onChange(partOfPlan(firstHoursKey(line), value))}
          />
        ))}
      </div>
      <FieldGroup label={t('plan:firstHoursPart.steps')}>
        {steps && steps.length > 0 ? (
          <ul className={styles.plainList}>
            {steps.map(({ step }) => (
              <li key={step.id} dir="auto">
                {step.what || t('plan:timeLine.unnamed')}
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.quiet}>{t('plan:firstHoursPart.noSteps')}</p>
        )}
        <div>
          <AriaButton className={styles.jump ?? ''} onPress={() => onJump('timeLine')}>
            {t('plan:fields.jump')}: {t('planParts:part.timeLine')}
          </AriaButton>
        </div>
      </FieldGroup>
    </>
  );
};
