import { useMemo } from 'react';
import { CLIENT, type Lanes, labelOf, type Person, tieBetween } from '#shared/domain/ecogram.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWordStart } from '../../../ui/useWordStart.ts';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { KindSymbol, LetterBadge } from '../figures.tsx';
import { neighbourCell } from '../neighbours.ts';
import { peopleSelection } from '../selection.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { answerFrom } from './answer.ts';
import { How, Where, Who } from './Beside.tsx';
import { Chip, Chips } from './Chips.tsx';
import { type Named, sortedOut } from './named.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import styles from './Talk.module.css';
import { choicesOf, choose } from './talk.ts';
import { useSteps, useTalkState } from './useSteps.ts';
import { type Ask, askId } from './walk.ts';

const FAIR = ['nobody', 'notKnown', 'notSaid'] as const;

type AskPeopleProps = { ask: Extract<Ask, { is: 'letter' | 'there' }>; questionId: string };

/** A question that is answered with people: each is on the picture at once, tied to the client. */
export const AskPeople = ({ ask, questionId }: AskPeopleProps) => {
  const { t } = useWords();
  const { session, talk: store, say } = useEcogram();
  const { editor } = session;
  const records = useRecords();
  const talk = useTalkState();
  const { next } = useSteps();
  const begins = useWordStart();
  const choices = choicesOf(talk);
  const { named, others } = useMemo(() => sortedOut(records, ask), [records, ask]);
  const suggestions = useMemo(
    () => suggestionsFor(talk.words, Object.values(records.people), begins),
    [talk.words, records, begins],
  );

  const { giver, standing } = choices;
  const lanes: Lanes = ask.is === 'letter' ? { [ask.letter]: { giver, strength: 2, standing } } : {};

  const addWords = (words: string, as: 'role' | 'name' = 'role'): boolean => {
    const answer = answerFrom(words, choices.kind);
    if (!answer) return false;
    // A name stays one: roles go where names must not.
    const called = as === 'name' ? { ...answer, role: '', name: answer.role } : answer;
    return editor.addTied(called, { ground: choices.ground, ring: choices.ring }, lanes) !== null;
  };
  const addAgain = (person: Person) => {
    const isNew = editor.give(CLIENT, person.id, lanes);
    editor.select(peopleSelection([person.id]));
    // Of a tie that is not on the screen nothing is said.
    if (!isNew && tieBetween(records, CLIENT, person.id))
      say(t('talk:who.there', { label: labelOf(person) }));
  };
  const take = (suggestion: Suggestion): boolean => {
    if (suggestion.is === 'another') return addWords(suggestion.words, suggestion.by);
    addAgain(suggestion.person);
    return true;
  };

  const pictureOf = ({ person, lane }: Named) =>
    ask.is === 'letter' ? (
      <LetterBadge letter={ask.letter} hollow={lane?.standing === 'possible'} />
    ) : (
      <KindSymbol kind={person.kind} size={22} />
    );
  const takeBackOf = ({ person, tie }: Named) =>
    ask.is === 'letter' && tie
      ? {
          label: t('talk:soFar.takeBack', { label: labelOf(person) }),
          onPress: () => editor.toggleLane(tie.id, ask.letter),
        }
      : undefined;

  return (
    <>
      <AnswerLine
        askedAs={askId(ask)}
        labelledBy={questionId}
        suggestions={suggestions}
        atOnce={suggestions.some(({ is }) => is === 'another') ? 0 : null}
        placeholder={t('talk:who.placeholder')}
        hint={t('talk:who.hint')}
        onChoose={take}
        onWords={(words) => addWords(words)}
        onAltArrow={(key) => store.setState((now) => choose(now, neighbourCell(choicesOf(now), key)))}
      />
      <Where />
      <Chips label={t('talk:soFar.label')} none={t('talk:soFar.none')}>
        {named.map((one) => {
          const label = labelOf(one.person);
          const isPossible = one.lane?.standing === 'possible';
          return (
            <Chip
              key={one.person.id}
              picture={pictureOf(one)}
              words={isPossible ? t('talk:soFar.possible', { label }) : label}
              onPress={() => editor.select(peopleSelection([one.person.id]))}
              takeBack={takeBackOf(one)}
            />
          );
        })}
      </Chips>
      {others.length > 0 && (
        <Chips label={t('talk:others')}>
          {others.map((person) => (
            <Chip
              key={person.id}
              picture={<KindSymbol kind={person.kind} size={22} />}
              words={labelOf(person)}
              onPress={() => addAgain(person)}
            />
          ))}
        </Chips>
      )}
      <Who />
      {ask.is === 'letter' && <How />}
      <section className={styles.some} aria-label={t('talk:fair.label')}>
        <h3 className={styles.small}>{t('talk:fair.label')}</h3>
        <div className={styles.fair}>
          {FAIR.map((answer) => (
            <Button key={answer} onPress={next}>
              {t(`talk:fair.${answer}`)}
            </Button>
          ))}
        </div>
        <p className={styles.quiet}>{t('talk:fair.hint')}</p>
      </section>
    </>
  );
};
