import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACTORS, numberOf } from '#shared/domain/factors.ts';
import { fearsAbout } from '#shared/domain/fear.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  type ALL_VIEWS,
  inOrder,
  type OverviewParts,
  type ViewKey,
  viewKey,
} from '#shared/domain/overview.ts';
import { useFears } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { FearsAbout } from './FearsAbout.tsx';
import { FactorPicture } from './factor-pictures.tsx';
import styles from './Overviews.module.css';

/** What is feared and what was checked, factor by factor: those of which something is noted, and whichever is chosen. */
export const FearsSheet = ({ fileId, parts }: { fileId: ClientFileId; parts: OverviewParts }) => {
  const { t } = useTranslation('overviews');
  const mayEdit = useMayEdit();
  const [begun, setBegun] = useState<readonly ViewKey[]>([]);
  const all = inOrder(parts).flatMap((country) => FACTORS.map((factor) => ({ country, factor })));
  return (
    <Loaded query={useFears(fileId)}>
      {(fears) => {
        const isShown = (which: (typeof ALL_VIEWS)[number]) =>
          begun.includes(viewKey(which)) || fearsAbout(fears, { kind: 'factor', ...which }).length > 0;
        const shown = all.filter(isShown);
        const free = all.filter((which) => !isShown(which));
        return (
          <>
            <p className={styles.explain}>{t('fear.explain')}</p>
            {shown.length === 0 && <p className={styles.empty}>{t('fear.none')}</p>}
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
                <FearsAbout fileId={fileId} about={{ kind: 'factor', factor, country }} />
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
          </>
        );
      }}
    </Loaded>
  );
};
