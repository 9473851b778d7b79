import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { usePlanLife } from '../../app/queries.ts';
import { EditingProvider } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';

const AS_IT_STANDS = 'asItStands';

type PlanVersionChoiceProps = {
  plan: Plan;
  /** A version that is frozen; `null`: as it stands. */
  value: number | null;
  onChange(number: number | null): void;
};

/** Which version of a plan leaves; nothing to choose where none is frozen yet. */
export const PlanVersionChoice = ({ plan, value, onChange }: PlanVersionChoiceProps) => {
  const { t, i18n } = useTranslation('release');
  const { data } = usePlanLife(plan.fileId, plan.id);
  if (!data || data.versions.length === 0) return null;
  const { kind, versionLabel } = plan.content;
  const options = [
    { value: AS_IT_STANDS, label: t('version.asItStands') },
    ...data.versions.map(({ number, frozenAt }) => ({
      value: String(number),
      label: t('version.frozen', {
        number,
        day: formatDay(localDayOf(new Date(frozenAt)), i18n.language),
      }),
    })),
  ];
  return (
    // What is wished of a copy changes nothing that is kept.
    <EditingProvider value>
      <Select<string>
        label={t('version.label', { plan: t(`plan.${kind}`, { label: versionLabel }) })}
        options={options}
        value={value === null ? AS_IT_STANDS : String(value)}
        onChange={(version) => onChange(version === AS_IT_STANDS ? null : Number(version))}
      />
    </EditingProvider>
  );
};
