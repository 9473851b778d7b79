import { MessageSquareText, Printer, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { type Consent, type ConsentEvent, standingOn } from '#shared/domain/consent.ts';
import { inPartOrder } from '#shared/domain/release/parts.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { useReviewGuest } from '../bundles/useReviewGuest.ts';
import styles from './Consent.module.css';
import { useConsentWords } from './useConsentWords.ts';

type ConsentCardProps = { consent: Consent; read: Output<'consents.read'>; onSay(): void };

/** One recipient and one purpose: how it stands, and all that was said of it. */
export const ConsentCard = ({ consent, read: { day, organisations }, onSay }: ConsentCardProps) => {
  const { t } = useTranslation('consent');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const words = useConsentWords(organisations);
  const standing = standingOn(consent, day);
  const who = words.who(consent.recipient);
  const name = t('say.about', { who, what: words.what(consent.purpose) });
  const { fileId, id, acts } = consent;
  const isGuest = Boolean(useReviewGuest(fileId).data);
  return (
    <article className={styles.consent} aria-label={name}>
      <header className={styles.head}>
        <div className={styles.named}>
          <h3 dir="auto">{who}</h3>
          <p className={styles.quiet} dir="auto">
            {words.what(consent.purpose)}
          </p>
        </div>
        <span className={styles.standing} data-standing={standing.is}>
          {t(`standing.${standing.is}`)}
        </span>
      </header>
      {standing.is === 'given' && (
        <div className={styles.covers}>
          <p className={styles.label}>{t('covers')}</p>
          <ul className={styles.chips}>
            {inPartOrder(standing.act.parts).map((part) => (
              <li key={part}>{words.part(part)}</li>
            ))}
          </ul>
          <p className={styles.quiet}>
            {standing.act.until === null
              ? t('untilWithdrawn')
              : t('coveredUntil', { day: words.day(standing.act.until) })}
          </p>
        </div>
      )}
      {standing.is === 'expired' && standing.act.until !== null && (
        <p className={styles.quiet}>{t('endedOn', { day: words.day(standing.act.until) })}</p>
      )}
      <div className={styles.buttons}>
        {may('consents.say') && (
          <Button edits aria-label={t('say.openNamed', { who: name })} onPress={onSay}>
            <MessageSquareText size={16} aria-hidden /> {t('say.open')}
          </Button>
        )}
        {acts.length > 0 && may('release.save') && !isGuest && (
          <Button
            edits
            aria-label={t('releaseNamed', { who: name })}
            onPress={() => go({ at: 'release', fileId, consentId: id })}
          >
            <Send size={16} aria-hidden /> {t('release')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t('formNamed', { who: name })}
          onPress={() => go({ at: 'printConsent', fileId, consentId: id })}
        >
          <Printer size={16} aria-hidden /> {t('form')}
        </Button>
      </div>
      {acts.length > 0 && (
        <details className={styles.history}>
          <summary>
            {t('history')} <span className={styles.quiet}>{t('historyHint', { count: acts.length })}</span>
          </summary>
          <ol>
            {[...acts].reverse().map((event) => (
              <Said key={event.id} event={event} words={words} />
            ))}
          </ol>
        </details>
      )}
    </article>
  );
};

type SaidProps = { event: ConsentEvent; words: ReturnType<typeof useConsentWords> };

const Said = ({ event: { act, by, at }, words }: SaidProps) => {
  const { t, i18n } = useTranslation('consent');
  const about = [
    act.is === 'given' && act.until !== null ? t('act.until', { day: words.day(act.until) }) : '',
    act.language === '' ? '' : t('act.language', { language: act.language }),
    act.interpreting === '' ? '' : t('act.interpreting', { who: act.interpreting }),
    act.proof.is === 'onPaper' ? t('act.onPaper') : t('act.spoken', { who: act.proof.witness }),
  ].filter(Boolean);
  return (
    <li>
      <p>
        <strong>{words.day(act.on)}</strong>{' '}
        {act.is === 'given' ? t('act.given', { parts: words.parts(act.parts) }) : t(`act.${act.is}`)}
      </p>
      {act.is !== 'given' && act.words !== '' && (
        <blockquote className={styles.quote} dir="auto">
          {act.words}
        </blockquote>
      )}
      <p className={styles.quiet} dir="auto">
        {about.join(' · ')}
      </p>
      <p className={styles.quiet}>{t('act.by', { name: by.name, when: formatMoment(at, i18n.language) })}</p>
    </li>
  );
};
