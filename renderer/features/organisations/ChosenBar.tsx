import { Columns3, Printer, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Finding, MOST_BESIDE } from '#shared/domain/organisation-finding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Organisations.module.css';

/** What can be done with those that were chosen, wherever in the list they stand. */
export const ChosenBar = ({ finding, onLetGo }: { finding: Finding; onLetGo(): void }) => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  const count = finding.chosen.length;
  const hint = count < 2 ? t('chosen.oneMore') : count > MOST_BESIDE ? t('chosen.tooMany') : '';
  return (
    <section className={styles.chosen} aria-label={t('chosen.label')}>
      <p role="status">
        <strong>{t('chosen.count', { count })}</strong> {hint && <span className={styles.quiet}>{hint}</span>}
      </p>
      <div className={styles.chosenActions}>
        <Button isDisabled={hint !== ''} onPress={() => go({ at: 'organisationsBeside', finding })}>
          <Columns3 size={18} aria-hidden /> {t('chosen.compare')}
        </Button>
        <Button onPress={() => go({ at: 'printOrganisations', finding })}>
          <Printer size={18} aria-hidden /> {t('chosen.print')}
        </Button>
        <Button look="quiet" onPress={onLetGo}>
          <X size={18} aria-hidden /> {t('chosen.letGo')}
        </Button>
      </div>
    </section>
  );
};
