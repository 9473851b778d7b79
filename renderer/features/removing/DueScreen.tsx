import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueFile } from '#shared/domain/removed-file.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useDueFiles } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { PlanReview } from './PlanReview.tsx';
import styles from './Removing.module.css';

/** More than anybody goes through at once. */
export const LISTED_AT_MOST = 200;

/** Files whose day has come. People decide; nothing here is removed of its own accord. */
export const DueScreen = () => {
  const { t } = useTranslation(['removing', 'files']);
  const [planning, setPlanning] = useState<DueFile | null>(null);
  return (
    <Screen title={t('removing:review.listTitle')} upTo={t('files:list.title')}>
      <p className={styles.quiet}>{t('removing:review.listText')}</p>
      <Loaded query={useDueFiles(LISTED_AT_MOST)}>
        {({ files, total }) =>
          total === 0 ? (
            <div className={styles.empty}>
              <h2>{t('removing:review.listNone')}</h2>
              <p>{t('removing:review.listNoneText')}</p>
            </div>
          ) : (
            <>
              {total > files.length && (
                <p className={styles.quiet}>
                  {t('removing:review.listMore', { shown: files.length, total })}
                </p>
              )}
              <ul className={styles.list}>
                {files.map((file) => (
                  <DueItem key={file.id} file={file} onPlan={setPlanning} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      {planning && <PlanReview fileId={planning.id} current={null} onClose={() => setPlanning(null)} />}
    </Screen>
  );
};

const DueItem = ({ file, onPlan }: { file: DueFile; onPlan(file: DueFile): void }) => {
  const { t, i18n } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const mayPlan = useMay()('files.planReview');
  const { workingName: name, fileCode } = file;
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {fileCode && <bdi>{fileCode}</bdi>}
        </span>
        <span className={styles.quiet}>
          {t('review.since', { day: formatDay(file.reviewOn, i18n.language) })}
        </span>
      </div>
      <div className={styles.buttons}>
        <Button aria-label={`${t('undo.open')}: ${name}`} onPress={() => go({ at: 'file', fileId: file.id })}>
          {t('undo.open')}
        </Button>
        {mayPlan && (
          <Button look="quiet" aria-label={`${t('review.keep')} ${name}`} onPress={() => onPlan(file)}>
            {t('review.keep')}
          </Button>
        )}
      </div>
    </li>
  );
};
