import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given } from '#shared/domain/answer.ts';
import type { ClientDetails, KeyDate } from '#shared/domain/client-file.ts';
import { baseDayIn } from '#shared/domain/date-counting.ts';
import { dayOf, type InUse, takenFrom } from '#shared/domain/date-template.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { DateTemplateId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { newId } from '../../app/new-id.ts';
import { usePolicy } from '../../app/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './DateTemplates.module.css';
import { useTemplatesInUse, useTemplateWords } from './useTemplateWords.ts';

type TakeOverProps = { details: ClientDetails; onTake(date: KeyDate): void; onClose(): void };

/** Counts a day with a template, shows it, and puts it among the dates of the file. */
export const TakeOver = ({ details, onTake, onClose }: TakeOverProps) => {
  const { t, i18n } = useTranslation(['dateTemplates', 'common']);
  const words = useTemplateWords();
  const templates = useTemplatesInUse();
  const here = usePolicy().data?.country ?? null;
  const [chosen, setChosen] = useState<DateTemplateId | null>(null);
  const [said, setSaid] = useState<CalendarDate | null>(null);
  const template = templates.find(({ id }) => id === chosen);
  const baseOn = said ?? (template ? baseDayIn(details, template.content.base) : null);
  const from = template && baseOn ? takenFrom(template, baseOn) : null;
  // Where the shelter is comes first.
  const isHere = ({ content }: InUse) => (content.country !== null && content.country === here ? 0 : 1);
  const options = [...templates]
    .sort((one, other) => isHere(one) - isHere(other))
    .map(({ id, content }) => ({ value: id, label: `${words.country(content)}: ${content.name}` }));
  const take = () => from && onTake({ id: newId(), what: from.name, on: given(dayOf(from)), from });
  return (
    <Modal
      title={t('dateTemplates:take.title')}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" isDisabled={from === null} onPress={take}>
            {t('dateTemplates:take.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {templates.length === 0 && <p>{t('dateTemplates:take.none')}</p>}
        <Select<DateTemplateId>
          label={t('dateTemplates:take.template')}
          placeholder={t('dateTemplates:take.choose')}
          options={options}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            setSaid(null);
          }}
        />
        {template && (
          <>
            <p className={styles.quiet}>
              {words.rule(template.content)}. {template.content.notes}
            </p>
            <DateField
              label={t('dateTemplates:take.baseOn', {
                base: t(`dateTemplates:base.${template.content.base}`),
              })}
              value={baseOn}
              onChange={setSaid}
            />
            {from && (
              <p role="status" className={styles.result}>
                {t('dateTemplates:take.result', { day: formatDay(dayOf(from), i18n.language) })}
              </p>
            )}
            <p className={styles.quiet}>
              {t('dateTemplates:take.again', { source: words.source(template.content) })}{' '}
              {words.checked(template.content)}.
            </p>
          </>
        )}
      </div>
    </Modal>
  );
};
