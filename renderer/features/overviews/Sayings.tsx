import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { SayingId } from '#shared/domain/ids.ts';
import {
  type FactorView,
  latestSayings,
  ownSayingOn,
  SAYING_BY,
  type Saying,
  type Score,
  withoutSaying,
  withSaying,
} from '#shared/domain/overview.ts';
import { same } from '#shared/domain/same.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useStaff } from '../../app/may.ts';
import { newId } from '../../app/new-id.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Overviews.module.css';
import { useScoreWords } from './useScoreWords.ts';

type SayingsProps = { view: FactorView; onChange(view: FactorView): void };

/** What was said today by the client is gone on with; another day is another saying. */
const todays = (view: FactorView): SayingId | null => ownSayingOn(view, localDayOf(new Date()))?.id ?? null;

/** What was said about a factor: a field for today, and below it all that was said before, which stays. */
export const Sayings = ({ view, onChange }: SayingsProps) => {
  const { t } = useTranslation('overviews');
  const mayEdit = useMayEdit();
  const [openId, setOpenId] = useState<SayingId | null>(() => todays(view));
  const open = view.sayings.find(({ id }) => id === openId);
  const earlier = latestSayings(view).filter(({ id }) => id !== open?.id);

  const write = (change: Partial<Saying>) => {
    const begun: Saying = open ?? {
      id: newId<SayingId>(),
      by: 'client',
      who: '',
      on: localDayOf(new Date()),
      score: view.score,
      words: '',
    };
    setOpenId(begun.id);
    onChange(withSaying(view, { ...begun, ...change }));
  };
  const take = (id: SayingId) => {
    if (id === openId) setOpenId(null);
    onChange(withoutSaying(view, id));
  };
  /** One without words is left behind as if it had not been begun. */
  const turnTo = (id: SayingId | null) => {
    if (open && open.words.trim() === '') onChange(withoutSaying(view, open.id));
    setOpenId(id);
  };

  return (
    <div className={styles.sayings}>
      {mayEdit && <SayingForm saying={open} onWrite={write} />}
      {mayEdit && open && open.words.trim() !== '' && (
        <div className={styles.line}>
          <Button look="quiet" edits onPress={() => turnTo(null)}>
            <Plus size={16} aria-hidden /> {t('saying.more')}
          </Button>
          <Button look="quiet" edits onPress={() => take(open.id)}>
            <Trash2 size={16} aria-hidden /> {t('saying.take')}
          </Button>
        </div>
      )}
      {earlier.length > 0 && (
        <ul className={styles.earlier} aria-label={t('saying.title')}>
          {earlier.map((saying) => (
            <li key={saying.id}>
              <SayingText saying={saying} now={view.score} />
              {mayEdit && (
                <Button look="quiet" edits onPress={() => turnTo(saying.id)}>
                  <Pencil size={16} aria-hidden /> {t('saying.correct')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Words as they came, with whose they are, of which day, and where the score stood then, unless that is where it stands `now`. */
export const SayingText = ({ saying, now }: { saying: Saying; now?: Score }) => {
  const { t, i18n } = useTranslation('overviews');
  const scoreWords = useScoreWords();
  const { by, who, on, score, words } = saying;
  const whose = who === '' ? t(`saying.${by}`) : `${t(`saying.${by}`)} (${who})`;
  return (
    <blockquote className={styles.saying}>
      <p dir="auto">{words}</p>
      <footer className={styles.quiet}>
        <bdi>{t('saying.said', { who: whose, day: formatDay(on, i18n.language, 'medium') })}</bdi>
        {isGiven(score) && !same(score, now) && <span>{t('saying.then', { score: scoreWords(score) })}</span>}
      </footer>
    </blockquote>
  );
};

type SayingFormProps = { saying: Saying | undefined; onWrite(change: Partial<Saying>): void };

const SayingForm = ({ saying, onWrite }: SayingFormProps) => {
  const { t, i18n } = useTranslation('overviews');
  const staff = useStaff();
  const isToday = !saying || saying.on === localDayOf(new Date());
  const turnTo = (by: Saying['by']) =>
    by !== saying?.by && onWrite({ by, who: by === 'counsellor' ? (staff?.name ?? '') : '' });
  return (
    <div className={styles.sayingForm}>
      <TextField
        label={
          isToday
            ? t('saying.own')
            : t('saying.ownOf', { day: formatDay(saying.on, i18n.language, 'medium') })
        }
        multiline
        value={saying?.words ?? ''}
        onChange={(words) => onWrite({ words })}
        maxLength={20_000}
      />
      {saying && (
        <div className={styles.pair}>
          <Choices
            label={t('saying.by')}
            options={SAYING_BY.map((value) => ({ value, label: t(`saying.${value}`) }))}
            value={saying.by}
            onChange={turnTo}
          />
          {saying.by !== 'client' && (
            <TextField
              label={t('saying.who')}
              value={saying.who}
              onChange={(who) => onWrite({ who })}
              maxLength={200}
            />
          )}
          <DateField label={t('saying.on')} value={saying.on} onChange={(on) => on && onWrite({ on })} />
        </div>
      )}
    </div>
  );
};
