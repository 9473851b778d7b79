import { useTranslation } from 'react-i18next';
import {
  isApproved,
  lastAct,
  type PlanEvent,
  type PlanLife,
  type PlanState,
} from '#shared/domain/plan-life.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';

type Told = Pick<PlanEvent, 'at' | 'by' | 'number'>;

const ACT_OF = {
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  agreed: 'agreed',
  handedOver: 'handedOver',
} as const satisfies Partial<Record<PlanState, PlanEvent['act']['is']>>;

/** What is said of where a plan stands: who did what, and when. */
export const useStateWords = () => {
  const { t, i18n } = useTranslation('planLife');
  const told = ({ at, by, number }: Told) => ({
    when: formatMoment(at, i18n.language),
    who: by.name,
    number,
  });
  return {
    since(events: readonly PlanEvent[], life: PlanLife): string {
      if (life.state === 'draft') return '';
      const event = lastAct(events, ACT_OF[life.state], life.number);
      if (!event) return '';
      if (event.act.is === 'agreed' || event.act.is === 'handedOver')
        return t(`since.${event.act.is}`, {
          when: formatDay(event.act.on, i18n.language),
          who: event.act.is === 'handedOver' ? event.act.to : event.by.name,
        });
      return t(`since.${event.act.is}`, told(event));
    },

    /** Before anybody has changed it: what a change would do. `null` where it does nothing. */
    beforeChange(events: readonly PlanEvent[], life: PlanLife): string | null {
      if (life.state === 'submitted') return t('change.submitted');
      const approved = isApproved(life) && lastAct(events, 'approved', life.number);
      return approved ? t('change.approved', told(approved)) : null;
    },

    voided: (approval: Told): string => t('change.voided', told(approval)),
    submitted: (event: Told): string => t('since.submitted', told(event)),
    returned: (event: Told): string => t('since.returned', told(event)),
  };
};
