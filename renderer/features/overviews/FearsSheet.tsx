import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACTORS, numberOf } from '#shared/domain/factors.ts';
import { type Fear, fearedArea, fearsAbout, fearsSaid, risksFeared } from '#shared/domain/fear.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  type ALL_VIEWS,
  inOrder,
  type OverviewParts,
  type ViewKey,
  viewKey,
} from '#shared/domain/overview.ts';
import { useFears, useRisks } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { FearsAbout } from './FearsAbout.tsx';
import { FactorPicture } from './factor-pictures.tsx';
import styles from './Overviews.module.css';

/** What is feared and what was checked: factor by factor, those of which something is noted and whichever is chosen; then of risks. */
export const FearsSheet = ({ fileId, parts }: { fileId: ClientFileId; parts: OverviewParts }) => (
  <Loaded query={useFears(fileId)}>
    {(fears) => <Sheet fileId={fileId} parts={parts} fears={fearsSaid(fears)} />}
  </Loaded>
);

type SheetProps = { fileId: ClientFileId; parts: OverviewParts; fears: readonly Fear[] };

const Sheet = ({ fileId, parts, fears }: SheetProps) => {
  const { t } = useTranslation('overviews');
  const mayEdit = useMayEdit();
  const about = (which: (typeof ALL_VIEWS)[number]) => ({ kind: 'factor', ...which }) as const;
  const isNoted = (which: (typeof ALL_VIEWS)[number]) => fearsAbout(fears, about(which)).length > 0;
  const all = inOrder(parts).flatMap((country) => FACTORS.map((factor) => ({ country, factor })));
  // Whatever was here stays here, so that the last fear of a factor can be brought back.
  const [begun, setBegun] = useState<readonly ViewKey[]>(() => all.filter(isNoted).map(viewKey));
  const isShown = (which: (typeof ALL_VIEWS)[number]) => begun.includes(viewKey(which)) || isNoted(which);
  const shown = all.filter(isShown);
  const free = all.filter((which) => !isShown(which));
  const risks = risksFeared(fears);
  return (
    <>
      <p className={styles.explain}>{t('fear.explain')}</p>
      {shown.length + risks.length === 0 && <p className={styles.empty}>{t('fear.none')}</p>}
      {shown.map(({ country, factor }) => (
        <section
          key={`${country}.${factor}`}
          className={styles.change}
          aria-label={`${t(`country.${country}`)}: ${t(`factor.${country}.${factor}`)}`}
        >
          <h2 className={styles.factorName}>
            <span className={styles.number}>{numberOf(factor)}</span>
            <FactorPicture factor={factor} />
            <span>
              {t(`heading.${factor}`)}
              <span className={styles.of}>{t(`country.${country}`)}</span>
            </span>
          </h2>
          <FearsAbout fileId={fileId} about={about({ country, factor })} />
        </section>
      ))}
      {mayEdit && (
        <div className={styles.narrow}>
          <Select
            label={t('fear.add')}
            placeholder={t('change.choose')}
            options={free.map((which) => ({
              value: viewKey(which),
              label: `${t(`country.${which.country}`)}: ${numberOf(which.factor)}. ${t(`heading.${which.factor}`)}`,
            }))}
            value={null}
            onChange={(key) => setBegun([...begun, key])}
          />
        </div>
      )}
      {risks.map((riskKey) => (
        <RiskFeared key={riskKey} fileId={fileId} riskKey={riskKey} />
      ))}
    </>
  );
};

/** What is feared about an area of the risk assessment, where it was noted. */
const RiskFeared = ({ fileId, riskKey }: { fileId: ClientFileId; riskKey: string }) => {
  const { t } = useTranslation(['overviews', 'risk']);
  const { data } = useRisks(fileId);
  if (!data) return null;
  const area = fearedArea(riskKey, data.assessments);
  const name = area.is === 'standard' ? t(`risk:area.${area.name}`) : area.name || t('risk:own.unnamed');
  return (
    <section className={styles.change} aria-label={`${t('overviews:fear.ofRisk')}: ${name}`}>
      <h2 className={styles.factorName}>
        <TriangleAlert size={20} aria-hidden />
        <span dir="auto">
          {name}
          <span className={styles.of}>{t('overviews:fear.ofRisk')}</span>
        </span>
      </h2>
      <FearsAbout fileId={fileId} about={{ kind: 'risk', riskKey }} />
    </section>
  );
};
