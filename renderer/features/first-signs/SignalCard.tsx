import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { organisationsInHelp, type Signal } from '#shared/domain/first-signs.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import styles from './FirstSigns.module.css';
import { useSignalWords } from './useSignalWords.ts';

/** A signal to read. */
export const SignalCard = ({ signal, onOpen }: { signal: Signal; onOpen(): void }) => {
  const { t, i18n } = useTranslation('firstSigns');
  const words = useSignalWords(organisationsInHelp(signal.details));
  const mayEdit = useMayEdit();
  const { what, time, where, elements, forms, help } = signal.details;
  const facts = [words.source(signal.details), words.time(time), where].filter(Boolean);
  return (
    <article className={styles.signal} aria-label={what || t('signal.noWords')}>
      <p className={styles.what} dir="auto">
        {what || <span className={styles.quiet}>{t('signal.noWords')}</span>}
      </p>
      <p className={styles.quiet}>
        {facts.map((fact) => (
          <bdi key={fact} className={styles.fact}>
            {fact}
          </bdi>
        ))}
      </p>
      {elements.length + forms.length > 0 && (
        <ul className={styles.tags} aria-label={t('labels.title')}>
          {elements.map((element) => (
            <li key={element}>{words.element(element)}</li>
          ))}
          {forms.map((form) => (
            <li key={form} className={styles.form}>
              {t(`form.${form}`)}
            </li>
          ))}
        </ul>
      )}
      {help.length > 0 && (
        <ul className={styles.helpLines} aria-label={t('help.title')}>
          {help.map((one) => (
            <li key={one.service} dir="auto">
              {words.help(one)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.signalFoot}>
        <span className={styles.quiet}>
          {t('signal.noted', { when: formatMoment(signal.createdAt, i18n.language) })}
        </span>
        {mayEdit && (
          <Button edits look="quiet" onPress={onOpen}>
            <Pencil size={16} aria-hidden /> {t('signal.open')}
          </Button>
        )}
      </div>
    </article>
  );
};
