import { useMutation } from '@tanstack/react-query';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CalendarDate } from '#shared/domain/dates.ts';
import { Rated, SUSPICION } from '#shared/domain/suspicion.ts';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FirstSigns.module.css';

const FIGURES = Array.from(
  { length: SUSPICION.most - SUSPICION.least + 1 },
  (_, index) => SUSPICION.least + index,
);

/** As far as it has been filled in. */
const Begun = z.strictObject({
  suspicion: z.int().nullable(),
  on: CalendarDate.nullable(),
  why: z.string(),
});
type Begun = z.infer<typeof Begun>;

const readBegun = (value: unknown) => Begun.safeParse(value).data ?? null;

type RatingFormProps = {
  begun: Begun;
  submitWords: string;
  draftKey: string;
  save(rated: Rated): Promise<unknown>;
  onDone?(): void;
  onCancel?(): void;
};

/** A figure from 1 to 10, of a day, with a reason if somebody wants to give one. Given with one press, not while it is chosen. */
export const RatingForm = ({ begun, submitWords, draftKey, save, onDone, onCancel }: RatingFormProps) => {
  const { t } = useTranslation(['firstSigns', 'common']);
  const errorWords = useErrorWords();
  const isWords = ({ suspicion, why }: Begun) => suspicion !== begun.suspicion || why !== begun.why;
  const {
    begun: fields,
    set: change,
    letGo,
  } = useBegun(draftKey, { read: readBegun, nothing: begun, isWords });
  const rated = Rated.safeParse(fields);
  const give = useMutation({
    mutationFn: save,
    onSuccess: () => {
      letGo();
      onDone?.();
    },
  });
  return (
    <form
      className={styles.rating}
      onSubmit={(event) => {
        event.preventDefault();
        if (rated.success && !give.isPending) give.mutate(rated.data);
      }}
    >
      <RadioGroup
        className={styles.chipsField ?? ''}
        value={fields.suspicion === null ? null : String(fields.suspicion)}
        onChange={(figure) => change({ suspicion: Number(figure) })}
        orientation="horizontal"
      >
        <Label className={styles.label ?? ''}>{t('firstSigns:rating.question')}</Label>
        <div className={styles.scale}>
          {FIGURES.map((figure) => (
            <Radio key={figure} value={String(figure)} className={styles.figure ?? ''}>
              {figure}
            </Radio>
          ))}
        </div>
        <div className={styles.ends}>
          <span>{t('firstSigns:rating.least')}</span>
          <span>{t('firstSigns:rating.most')}</span>
        </div>
      </RadioGroup>
      <div className={styles.pair}>
        <TextField
          label={t('firstSigns:rating.why')}
          value={fields.why}
          onChange={(why) => change({ why })}
          maxLength={20_000}
        />
        <DateField label={t('firstSigns:rating.on')} value={fields.on} onChange={(on) => change({ on })} />
      </div>
      {give.error && <Notice kind="trouble">{errorWords(give.error)}</Notice>}
      <div className={styles.buttons}>
        <Button edits type="submit" isDisabled={!rated.success || give.isPending}>
          {submitWords}
        </Button>
        {onCancel && (
          <Button
            look="quiet"
            onPress={() => {
              letGo();
              onCancel();
            }}
          >
            {t('common:action.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};
