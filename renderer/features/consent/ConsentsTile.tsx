import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { standingOn } from '#shared/domain/consent.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { mayBeOut } from '#shared/domain/release/copy.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useConsents } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Consent.module.css';
import { useConsentWords } from './useConsentWords.ts';

/** How many may know something by now, and what left last. */
export const ConsentsTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('consent');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Card
      title={t('tile.title')}
      actions={
        <Button
          aria-label={`${t('tile.title')}: ${t('tile.open')}`}
          onPress={() => go({ at: 'consents', fileId })}
        >
          {t('tile.open')}
        </Button>
      }
    >
      <Loaded query={useConsents(fileId)}>{(read) => <Glance {...read} />}</Loaded>
    </Card>
  );
};

const Glance = ({ day, consents, copies, organisations }: Output<'consents.read'>) => {
  const { t, i18n } = useTranslation('consent');
  const words = useConsentWords(organisations);
  const standings = consents.map((consent) => standingOn(consent, day).is);
  const given = standings.filter((standing) => standing === 'given').length;
  const ended = standings.filter((standing) => standing !== 'given' && standing !== 'notAsked').length;
  const last = copies.find(mayBeOut);
  if (consents.length === 0 && !last) return <p className={styles.quiet}>{t('tile.none')}</p>;
  return (
    <div className={styles.glance}>
      <p>{given > 0 ? t('tile.given', { count: given }) : t('tile.notGiven')}</p>
      {ended > 0 && <p className={styles.quiet}>{t('tile.ended', { count: ended })}</p>}
      {last && (
        <p className={styles.quiet}>
          {t('tile.left', { when: formatMoment(last.at, i18n.language), who: words.who(last.recipient) })}
        </p>
      )}
    </div>
  );
};
