import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFinding, KnownHead } from '#shared/domain/audit.ts';
import { digitsOnPaper, knownHeadFrom } from '#shared/domain/log-mark.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Working } from '../../ui/Working.tsx';
import styles from './Log.module.css';

const NOTHING_COPIED = { entries: '', digits: '' };

/** Walks the whole log, and holds it to a print where somebody copies what stands at its foot. */
export const CheckLog = () => {
  const { t } = useTranslation('log');
  const client = useClient();
  const errorWords = useErrorWords();
  const formId = useId();
  const [withPrint, setWithPrint] = useState(false);
  const [copied, setCopied] = useState(NOTHING_COPIED);
  const [isNoHead, setNoHead] = useState(false);
  const check = useMutation({
    mutationFn: (known: KnownHead | null) => client.call('log.check', { known }),
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const known = withPrint ? knownHeadFrom(copied.entries, copied.digits) : null;
    setNoHead(withPrint && known === null);
    if ((!withPrint || known !== null) && !check.isPending) check.mutate(known);
  };

  const copy = (change: Partial<typeof copied>) => {
    setCopied({ ...copied, ...change });
    setNoHead(false);
  };

  return (
    <Card
      title={t('check.title')}
      actions={
        <Button type="submit" form={formId} isDisabled={check.isPending}>
          {t('check.submit')}
        </Button>
      }
    >
      <form id={formId} className={styles.form} onSubmit={onSubmit} noValidate>
        <p>{t('check.text')}</p>
        <Checkbox isSelected={withPrint} onChange={setWithPrint}>
          {t('check.withPrint')}
        </Checkbox>
        {withPrint && (
          <>
            <p className={styles.quiet}>{t('check.printText')}</p>
            <div className={styles.copied}>
              <TextField
                label={t('check.entries')}
                value={copied.entries}
                onChange={(entries) => copy({ entries })}
                inputMode="numeric"
                autoComplete="off"
              />
              <TextField
                label={t('check.digits')}
                error={isNoHead ? t('check.notAHead') : undefined}
                value={copied.digits}
                onChange={(digits) => copy({ digits })}
                placeholder="9f86 d081 884c 7d65"
                autoComplete="off"
                spellCheck="false"
              />
            </div>
          </>
        )}
        {check.isPending && <Working>{t('check.working')}</Working>}
        {check.error && <Notice kind="trouble">{errorWords(check.error)}</Notice>}
        {check.data && <Finding finding={check.data} withPrint={check.variables !== null} />}
      </form>
    </Card>
  );
};

const Finding = ({ finding, withPrint }: { finding: AuditFinding; withPrint: boolean }) => {
  const { t } = useTranslation('log');
  if (finding.is === 'sound') {
    const { entries } = finding.head;
    return (
      <Notice kind="word">
        <p role="status">{t(withPrint ? 'check.soundWithPrint' : 'check.sound', { entries })}</p>
        <p className={styles.mono}>{t('check.head', { entries, digits: digitsOnPaper(finding.head) })}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="trouble" title={t('check.broken')}>
      <p>{t(`check.${finding.is}`, { number: finding.number })}</p>
      <p>{t('check.whatToDo')}</p>
    </Notice>
  );
};
