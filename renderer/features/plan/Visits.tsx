import { useTranslation } from 'react-i18next';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { partOfPlan, visitKey } from '#shared/domain/plan/parts.ts';
import { newPlannedVisit, type PlannedVisit, VISIT_MONTHS } from '#shared/domain/plan/visits.ts';
import { visitWords } from '#shared/i18n/plan-words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { LineComments } from '../plan-life/LineComments.tsx';
import { OrganisationsPicker } from './OrganisationsPicker.tsx';
import styles from './Plan.module.css';
import { LineField, ProseField } from './PlanText.tsx';
import type { PartWithOrganisations } from './part-props.ts';

/** When the plan is looked at again: after one month, three, six and twelve. */
export const Visits = ({ parts, onChange, onOpen }: PartWithOrganisations) => {
  const { t, i18n } = useTranslation('planParts');
  return VISIT_MONTHS.map((after) => {
    const visit = parts[visitKey(after)] ?? newPlannedVisit(after);
    const name = visitWords(after, parts.kind, i18n.language);
    const set = (change: Partial<PlannedVisit>) =>
      onChange(partOfPlan(visitKey(after), { ...visit, ...change }));
    return (
      <fieldset key={after} className={styles.step} aria-label={name}>
        <div className={styles.stepHead}>
          <span className={styles.stepName} aria-hidden>
            {name}
          </span>
        </div>
        <div className={styles.pair}>
          <DateField label={t('visit.on')} value={visit.on} onChange={(on) => set({ on })} />
          <LineField label={t('visit.by')} value={visit.by} onChange={(by) => set({ by })} />
        </div>
        <ProseField
          label={t('visit.how')}
          value={visit.how}
          line={lineKey(visitKey(after), 'how')}
          onChange={(how) => set({ how })}
        />
        <OrganisationsPicker
          label={t('visit.organisations')}
          chosen={visit.organisations}
          onChange={(organisations) => set({ organisations })}
          onOpen={onOpen}
        />
        <LineComments line={lineKey(visitKey(after))} label={name} />
      </fieldset>
    );
  });
};
