import { useTranslation } from 'react-i18next';
import { mayBeOut, type ReleaseCopy } from '#shared/domain/release/copy.ts';
import { type OrganisationNames, overrideWords } from '#shared/i18n/consent-words.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import styles from './Consent.module.css';
import { useConsentWords } from './useConsentWords.ts';

type CopiesListProps = { copies: readonly ReleaseCopy[]; organisations: OrganisationNames; none: string };

/** What is out there, by its numbers: when, to whom, in which form, and on what ground. */
export const CopiesList = ({ copies, organisations, none }: CopiesListProps) => {
  const out = copies.filter(mayBeOut);
  if (out.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <ul className={styles.copies}>
      {out.map((copy) => (
        <CopyLine key={copy.id} copy={copy} organisations={organisations} />
      ))}
    </ul>
  );
};

export const CopyLine = ({
  copy,
  organisations,
}: {
  copy: ReleaseCopy;
  organisations: OrganisationNames;
}) => {
  const { t, i18n } = useTranslation(['consent', 'release']);
  const words = useConsentWords(organisations);
  const { number, recipient, purpose, form, parts, opened, named, by, at, state, release } = copy;
  const override = overrideWords(copy, i18n.language);
  const to = [
    t('left.to', { who: words.who(recipient) }),
    purpose === null ? '' : t('left.for', { what: words.what(purpose) }),
  ].filter(Boolean);
  return (
    <li className={styles.copy}>
      <span className={styles.number}>{number}</span>
      <div className={styles.named}>
        <p dir="auto">{to.join(' · ')}</p>
        <p className={styles.quiet}>
          {t('left.line', {
            form: words.form(form),
            parts: words.parts(parts),
          })}
        </p>
        {override !== '' && (
          <p className={styles.reason} dir="auto">
            {override}
          </p>
        )}
        {release?.apart && (
          <p className={styles.reason} dir="auto">
            {t('left.apart', { reason: release.apart.reason })}
          </p>
        )}
        {named > 0 && <p className={styles.quiet}>{t('left.named', { count: named })}</p>}
        {opened.length > 0 && <p className={styles.quiet}>{t('left.opened', { count: opened.length })}</p>}
        {form === 'paper' && state !== 'failed' && <p className={styles.quiet}>{t('left.printed')}</p>}
        {form !== 'paper' && state === 'leaving' && <p className={styles.quiet}>{t('left.leaving')}</p>}
        <p className={styles.quiet}>
          {t('left.by', { name: by.name, when: formatMoment(at, i18n.language) })}
        </p>
      </div>
    </li>
  );
};
