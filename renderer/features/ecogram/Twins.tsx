import { CLIENT, labelOf, lettersOf, type Person, type TieEnd, tieBetween } from '#shared/domain/ecogram.ts';
import { CLIENT_RADIUS } from '#shared/geometry/scene.ts';
import { BODY_RADIUS } from '#shared/geometry/symbols.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useEcogram, useRecords, useSelection, useWords } from './context.tsx';
import { bondInWords, dangerInWords } from './in-words.ts';
import { inReadingOrder } from './reading-order.ts';
import { selectedPeople } from './selection.ts';
import styles from './Twins.module.css';

type TwinProps = {
  end: TieEnd;
  at: { x: number; y: number };
  radius: number;
  label: string;
  isSelected: boolean;
  describedBy: string;
};

/** Somebody on the picture as an element that has the focus, is read out, and can be pressed. */
const Twin = ({ end, at, radius, label, isSelected, describedBy }: TwinProps) => {
  const { session, controller } = useTwinHands();
  const select = () =>
    session.editor.select(end === CLIENT ? { is: 'client' } : { is: 'people', ids: [end] });
  return (
    <button
      type="button"
      className={styles.twin}
      style={{ left: at.x - radius, top: at.y - radius, width: 2 * radius, height: 2 * radius }}
      data-end={end}
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

const useTwinHands = () => {
  const { session } = useEcogram();
  return { session, controller: session.controller };
};

export const Twins = ({ hintId }: { hintId: string }) => {
  const { t, language } = useWords();
  const { scene, clientLabel } = useEcogram();
  const records = useRecords();
  const selection = useSelection();
  const selected = selectedPeople(selection);

  const aboutOf = (person: Person): string => {
    const about = t('ecogram:person.about', {
      label: labelOf(person),
      kind: t(`terms:kind.${person.kind}`),
      ground: t(`terms:ground.${person.spot.ground}`),
      ring: t(`terms:ring.${person.spot.ring}`),
    });
    const tie = tieBetween(records, CLIENT, person.id);
    const letters = tie ? lettersOf(tie).map((letter) => t(`terms:page.${letter}.name`)) : [];
    const tied = tie
      ? t('ecogram:person.tiedToClient', { client: clientLabel, letters: formatList(letters, language) })
      : t('ecogram:person.notTied', { client: clientLabel });
    const bond = tie ? bondInWords(tie, t) : '';
    const words = [
      about,
      ...(person.danger === null ? [] : [t('ecogram:person.danger', { danger: dangerInWords(person, t) })]),
      tied,
      ...(bond === '' ? [] : [t('ecogram:person.tie', { words: bond })]),
    ];
    return words.join(' ');
  };

  return (
    <>
      <Twin
        end={CLIENT}
        at={{ x: 0, y: 0 }}
        radius={CLIENT_RADIUS}
        label={t('ecogram:canvas.client', { client: clientLabel })}
        isSelected={selection.is === 'client'}
        describedBy={hintId}
      />
      {inReadingOrder(Object.values(records.people)).map((person) => {
        const figure = scene.people.get(person.id);
        return (
          figure && (
            <Twin
              key={person.id}
              end={person.id}
              at={figure.at}
              radius={BODY_RADIUS + 4}
              label={aboutOf(person)}
              isSelected={selected.includes(person.id)}
              describedBy={hintId}
            />
          )
        );
      })}
    </>
  );
};
