import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import { fearsSaid } from '#shared/domain/fear.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  ALL_VIEWS,
  inOrder,
  isChangeEmpty,
  type OverviewContent,
  scoresOf,
} from '#shared/domain/overview.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFears, useOverview } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Overviews.module.css';
import { TotalsLine } from './TotalsLine.tsx';

/** The overviews at a glance: each country by itself, side by side. */
export const OverviewsTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('overviews');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Card
      title={t('title')}
      actions={<Button onPress={() => go({ at: 'overviews', fileId })}>{t('tile.open')}</Button>}
    >
      <Loaded query={useOverview(fileId)}>{({ content }) => <Glance content={content} />}</Loaded>
      <FearsLine fileId={fileId} />
    </Card>
  );
};

const Glance = ({ content }: { content: OverviewContent }) => {
  const { t } = useTranslation('overviews');
  const { views, changes } = content;
  const changing = changes.filter((change) => !isChangeEmpty(change)).length;
  if (!ALL_VIEWS.some(({ country, factor }) => isGiven(views[country][factor].score)))
    return <p className={styles.quiet}>{t('tile.none')}</p>;
  return (
    <>
      <div className={styles.glance}>
        {inOrder(content).map((country) => (
          <div key={country}>
            <p className={styles.quiet}>{t(`country.${country}`)}</p>
            <TotalsLine
              scores={scoresOf(content, country)}
              label={`${t('total.title')}: ${t(`country.${country}`)}`}
            />
          </div>
        ))}
      </div>
      {changing > 0 && <p className={styles.quiet}>{t('tile.changes', { count: changing })}</p>}
    </>
  );
};

const FearsLine = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('overviews');
  const { data } = useFears(fileId);
  const count = fearsSaid(data ?? []).length;
  return count > 0 && <p className={styles.quiet}>{t('tile.fears', { count })}</p>;
};
