import {
  Anchor,
  BookOpenCheck,
  CalendarCheck,
  ChartNoAxesColumn,
  FolderOpen,
  GraduationCap,
  LockKeyhole,
  MapPinned,
  Settings,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useMay } from './may.ts';
import { sectionOf, useNavigation } from './navigation.ts';
import styles from './Rail.module.css';
import { useLock } from './useLocking.ts';
import { useIsPractice } from './vault-status.ts';

type RailButtonProps = { label: string; icon: ReactNode; isHere?: boolean; onPress(): void };

const RailButton = ({ label, icon, isHere, onPress }: RailButtonProps) => (
  <Button
    className={styles.item ?? ''}
    onPress={onPress}
    {...(isHere ? { 'aria-current': 'page' as const } : {})}
  >
    {icon}
    <span className={styles.words}>{label}</span>
  </Button>
);

export const Rail = () => {
  const { t } = useTranslation('common');
  const { place, go } = useNavigation();
  const lock = useLock();
  const may = useMay();
  const section = sectionOf(place);
  const isPractice = useIsPractice();
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <div className={styles.name}>
        <Anchor size={22} aria-hidden />
        <span className={styles.words}>{t('app.name')}</span>
      </div>
      {isPractice && (
        <RailButton
          label={t('rail.practice')}
          icon={<GraduationCap size={20} aria-hidden />}
          isHere={section === 'practice'}
          onPress={() => go({ at: 'practice' })}
        />
      )}
      <RailButton
        label={t('rail.today')}
        icon={<CalendarCheck size={20} aria-hidden />}
        isHere={section === 'today'}
        onPress={() => go({ at: 'today' })}
      />
      <RailButton
        label={t('rail.files')}
        icon={<FolderOpen size={20} aria-hidden />}
        isHere={section === 'files'}
        onPress={() => go({ at: 'files' })}
      />
      <RailButton
        label={t('rail.socialMap')}
        icon={<MapPinned size={20} aria-hidden />}
        isHere={section === 'socialMap'}
        onPress={() => go({ at: 'organisations' })}
      />
      {may('numbers.report') && (
        <RailButton
          label={t('rail.numbers')}
          icon={<ChartNoAxesColumn size={20} aria-hidden />}
          isHere={section === 'numbers'}
          onPress={() => go({ at: 'numbers' })}
        />
      )}
      <RailButton
        label={t('rail.review')}
        icon={<BookOpenCheck size={20} aria-hidden />}
        isHere={section === 'review'}
        onPress={() => go({ at: 'review' })}
      />
      <RailButton
        label={t('rail.settings')}
        icon={<Settings size={20} aria-hidden />}
        isHere={section === 'settings'}
        onPress={() => go({ at: 'settings' })}
      />
      <div className={styles.space} />
      <RailButton label={t('rail.lock')} icon={<LockKeyhole size={20} aria-hidden />} onPress={lock} />
    </nav>
  );
};
