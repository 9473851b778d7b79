import { CalendarRange, ChevronRight, FileKey2, HardDrive, Route, ScrollText, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/may.ts';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { Card } from '../../ui/Card.tsx';
import { NotInPractice } from '../practice/NotInPractice.tsx';
import styles from './VaultPlaces.module.css';

/** The places that belong to the vault as a whole, for whoever may go there. */
export const VaultPlaces = () => {
  const { t } = useTranslation([
    'common',
    'people',
    'recovery',
    'backups',
    'log',
    'roadmap',
    'dateTemplates',
  ]);
  const may = useMay();
  return (
    <Card title={t('common:settings.places')}>
      <ul className={styles.places}>
        {may('staff.changePassphrase') && (
          <PlaceLink
            to={{ at: 'people' }}
            icon={<Users size={20} aria-hidden />}
            name={t('people:title')}
            about={t('common:settings.peopleHint')}
          />
        )}
        {may('recovery.rehearse') && (
          <PlaceLink
            to={{ at: 'recovery', isFirst: false }}
            icon={<FileKey2 size={20} aria-hidden />}
            name={t('recovery:title')}
            about={t('common:settings.recoveryHint')}
          />
        )}
        {may('backups.make') && (
          <PlaceLink
            to={{ at: 'backups' }}
            icon={<HardDrive size={20} aria-hidden />}
            name={t('backups:title')}
            about={t('backups:settingsText')}
          />
        )}
        <PlaceLink
          to={{ at: 'roadmaps' }}
          icon={<Route size={20} aria-hidden />}
          name={t('roadmap:title')}
          about={t('roadmap:settingsHint')}
        />
        <PlaceLink
          to={{ at: 'dateTemplates' }}
          icon={<CalendarRange size={20} aria-hidden />}
          name={t('dateTemplates:title')}
          about={t('dateTemplates:settingsHint')}
        />
        {may('log.list') && (
          <PlaceLink
            to={{ at: 'log', fileId: null }}
            icon={<ScrollText size={20} aria-hidden />}
            name={t('log:title')}
            about={t('common:settings.logHint')}
          />
        )}
      </ul>
      <NotInPractice />
    </Card>
  );
};

type PlaceLinkProps = { to: Place; icon: ReactNode; name: string; about: string };

const PlaceLink = ({ to, icon, name, about }: PlaceLinkProps) => {
  const go = useNavigation((navigation) => navigation.go);
  return (
    <li>
      <Button className={styles.place ?? ''} onPress={() => go(to)}>
        {icon}
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{about}</span>
        <ChevronRight size={18} aria-hidden className={styles.chevron} />
      </Button>
    </li>
  );
};
