import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { FIT_TO_TRAVEL, type Journey as JourneyLines } from '#shared/domain/plan/journey.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { journeyKey, partOfPlan } from '#shared/domain/plan/parts.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { DayForFile } from '../files/DayForFile.tsx';
import { Commented } from './Commented.tsx';
import styles from './Plan.module.css';
import { LineField, ProseField } from './PlanText.tsx';
import type { PartProps } from './part-props.ts';

type ProseLine = {
  [Line in keyof JourneyLines]: JourneyLines[Line] extends string ? Line : never;
}[keyof JourneyLines];

/** From the door of the shelter to whoever is waiting on arrival. */
export const Journey = ({ fileId, parts, onChange }: PartProps & { fileId: ClientFileId }) => {
  const { t } = useTranslation(['plan', 'planParts']);
  const set = <Line extends keyof JourneyLines>(line: Line, value: JourneyLines[Line]) =>
    onChange(partOfPlan(journeyKey(line), value as never));
  const prose = (line: ProseLine) => (
    <ProseField
      label={t(`planParts:journey.${line}`)}
      value={parts[journeyKey(line)]}
      line={lineKey(journeyKey(line))}
      onChange={(value) => set(line, value)}
    />
  );
  const day = (line: 'travelOn' | 'fitToTravelOn') => (
    <Commented line={lineKey(journeyKey(line))} label={t(`planParts:journey.${line}`)}>
      <DateField
        label={t(`planParts:journey.${line}`)}
        value={parts[journeyKey(line)]}
        onChange={(value) => set(line, value)}
      />
    </Commented>
  );
  return (
    <>
      <h3>{t('plan:journeyPart.before')}</h3>
      <div className={styles.pair}>{day('travelOn')}</div>
      <DayForFile fileId={fileId} on={parts['journey:travelOn']} />
      <div className={styles.pair}>
        {prose('way')}
        {prose('documents')}
      </div>
      <Commented line={lineKey(journeyKey('fitToTravel'))} label={t('planParts:journey.fitToTravel')}>
        <AnswerField
          question={t('planParts:journey.fitToTravel')}
          answer={parts['journey:fitToTravel']}
          onChange={(answer) => set('fitToTravel', answer)}
        >
          {(value, onValue) => (
            <Select
              label={t('planParts:journey.fitToTravel')}
              options={FIT_TO_TRAVEL.map((fit) => ({ value: fit, label: t(`planParts:fit.${fit}`) }))}
              value={value}
              onChange={onValue}
            />
          )}
        </AnswerField>
      </Commented>
      <div className={styles.pair}>
        {day('fitToTravelOn')}
        {prose('fitToTravelNotes')}
      </div>
      <h3>{t('plan:journeyPart.way')}</h3>
      <Commented line={lineKey(journeyKey('escortNeeded'))} label={t('planParts:journey.escortNeeded')}>
        <AnswerField
          question={t('planParts:journey.escortNeeded')}
          answer={parts['journey:escortNeeded']}
          onChange={(answer) => set('escortNeeded', answer)}
        >
          {(value, onValue) => (
            <Select
              label={t('planParts:journey.escortNeeded')}
              options={(['yes', 'no'] as const).map((answer) => ({
                value: answer,
                label: t(`planParts:escort.${answer}`),
              }))}
              value={value === null ? null : value ? 'yes' : 'no'}
              onChange={(answer) => onValue(answer === 'yes')}
            />
          )}
        </AnswerField>
      </Commented>
      <div className={styles.pair}>
        {prose('escort')}
        {prose('phone')}
        {prose('medication')}
        {prose('money')}
      </div>
      <h3>{t('plan:journeyPart.arrival')}</h3>
      <div className={styles.pair}>
        {prose('metBy')}
        {prose('meetingPlace')}
        <LineField
          label={t('planParts:journey.metByPhone')}
          line={lineKey(journeyKey('metByPhone'))}
          value={parts['journey:metByPhone']}
          onChange={(value) => set('metByPhone', value)}
        />
      </div>
    </>
  );
};
