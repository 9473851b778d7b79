import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import {
  type Caution,
  cautionKey,
  overridesThatHold,
  standingCautions,
} from '#shared/domain/risk-cautions.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRisks } from '../../app/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OverrideButton } from './OverrideButton.tsx';
import styles from './Risk.module.css';

type PlanCautionsProps = { fileId: ClientFileId; planId: PlanId; kind: PlanKind };

/** At the top of a plan: what it says above every page, and who has answered for its saying nothing. */
export const PlanCautions = ({ fileId, planId, kind }: PlanCautionsProps) => {
  const { t, i18n } = useTranslation('risk');
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const { data: risks } = useRisks(fileId);
  if (!risks) return null;
  const situation = { kind, ...risks };
  const standing = standingCautions(situation, planId, risks.overrides);
  const given = overridesThatHold(situation, planId, risks.overrides).map(({ id, by, createdAt, reason }) => (
    <p key={id} className={styles.quiet} dir="auto">
      {t('caution.overridden', {
        name: by.name,
        day: formatDay(localDayOf(new Date(createdAt)), i18n.language),
        reason,
      })}
    </p>
  ));
  if (standing.length === 0) return given;
  const wordsOf = (caution: Caution): string => {
    if (caution.is === 'none') return t('caution.none');
    const day = formatDay(caution.decidedOn, i18n.language);
    return caution.is === 'old'
      ? t('caution.old', { day, count: caution.days })
      : t(`caution.${caution.is}`, { day });
  };
  return (
    <Notice kind="word" title={t('caution.title')}>
      {standing.map((caution) => (
        <p key={cautionKey(caution)}>{wordsOf(caution)}</p>
      ))}
      {given}
      <div className={styles.ways}>
        <Button onPress={() => go({ at: 'risk', fileId, planOf: planId })}>{t('caution.open')}</Button>
        {may('risks.override') ? (
          <OverrideButton fileId={fileId} planId={planId} seen={standing.map(cautionKey)} />
        ) : (
          <span className={styles.quiet}>{t('caution.who')}</span>
        )}
      </div>
    </Notice>
  );
};
