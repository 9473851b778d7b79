import { labelOf, PAGE_LETTERS } from '#shared/domain/ecogram.ts';
import { formatList } from '#shared/i18n/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { LetterBadge } from '../figures.tsx';
import { homeOf, sortedOut } from './named.ts';
import styles from './Talk.module.css';
import { walkTo } from './talk.ts';
import { useSteps, useTalkState } from './useSteps.ts';
import { asksOf, firstOf, type Walk } from './walk.ts';

const OTHER: Readonly<Record<Walk, Walk>> = { page: 'origin', origin: 'page' };

/** Whom the letters have brought, and the way back to each of them. */
const Letters = () => {
  const { t, language } = useWords();
  const records = useRecords();
  const { goTo } = useSteps();
  const asks = asksOf('page', []);
  return (
    <dl className={styles.sum}>
      {PAGE_LETTERS.map((letter) => {
        const ask = firstOf(asks, letter);
        if (!ask) return null;
        const names = sortedOut(records, ask).named.map(({ person }) => labelOf(person));
        return (
          <div key={letter}>
            <dt>
              <LetterBadge letter={letter} /> {t(`terms:page.${letter}.name`)}
            </dt>
            <dd dir="auto">{names.length === 0 ? t('talk:end.nobody') : formatList(names, language)}</dd>
            <dd className={styles.again}>
              <Button onPress={() => goTo(ask)}>{t('talk:end.again', { letter })}</Button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const AtHome = () => {
  const { t, language } = useWords();
  const names = homeOf(useRecords()).map(labelOf);
  return <p dir="auto">{names.length === 0 ? t('talk:end.nobody') : formatList(names, language)}</p>;
};

/** Where a walk ends: everybody so far. Nothing is over, and nobody says 'well done'. */
export const TalkEnd = () => {
  const { t } = useWords();
  const { talk: store } = useEcogram();
  const { walk } = useTalkState();
  return (
    <>
      <p>{t('talk:end.text')}</p>
      {walk === 'page' ? <Letters /> : <AtHome />}
      <div>
        <Button look="primary" onPress={() => store.setState((talk) => walkTo(talk, OTHER[walk]))}>
          {t(`talk:end.other.${OTHER[walk]}`)}
        </Button>
      </div>
    </>
  );
};
