import { Check, MapPin, PhoneCall, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { PageLetter } from '#shared/domain/ecogram.ts';
import controls from '../../../ui/controls.module.css';
import { useEndLabel, useWords } from '../context.tsx';
import styles from './Talk.module.css';
import { useSteps, useTalkState } from './useSteps.ts';
import { type Ask, askId, firstOf, type Stage, stageOf, stagesOf } from './walk.ts';

const PICTURES = { between: Users, there: MapPin, reach: PhoneCall, end: Check } as const;

export const useStageWords = (): ((stage: Stage) => string) => {
  const { t } = useWords();
  return (stage) => {
    const letter = PageLetter.safeParse(stage).data;
    if (letter) return t(`terms:page.${letter}.name`);
    return t(`talk:progress.${stage as keyof typeof PICTURES}`);
  };
};

/** A few words for one question among those of its part. */
const useShortWords = (): ((ask: Ask) => string) => {
  const { t } = useWords();
  const labelOf = useEndLabel();
  return (ask) => {
    if (ask.is === 'letter') return t(`talk:short.${ask.question}`);
    if (ask.is === 'there') return t(`talk:thereShort.${ask.question}`);
    return ask.is === 'reach' ? labelOf(ask.person) : '';
  };
};

/** More than this are told apart by their numbers. */
const MOST_IN_WORDS = 3;

type StepProps = {
  className: string | undefined;
  /** What it leads to; also its tooltip. */
  words: string;
  isNow: boolean;
  isPassed: boolean;
  stage?: Stage;
  onPress(): void;
  children: ReactNode;
};

const Step = ({ className, words, isNow, isPassed, stage, onPress, children }: StepProps) => {
  const { t } = useWords();
  return (
    <li>
      <TooltipTrigger delay={400}>
        <Button
          className={className ?? ''}
          data-letter={stage}
          data-now={isNow || undefined}
          data-passed={isPassed || undefined}
          aria-label={isPassed ? t('talk:progress.passed', { question: words }) : words}
          {...(isNow ? { 'aria-current': 'step' } : {})}
          onPress={onPress}
        >
          {children}
        </Button>
        <Tooltip className={controls.tooltip ?? ''} offset={6}>
          {words}
        </Tooltip>
      </TooltipTrigger>
    </li>
  );
};

/** Where the walk is, and every part and question of it to go to: none has to be done before another. */
export const Progress = () => {
  const { t } = useWords();
  const { asks, ask, goTo } = useSteps();
  const { passed } = useTalkState();
  const wordsOf = useStageWords();
  const shortOf = useShortWords();
  const stage = stageOf(ask);
  const within = asks.filter((other) => stageOf(other) === stage);
  const isPassed = (one: Ask) => passed.includes(askId(one));

  return (
    <nav className={styles.progress} aria-label={t('talk:progress.label')}>
      <ol className={styles.stages}>
        {stagesOf(asks).map((one) => {
          const Picture = PICTURES[one as keyof typeof PICTURES];
          return (
            <Step
              key={one}
              className={styles.stage}
              words={wordsOf(one)}
              isNow={one === stage}
              isPassed={asks.every((other) => stageOf(other) !== one || isPassed(other))}
              stage={one}
              onPress={() => {
                const first = firstOf(asks, one);
                if (first) goTo(first);
              }}
            >
              {Picture ? <Picture size={20} aria-hidden /> : one}
            </Step>
          );
        })}
      </ol>
      {within.length > 1 && (
        <ol className={styles.questions}>
          {within.map((one, index) => {
            const isNow = askId(one) === askId(ask);
            const words = shortOf(one);
            const isNumber = !isNow && within.length > MOST_IN_WORDS;
            return (
              <Step
                key={askId(one)}
                className={styles.questionDot}
                words={isNumber ? t('talk:progress.numbered', { number: index + 1, question: words }) : words}
                isNow={isNow}
                isPassed={isPassed(one)}
                onPress={() => goTo(one)}
              >
                <span dir="auto">{isNumber ? index + 1 : words}</span>
              </Step>
            );
          })}
        </ol>
      )}
    </nav>
  );
};
