import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BackupDoor } from '../backups/BackupDoor.tsx';
import { PracticeDoor } from '../practice/PracticeDoor.tsx';
import { CreateVault } from './CreateVault.tsx';
import styles from './Door.module.css';
import { Door } from './Door.tsx';

export const WelcomeScreen = ({ suggestedFolder }: { suggestedFolder: string }) => {
  const { t } = useTranslation('vault');
  const aside = (
    <>
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.text')}</p>
      <ul>
        {(['point1', 'point2', 'point3'] as const).map((point) => (
          <li key={point}>
            <Check size={18} aria-hidden /> {t(`welcome.${point}`)}
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <Door aside={aside}>
      <CreateVault suggestedFolder={suggestedFolder} />
      <div className={styles.others}>
        <BackupDoor canLook={false} />
      </div>
      <PracticeDoor />
    </Door>
  );
};
