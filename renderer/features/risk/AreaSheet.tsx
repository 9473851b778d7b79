import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  partOfRisk,
  questionsOf,
  RISK_QUESTIONS,
  type RiskArea,
  type RiskAreaName,
  type RiskParts,
} from '#shared/domain/risk-assessment.ts';
import { AreaFields, AreaState } from './AreaFields.tsx';
import { headingIdOf } from './jump.ts';
import styles from './Risk.module.css';
import { RiskFears } from './RiskFears.tsx';

type AreaSheetProps = {
  fileId: ClientFileId;
  name: RiskAreaName;
  area: RiskArea;
  isUrgent: boolean;
  /** The same function for as long as the form is there. */
  onChange(change: Partial<RiskParts>): void;
};

/** One of the areas that every assessment has. Drawn anew only when it changes: a form of nine has hundreds of fields. */
export const AreaSheet = memo(({ fileId, name, area, isUrgent, onChange }: AreaSheetProps) => {
  const { t } = useTranslation('risk');
  // Nothing is taken away from under somebody who empties it.
  const [stood] = useState(() => questionsOf(area, isUrgent));
  const asked = questionsOf(area, isUrgent);
  const questions = RISK_QUESTIONS.filter((question) => stood.includes(question) || asked.includes(question));
  const put = (next: RiskArea) => onChange(partOfRisk(name, next));
  return (
    <section className={styles.sheet} aria-labelledby={headingIdOf(name)}>
      <div className={styles.head}>
        <h2 id={headingIdOf(name)} tabIndex={-1}>
          {t(`area.${name}`)}
        </h2>
        <AreaState area={area} name={t(`area.${name}`)} onChange={put} />
      </div>
      <p className={styles.quiet}>{t(`areaHint.${name}`)}</p>
      <AreaFields area={area} questions={questions} onChange={put} />
      <RiskFears fileId={fileId} area={name} isAsked={!isUrgent} />
    </section>
  );
});
