import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { keys, useEcogram, useFile } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ForReview } from '../bundles/ForReview.tsx';
import { ConsentsTile } from '../consent/ConsentsTile.tsx';
import { SignsTile } from '../first-signs/SignsTile.tsx';
import { FileLogLink } from '../log/FileLogLink.tsx';
import { MonitoringTile } from '../monitoring/MonitoringTile.tsx';
import { OriginTile } from '../origin/OriginTile.tsx';
import { OverviewsTile } from '../overviews/OverviewsTile.tsx';
import { FileMenu } from '../removing/FileMenu.tsx';
import { ReviewDue, ReviewLine } from '../removing/Review.tsx';
import { RiskTile } from '../risk/RiskTile.tsx';
import { Facts } from './Facts.tsx';
import styles from './FileScreen.module.css';
import { PlansTile } from './PlansTile.tsx';

/** A file on one page: who, when, and each instrument's state at a glance. */
export const FileScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t, i18n } = useTranslation('files');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Loaded query={useFile(fileId)}>
      {({ file, children, reviewOn }) => (
        <Screen
          title={file.details.workingName}
          upTo={t('list.title')}
          width="wide"
          actions={
            <>
              <span className={styles.quiet}>
                {t('file.saved', { when: formatMoment(file.updatedAt, i18n.language) })}
              </span>
              <FileLogLink fileId={fileId} />
              <FileMenu fileId={fileId} workingName={file.details.workingName} />
            </>
          }
        >
          <ForReview fileId={fileId} />
          <ReviewDue fileId={fileId} reviewOn={reviewOn} />
          <div className={styles.tiles}>
            <div className={styles.column}>
              <Card
                title={t('file.details')}
                actions={
                  <Button onPress={() => go({ at: 'details', fileId })}>
                    <Pencil size={16} aria-hidden /> {t('file.openDetails')}
                  </Button>
                }
              >
                <Facts details={file.details} childRecords={children} />
              </Card>
              <SignsTile fileId={fileId} />
              <ReviewLine fileId={fileId} reviewOn={reviewOn} />
            </div>
            <div className={styles.column}>
              <EcogramTile fileId={fileId} />
              <OverviewsTile fileId={fileId} />
              <PlansTile fileId={fileId} />
              <RiskTile fileId={fileId} />
              <OriginTile fileId={fileId} />
              <MonitoringTile file={file} />
              <ConsentsTile fileId={fileId} />
            </div>
          </div>
        </Screen>
      )}
    </Loaded>
  );
};

const EcogramTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('files');
  const go = useNavigation((navigation) => navigation.go);
  const open = () => go({ at: 'ecogram', fileId });
  return (
    <Card title={t('file.ecogram')} actions={<Button onPress={open}>{t('file.openEcogram')}</Button>}>
      <Loaded query={useEcogram(fileId)}>
        {(ecogram) => <EcogramGlance fileId={fileId} ecogram={ecogram} onOpen={open} />}
      </Loaded>
    </Card>
  );
};

type EcogramGlanceProps = { fileId: ClientFileId; ecogram: Ecogram; onOpen(): void };

const EcogramGlance = ({ fileId, ecogram, onOpen }: EcogramGlanceProps) => {
  const { t, i18n } = useTranslation('files');
  const client = useClient();
  const language = i18n.language === 'nl' ? 'nl' : 'en';
  const { data: picture } = useQuery({
    queryKey: keys.picture(fileId, language),
    queryFn: () => client.call('ecogram.picture', { fileId, language }),
  });
  // As many as the picture beside them shows: a number that is greater tells of whom it leaves out.
  const shown = withoutDanger(ecogram.records);
  const people = Object.keys(shown.people).length;
  const ties = Object.keys(shown.ties).length;
  if (people === 0) return <p className={styles.quiet}>{t('file.ecogramEmpty')}</p>;
  const counts = `${t('file.people', { count: people })}, ${t('file.ties', { count: ties })}`;
  return (
    <>
      <AriaButton
        className={styles.picture ?? ''}
        onPress={onOpen}
        aria-label={`${t('file.openEcogram')}: ${counts}`}
      >
        {picture && (
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`} alt="" />
        )}
      </AriaButton>
      <p className={styles.quiet}>{counts}</p>
    </>
  );
};
