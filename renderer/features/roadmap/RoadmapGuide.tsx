import { MapPinned, Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { eachOnce } from '#shared/domain/organisation-merge.ts';
import type { LocalHelpDetails } from '#shared/domain/roadmap.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMeaning, useOrganisation } from '../../app/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Ended } from '../plan/OrganisationsPicker.tsx';
import styles from './Roadmap.module.css';
import { RoadmapSteps } from './RoadmapSteps.tsx';
import { useRoadmapInUse } from './useRoadmapInUse.ts';

/** Not to go into detail: in view for as long as somebody notes. */
export const RoadmapWarning = () => {
  const { t } = useTranslation('roadmap');
  const warning = useRoadmapInUse()?.roadmap.warning ?? '';
  if (warning === '') return null;
  return (
    <aside className={styles.warning} aria-label={t('warning')}>
      <TriangleAlert size={18} aria-hidden />
      <p dir="auto">{warning}</p>
    </aside>
  );
};

/** The roadmap beside the notes: quiet, a step at a time, with whom to turn to at its end. */
export const RoadmapGuide = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('roadmap');
  const go = useNavigation((navigation) => navigation.go);
  const used = useRoadmapInUse();
  if (!used) return null;
  const { roadmap, help } = used;
  return (
    <Card title={roadmap.title}>
      <RoadmapSteps roadmap={roadmap} name="roadmap" />
      <WhomToTurnTo help={help} />
      <details className={styles.openers}>
        <summary>{t('openers')}</summary>
        <ol className={styles.ways}>
          {roadmap.openers.map(({ id, words }) => (
            <li key={id} dir="auto">
              {words}
            </li>
          ))}
        </ol>
      </details>
      <div className={styles.buttons}>
        <Button onPress={() => go({ at: 'printOpeners', signsOf: fileId })}>
          <Printer size={16} aria-hidden /> {t('print')}
        </Button>
        <Button look="quiet" onPress={() => go({ at: 'roadmaps', signsOf: fileId })}>
          <MapPinned size={16} aria-hidden /> {t('adapt')}
        </Button>
      </div>
      <Source source={roadmap.source} year={roadmap.year} />
    </Card>
  );
};

export const Source = ({ source, year }: { source: string; year: number | null }) => {
  const { t } = useTranslation('roadmap');
  if (source === '') return null;
  return (
    <p className={styles.quiet}>{year === null ? t('after', { source }) : t('afterOf', { source, year })}</p>
  );
};

const WhomToTurnTo = ({ help }: { help: LocalHelpDetails }) => {
  const { t } = useTranslation('roadmap');
  const { emergencyNumber, emergencySource } = help;
  const meaning = useMeaning();
  const contacts = meaning ? eachOnce(help.contacts, meaning) : [];
  return (
    <section className={styles.turnTo} aria-label={t('turnTo')}>
      <h3>{t('turnTo')}</h3>
      {help.contacts.length === 0 && <p className={styles.quiet}>{t('noContacts')}</p>}
      {contacts.length > 0 && (
        <ul>
          {contacts.map((id) => (
            <Contact key={id} id={id} />
          ))}
        </ul>
      )}
      <p>
        {t('emergency')}:{' '}
        {emergencyNumber === '' ? (
          <span className={styles.quiet}>{t('noEmergency')}</span>
        ) : (
          <strong dir="ltr">{emergencyNumber}</strong>
        )}
        {emergencySource !== '' && <span className={styles.quiet}> ({emergencySource})</span>}
      </p>
    </section>
  );
};

const Contact = ({ id }: { id: LocalHelpDetails['contacts'][number] }) => {
  const { t } = useTranslation('roadmap');
  const go = useNavigation((navigation) => navigation.go);
  const { data } = useOrganisation(id);
  if (!data) return null;
  const { name, phone, emergencyLine } = data.details;
  return (
    <li className={styles.contact}>
      <Button look="quiet" onPress={() => go({ at: 'organisation', organisationId: id })}>
        <bdi>{name}</bdi>
      </Button>
      {data.endedOn && <Ended endedOn={data.endedOn} />}
      <span className={styles.phone}>
        {phone && <bdi dir="ltr">{phone}</bdi>}
        {emergencyLine && (
          <span>
            {t('emergencyLine')}: <bdi dir="ltr">{emergencyLine}</bdi>
          </span>
        )}
      </span>
    </li>
  );
};
