import { useMemo } from 'react';
import {
  labelOf,
  lettersOf,
  newLane,
  PAGE_LETTERS,
  type PageLetter,
  tieBetween,
} from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useWordStart } from '../../../ui/useWordStart.ts';
import { useEcogram, useEndLabel, useRecords, useWords } from '../context.tsx';
import { KindSymbol, LetterBadge } from '../figures.tsx';
import { SmallChoices } from '../LaneCard.tsx';
import { inReadingOrder } from '../reading-order.ts';
import { peopleSelection } from '../selection.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { Chip, Chips } from './Chips.tsx';
import { tiesBetweenOthers } from './named.ts';
import { suggestionsFor } from './suggestions.ts';
import styles from './Talk.module.css';
import { useTalkState } from './useSteps.ts';

/** The letter that an arrow leads to from another. */
const letterBeside = (letter: PageLetter, key: string): PageLetter => {
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : PAGE_LETTERS.length - 1;
  return PAGE_LETTERS[(PAGE_LETTERS.indexOf(letter) + by) % PAGE_LETTERS.length] ?? letter;
};

/** Who of the others knows whom: one is said, then the other, and their tie is there. */
export const AskBetween = ({ questionId }: { questionId: string }) => {
  const { t } = useWords();
  const { session, talk: store, say } = useEcogram();
  const { editor } = session;
  const records = useRecords();
  const { words, from, letter } = useTalkState();
  const nameOf = useEndLabel();
  const begins = useWordStart();
  const everybody = useMemo(() => inReadingOrder(Object.values(records.people)), [records]);
  const others = everybody.filter(({ id }) => id !== from);
  const suggestions = suggestionsFor(words, others, begins).filter(({ is }) => is === 'there');

  const isNobody = words.trim() !== '' && suggestions.length === 0;

  const begin = (id: PersonId) => {
    store.setState({ from: id });
    editor.select(peopleSelection([id]));
    say(t('talk:between.other', { label: nameOf(id) }));
  };

  const finish = (one: PersonId, other: PersonId) => {
    const isNew = editor.give(one, other, { [letter]: newLane() });
    store.setState({ from: null });
    // Of a tie that is not on the screen nothing is said.
    const tie = tieBetween(editor.shown, one, other);
    if (!tie) return;
    editor.select({ is: 'tie', id: tie.id });
    if (!isNew) say(t('talk:between.there', { first: nameOf(one), second: nameOf(other) }));
  };

  const pick = (id: PersonId) => {
    if (from === null) begin(id);
    else if (from === id) store.setState({ from: null });
    else finish(from, id);
  };

  return (
    <>
      <AnswerLine
        askedAs={`between.${from}`}
        labelledBy={questionId}
        suggestions={suggestions}
        atOnce={0}
        placeholder={t('talk:between.placeholder')}
        hint={t(isNobody ? 'talk:between.nobody' : 'talk:between.hint')}
        onChoose={(suggestion) => {
          if (suggestion.is === 'there') pick(suggestion.person.id);
          return suggestion.is === 'there';
        }}
        onAltArrow={(key) => store.setState({ letter: letterBeside(letter, key) })}
        onBack={() => {
          store.setState({ from: null });
          return from !== null;
        }}
      />
      <div className={styles.choose}>
        <span className={styles.small} aria-hidden>
          {t('talk:between.letter')}
        </span>
        <SmallChoices<PageLetter>
          label={t('talk:between.letter')}
          choices={PAGE_LETTERS.map((value) => ({ value, label: t(`terms:page.${value}.short`) }))}
          value={letter}
          onChange={(value) => store.setState({ letter: value })}
        />
      </div>
      <Chips label={t('talk:between.people')} none={t('talk:soFar.none')}>
        {everybody.map((person) => (
          <Chip
            key={person.id}
            picture={<KindSymbol kind={person.kind} size={22} />}
            words={labelOf(person)}
            isChosen={person.id === from}
            onPress={() => pick(person.id)}
          />
        ))}
      </Chips>
      <Chips label={t('talk:between.soFar')} none={t('talk:between.none')}>
        {tiesBetweenOthers(records).map((tie) => {
          const ends = { first: nameOf(tie.first), second: nameOf(tie.second) };
          const label = t('ecogram:tie.between', ends);
          const select = () => editor.select({ is: 'tie', id: tie.id });
          return (
            <Chip
              key={tie.id}
              picture={lettersOf(tie).map((one) => (
                <LetterBadge key={one} letter={one} label={t(`terms:page.${one}.name`)} />
              ))}
              words={label}
              onPress={select}
              takeBack={{
                label: t('talk:soFar.takeBack', { label }),
                onPress: () => {
                  select();
                  editor.removeSelected();
                },
              }}
            />
          );
        })}
      </Chips>
    </>
  );
};
