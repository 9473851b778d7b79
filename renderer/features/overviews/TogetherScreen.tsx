import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isGiven, notAskedYet } from '#shared/domain/answer.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import type { ClientFileId, SayingId } from '#shared/domain/ids.ts';
import {
  inOrder,
  type Overview,
  type OverviewCountry,
  type OverviewParts,
  overviewFrom,
  ownWordsOn,
  partOfOverview,
  type Score,
  scoresOf,
  viewKey,
  withOwnWords,
  withScore,
} from '#shared/domain/overview.ts';
import { instrumentOf } from '#shared/domain/overview-instrument.ts';
import { UI_LANGUAGES, UiLanguage } from '#shared/domain/settings.ts';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { newId } from '../../app/new-id.ts';
import { useOverviewToEdit } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useLockOnTheWayTo } from '../../app/useLocking.ts';
import { useUndoable } from '../../app/useUndoable.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FactorPicture } from './factor-pictures.tsx';
import { StepSlider } from './StepSlider.tsx';
import styles from './Together.module.css';
import { TotalsLine } from './TotalsLine.tsx';
import { useDescribeOverview } from './useDescribeOverview.ts';
import { useOverviewAutosave } from './useOverviewAutosave.ts';
import { scoreWords } from './useScoreWords.ts';

/**
 * Overview 1 for the two who sit before it: one factor at a time, large, with a picture, and in two languages if wished.
 * Nobody's name is on it, and nothing that anybody else has said. The client may be alone before it: the way out leads over
 * the lock, and whoever knows the passphrase is back at the overviews.
 */
export const TogetherScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('overviews.change')}>
      <Loaded query={useOverviewToEdit(fileId, 'together')}>
        {(overview) => <Together overview={overview} />}
      </Loaded>
    </EditingProvider>
  );
};

const Where = z.strictObject({
  page: z.int().min(0).max(FACTORS.length),
  beside: UiLanguage.or(z.literal('none')),
});
type Where = z.infer<typeof Where>;
const whereFrom = (value: unknown): Where | null => Where.safeParse(value).data ?? null;

/** Words in the language of the screen, and beside them in the one that was chosen for the client. */
const useTwoLanguages = (beside: Where['beside']) => {
  const { t, i18n } = useTranslation(['overviews', 'terms']);
  const other = beside === 'none' ? null : i18n.getFixedT(beside, ['overviews', 'terms']);
  return { t, other, language: beside };
};

type TwoLanguages = ReturnType<typeof useTwoLanguages>;

/** The same in both. */
const Twice = ({ both, say }: { both: TwoLanguages; say(t: TwoLanguages['t']): string }) => (
  <>
    <span>{say(both.t)}</span>
    {both.other && (
      <span className={styles.other} lang={both.language}>
        {say(both.other as TwoLanguages['t'])}
      </span>
    )}
  </>
);

const Together = ({ overview }: { overview: Overview }) => {
  const { i18n } = useTranslation();
  const { fileId } = overview;
  const lockOnTheWayTo = useLockOnTheWayTo();
  const { fields, state, dispute, change: put, settle } = useOverviewAutosave(overview);
  const change = useUndoable(fields, put);
  const wordsFor = useDescribeOverview({}, new Map(), 'client');
  const key = `overviewTogether:${fileId}`;
  const back = useComfort(key, whereFrom);
  const [{ page, beside }, setWhere] = useState<Where>(back ?? { page: 0, beside: 'none' });
  useHolding(key, () => () => ({ value: { page, beside }, isWords: false }));
  const both = useTwoLanguages(beside);
  const { t } = both;
  const heading = useRef<HTMLHeadingElement>(null);
  const factor = FACTORS[page];
  const leave = () => lockOnTheWayTo({ at: 'overviews', fileId });
  const turn = (by: -1 | 1) => setWhere({ beside, page: Math.min(FACTORS.length, Math.max(0, page + by)) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is met from its beginning, and read out.
  useEffect(() => heading.current?.focus(), [page]);

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'PageDown') turn(1);
    else if (event.key === 'PageUp') turn(-1);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys turn the pages, as the buttons below do
    <div className={styles.together} onKeyDown={onKey}>
      <header className={styles.head}>
        <Choices
          label={t('overviews:together.beside')}
          options={[
            { value: 'none', label: t('overviews:together.none') },
            ...UI_LANGUAGES.filter((language) => language !== i18n.language).map((language) => ({
              value: language,
              label: t(`overviews:language.${language}`),
            })),
          ]}
          value={beside}
          onChange={(chosen) => setWhere({ page, beside: chosen })}
        />
        <div className={styles.leave}>
          <SaveStatus state={state} />
          <IconButton label={t('overviews:together.leave')} keys="Esc" tip="bottom" onPress={leave}>
            <X size={24} aria-hidden />
          </IconButton>
        </div>
      </header>
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1} className={styles.question}>
          {factor && (
            <span className={styles.picture}>
              <FactorPicture factor={factor} size={56} />
            </span>
          )}
          <span className={styles.names}>
            <Twice
              both={both}
              say={(say) => (factor ? say(`overviews:heading.${factor}`) : say('overviews:together.end'))}
            />
          </span>
        </h1>
        <div className={styles.countries}>
          {inOrder(fields).map((country) =>
            factor ? (
              <Answer
                key={`${country}.${factor}`}
                {...{ country, factor, both }}
                parts={fields}
                onChange={change}
              />
            ) : (
              <section key={country} className={styles.country}>
                <h2>
                  <Twice both={both} say={(say) => say(`overviews:country.${country}`)} />
                </h2>
                <ul className={styles.all}>
                  {FACTORS.map((each) => (
                    <li key={each}>
                      <FactorPicture factor={each} />
                      <span>{t(`overviews:heading.${each}`)}</span>
                      <span className={styles.short}>
                        {stands(t, fields[viewKey({ country, factor: each })].score)}
                      </span>
                    </li>
                  ))}
                </ul>
                <TotalsLine
                  scores={scoresOf(overviewFrom(fields), country)}
                  label={t(`overviews:country.${country}`)}
                />
              </section>
            ),
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <Button isDisabled={page === 0} onPress={() => turn(-1)}>
          <ArrowLeft size={20} aria-hidden className={styles.arrow} /> {t('overviews:together.previous')}
        </Button>
        <ol className={styles.progress} aria-label={t('overviews:together.progress')}>
          {FACTORS.map((each) => (
            <li key={each}>
              <button
                type="button"
                className={styles.dot}
                aria-current={each === factor ? 'step' : undefined}
                aria-label={`${numberOf(each)}. ${t(`overviews:heading.${each}`)}`}
                onClick={() => setWhere({ beside, page: FACTORS.indexOf(each) })}
              >
                <FactorPicture factor={each} />
              </button>
            </li>
          ))}
        </ol>
        <Button look="primary" isDisabled={!factor} onPress={() => turn(1)}>
          {t('overviews:together.next')} <ArrowRight size={20} aria-hidden className={styles.arrow} />
        </Button>
      </footer>
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </div>
  );
};

const NO_ANSWERS = ['doesNotKnow', 'prefersNotToSay'] as const;

/** As one says it oneself. */
const stands = (t: TwoLanguages['t'], score: Score): string =>
  isGiven(score) ? scoreWords(t)(score) : t(`overviews:together.answer.${score.is}`);

type AnswerProps = {
  country: OverviewCountry;
  factor: Factor;
  both: TwoLanguages;
  parts: OverviewParts;
  onChange(change: Partial<OverviewParts>): void;
};

/** Where somebody stands with one factor in one country, in large; and a place for their own words of today. */
const Answer = ({ country, factor, both, parts, onChange }: AnswerProps) => {
  const { t } = both;
  const mayEdit = useMayEdit();
  const key = viewKey({ country, factor });
  const view = parts[key];
  const today = localDayOf(new Date());
  const { steps } = instrumentOf(parts.instrument);
  const set = (changed: typeof view) => onChange(partOfOverview(key, changed));
  const name = t(`overviews:factor.${country}.${factor}`);
  return (
    <section className={styles.country}>
      <h2>
        <Twice both={both} say={(say) => say(`overviews:country.${country}`)} />
      </h2>
      <div className={styles.scale}>
        <span className={styles.sign} aria-hidden>
          {t('overviews:scale.minus')}
        </span>
        <StepSlider
          isLarge
          label={`${t(`overviews:country.${country}`)}: ${name}`}
          steps={steps}
          score={view.score}
          onChange={(score) => set(withScore(view, score, today))}
          wordsFor={(score) => stands(t, score)}
        />
        <span className={styles.sign} aria-hidden>
          {t('overviews:scale.plus')}
        </span>
      </div>
      <p className={styles.stands}>
        <Twice both={both} say={(say) => stands(say, view.score)} />
      </p>
      <fieldset className={styles.open} aria-label={t('overviews:together.openAnswers', { factor: name })}>
        {NO_ANSWERS.map((open) => (
          <button
            key={open}
            type="button"
            className={styles.openAnswer}
            disabled={!mayEdit}
            aria-pressed={view.score.is === open}
            onClick={() => set(withScore(view, view.score.is === open ? notAskedYet : { is: open }, today))}
          >
            <Twice both={both} say={(say) => say(`overviews:together.answer.${open}`)} />
          </button>
        ))}
      </fieldset>
      <TextField
        label={t('overviews:together.words')}
        multiline
        value={ownWordsOn(view, today)}
        onChange={(words) => set(withOwnWords(view, words, { on: today, newId: () => newId<SayingId>() }))}
        maxLength={20_000}
      />
    </section>
  );
};
