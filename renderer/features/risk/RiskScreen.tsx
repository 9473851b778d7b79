import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ClientFileId, PlanId, RiskAssessmentId } from '#shared/domain/ids.ts';
import { type DecidedAssessment, decidedOf, openOf } from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRisks } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Changes } from './Changes.tsx';
import styles from './Risk.module.css';
import { RiskForm } from './RiskForm.tsx';
import { RiskRead } from './RiskRead.tsx';

type RiskScreenProps = {
  fileId: ClientFileId;
  /** One that is asked for; otherwise the one that is being written, or the latest. */
  assessmentId?: RiskAssessmentId | undefined;
  planOf?: PlanId | undefined;
};

/** What may go wrong on a return: written, or as it was decided. */
export const RiskScreen = (props: RiskScreenProps) => (
  <Loaded query={useRisks(props.fileId)}>
    {({ assessments }) => <Risks {...props} assessments={assessments} />}
  </Loaded>
);

const Risks = ({
  fileId,
  assessmentId,
  planOf,
  assessments,
}: RiskScreenProps & Pick<Output<'risks.read'>, 'assessments'>) => {
  const { t } = useTranslation('risk');
  const decided = decidedOf(assessments);
  const open = openOf(assessments);
  const wanted = decided.find(({ id }) => id === assessmentId);
  const shown = wanted ?? (open ? undefined : decided[0]);
  const upTo = t(planOf ? 'upToPlan' : 'upToFile');
  const versions = <Versions fileId={fileId} decided={decided} isOpen={open !== undefined} shown={shown} />;
  if (shown) {
    const before = decided[decided.indexOf(shown) + 1];
    return (
      <ReadScreen shown={shown} before={before} isOpen={open !== undefined} upTo={upTo} versions={versions} />
    );
  }
  if (open)
    return <RiskForm key={open.id} assessment={open} before={decided[0]} upTo={upTo} versions={versions} />;
  return (
    <Screen title={t('title')} upTo={upTo}>
      <div className={styles.begin}>
        <h2>{t('begin.title')}</h2>
        <p>{t('begin.text')}</p>
        <BeginButtons fileId={fileId} whole={t('begin.whole')} urgent={t('begin.urgent')} />
        <p className={styles.quiet}>{t('begin.urgentHint')}</p>
      </div>
    </Screen>
  );
};

type BeginProps = { fileId: ClientFileId; whole: string; urgent: string };

const BeginButtons = ({ fileId, whole, urgent }: BeginProps) => {
  const client = useClient();
  const errorWords = useErrorWords();
  const mayBegin = useMay()('risks.begin');
  const go = useNavigation((navigation) => navigation.go);
  const begin = useMutation({
    mutationFn: (isUrgent: boolean) => client.call('risks.begin', { fileId, isUrgent }),
    onSuccess: () => go({ at: 'risk', fileId }),
  });
  return (
    <>
      <div className={styles.ways}>
        <Button
          edits
          look="primary"
          isDisabled={!mayBegin || begin.isPending}
          onPress={() => begin.mutate(false)}
        >
          {whole}
        </Button>
        <Button edits isDisabled={!mayBegin || begin.isPending} onPress={() => begin.mutate(true)}>
          {urgent}
        </Button>
      </div>
      {begin.error && <Notice kind="trouble">{errorWords(begin.error)}</Notice>}
    </>
  );
};

type ReadScreenProps = {
  shown: DecidedAssessment;
  before: DecidedAssessment | undefined;
  isOpen: boolean;
  upTo: string;
  versions: ReactNode;
};

const ReadScreen = ({ shown, before, isOpen, upTo, versions }: ReadScreenProps) => {
  const { t } = useTranslation('risk');
  const go = useNavigation((navigation) => navigation.go);
  const { id, fileId, content } = shown;
  return (
    <Screen
      title={t('title')}
      upTo={upTo}
      width="wide"
      actions={
        <Button onPress={() => go({ at: 'printRisk', fileId, assessmentId: id })}>
          <Printer size={18} aria-hidden /> {t('print')}
        </Button>
      }
    >
      <div className={styles.panes}>
        <aside className={styles.beside}>
          {isOpen ? (
            <div>
              <Button look="primary" onPress={() => go({ at: 'risk', fileId })}>
                {t('decided.goToOpen')}
              </Button>
            </div>
          ) : (
            <div className={styles.lines}>
              <p className={styles.quiet}>{t('decided.againHint')}</p>
              <BeginButtons fileId={fileId} whole={t('decided.again')} urgent={t('decided.againUrgent')} />
            </div>
          )}
          {versions}
        </aside>
        <div className={styles.sheets}>
          <RiskRead assessment={shown} />
          {before && <Changes before={before} after={content} />}
        </div>
      </div>
    </Screen>
  );
};

type VersionsProps = {
  fileId: ClientFileId;
  decided: readonly DecidedAssessment[];
  isOpen: boolean;
  shown: DecidedAssessment | undefined;
};

/** Every assessment of the file, the latest in front. */
const Versions = ({ fileId, decided, isOpen, shown }: VersionsProps) => {
  const { t, i18n } = useTranslation('risk');
  const go = useNavigation((navigation) => navigation.go);
  if (decided.length === 0) return null;
  return (
    <nav aria-labelledby="risk-versions">
      <h2 id="risk-versions">{t('versions.title')}</h2>
      <ol className={styles.jumps}>
        {isOpen && (
          <li>
            <AriaButton
              className={styles.jump ?? ''}
              data-current={shown === undefined}
              onPress={() => go({ at: 'risk', fileId })}
            >
              {t('versions.open')}
            </AriaButton>
          </li>
        )}
        {decided.map(({ id, decided: { outcome, on } }) => (
          <li key={id}>
            <AriaButton
              className={styles.jump ?? ''}
              data-current={shown?.id === id}
              onPress={() => go({ at: 'risk', fileId, assessmentId: id })}
            >
              <span>{formatDay(on, i18n.language)}</span>
              <span className={styles.quiet}>
                {t(`outcome.${outcome}`)}
                {shown?.id === id && ` · ${t('versions.current')}`}
              </span>
            </AriaButton>
          </li>
        ))}
      </ol>
    </nav>
  );
};
