import { memo, useMemo } from 'react';
import {
  CLIENT,
  type EcogramRecords,
  labelOf,
  lettersOf,
  type Person,
  type Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { CLIENT_RADIUS } from '#shared/geometry/scene.ts';
import { BODY_RADIUS } from '#shared/geometry/symbols.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useEcogram, useRecords, useScene, useSelection, useWords } from './context.tsx';
import { bondInWords, dangerInWords, kindInWords } from './in-words.ts';
import { type ReadingMark, useReadingMarks } from './reading/useReading.ts';
import { inReadingOrder } from './reading-order.ts';
import { selectedPeople } from './selection.ts';
import type { EcogramSession } from './session.ts';
import styles from './Twins.module.css';

/** Everybody's tie with the client, looked up once for all. */
const tiesWithClient = (ties: EcogramRecords['ties']): ReadonlyMap<PersonId, Tie> =>
  new Map(
    Object.values(ties).flatMap((tie): [PersonId, Tie][] =>
      tie.first === CLIENT ? [[tie.second, tie]] : [],
    ),
  );

const CLIENT_PLACE: Point = { x: 0, y: 0 };

type TwinProps = {
  session: EcogramSession;
  end: TieEnd;
  at: Point;
  radius: number;
  label: string;
  isSelected: boolean;
  stepsBack?: boolean;
  describedBy: string;
};

/** Somebody on the picture as an element that has the focus, is read out, and can be pressed. */
const Twin = ({ session, end, at, radius, label, isSelected, stepsBack = false, describedBy }: TwinProps) => {
  const { controller } = session;
  const select = () =>
    session.editor.select(end === CLIENT ? { is: 'client' } : { is: 'people', ids: [end] });
  return (
    <button
      type="button"
      className={styles.twin}
      style={{ left: at.x - radius, top: at.y - radius, width: 2 * radius, height: 2 * radius }}
      data-end={end}
      data-steps-back={stepsBack || undefined}
      aria-label={label}
      aria-pressed={isSelected}
      aria-describedby={describedBy}
      onClick={select}
      onFocus={(event) => {
        controller.bringIn(at);
        // By keyboard, whoever has the focus is selected; a pointer has said already what it means.
        if (!event.currentTarget.matches(':focus-visible')) return;
        controller.setFocus(end);
        if (!isSelected) select();
      }}
      onKeyDown={() => controller.setFocus(end)}
      onBlur={() => controller.setFocus(null)}
    />
  );
};

type PersonTwinProps = {
  session: EcogramSession;
  person: Person;
  at: Point;
  /** Her tie with the client. */
  tie: Tie | undefined;
  clientLabel: string;
  isSelected: boolean;
  mark: ReadingMark;
  hintId: string;
};

/** Only whoever has changed is worded and drawn again: a gesture costs no more where many stand around. */
const PersonTwin = memo(
  ({ session, person, at, tie, clientLabel, isSelected, mark, hintId }: PersonTwinProps) => {
    const { t, language } = useWords();
    const about = t('ecogram:person.about', {
      label: labelOf(person),
      kind: kindInWords(person, t),
      ground: t(`terms:ground.${person.spot.ground}`),
      ring: t(`terms:ring.${person.spot.ring}`),
    });
    const letters = tie ? lettersOf(tie).map((letter) => t(`terms:page.${letter}.name`)) : [];
    const tied = tie
      ? t('ecogram:person.tiedToClient', { client: clientLabel, letters: formatList(letters, language) })
      : t('ecogram:person.notTied', { client: clientLabel });
    const danger =
      person.danger === null ? '' : t('ecogram:person.danger', { danger: dangerInWords(person, t) });
    const quality = tie ? bondInWords(tie, t) : '';
    const bond = quality === '' ? '' : t('ecogram:person.tie', { words: quality });
    return (
      <Twin
        session={session}
        end={person.id}
        at={at}
        radius={BODY_RADIUS + 4}
        label={[about, danger, tied, bond, mark.words].filter((part) => part !== '').join(' ')}
        isSelected={isSelected}
        stepsBack={mark.stepsBack}
        describedBy={hintId}
      />
    );
  },
);

export const Twins = memo(({ hintId }: { hintId: string }) => {
  const { t } = useWords();
  const { session, clientLabel } = useEcogram();
  const scene = useScene();
  const { people, ties } = useRecords();
  const selection = useSelection();
  const inOrder = useMemo(() => inReadingOrder(Object.values(people)), [people]);
  const tieOf = useMemo(() => tiesWithClient(ties), [ties]);
  const selected = new Set(selectedPeople(selection));
  const markOf = useReadingMarks();

  return (
    <>
      <Twin
        session={session}
        end={CLIENT}
        at={CLIENT_PLACE}
        radius={CLIENT_RADIUS}
        label={t('ecogram:canvas.client', { client: clientLabel })}
        isSelected={selection.is === 'client'}
        describedBy={hintId}
      />
      {inOrder.map((person) => {
        const figure = scene.people.get(person.id);
        return (
          figure && (
            <PersonTwin
              session={session}
              key={person.id}
              person={person}
              at={figure.at}
              tie={tieOf.get(person.id)}
              clientLabel={clientLabel}
              isSelected={selected.has(person.id)}
              mark={markOf(person.id)}
              hintId={hintId}
            />
          )
        );
      })}
    </>
  );
});
