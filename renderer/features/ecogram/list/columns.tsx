import { ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import {
  CLIENT,
  DANGERS,
  type Danger,
  GROUNDS,
  isSeveral,
  type Lane,
  labelOf,
  PAGE_LETTERS,
  type PageLetter,
  PERSON_KINDS,
  type Person,
  RINGS,
  type Ring,
  TIE_QUALITIES,
  type Tie,
  type TieQuality,
} from '#shared/domain/ecogram.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { useEcogram, useWords } from '../context.tsx';
import { countFrom } from '../count.ts';
import { DangerField, DangerMark } from '../danger.tsx';
import { KindSymbol, LetterBadge } from '../figures.tsx';
import { bondInWords, dangerInWords, kindInWords, laneInWords, qualityInWords } from '../in-words.ts';
import { LaneCard } from '../LaneCard.tsx';
import { QualityField } from '../QualityField.tsx';
import { peopleSelection } from '../selection.ts';
import { ChoiceEditor, SheetEditor, WordsEditor } from './editors.tsx';
import type { Column } from './Grid.tsx';
import styles from './List.module.css';
import { NameEditor } from './NameEditor.tsx';
import { LaneGlyph } from './pictures.tsx';
import type { PersonLine, TieLine } from './rows.ts';

const NONE = 'none' as const;

type LaneSheetProps = {
  letter: PageLetter;
  lane: Lane | undefined;
  first: string;
  second: string;
  toggle(): void;
  change(fields: Partial<Lane>): void;
};

const LaneSheet = ({ letter, lane, first, second, toggle, change }: LaneSheetProps) => {
  const { t } = useWords();
  return (
    <>
      <Checkbox isSelected={lane !== undefined} onChange={toggle}>
        {t('ecogram:listTwin.carry', { letter: t(`terms:page.${letter}.name`) })}
      </Checkbox>
      {lane && <LaneCard letter={letter} lane={lane} first={first} second={second} onChange={change} />}
    </>
  );
};

/** How the two are and what danger the tie may bring: for a tie that is there. */
const BondSheet = ({ tie }: { tie: Tie }) => {
  const { editor } = useEcogram().session;
  return (
    <>
      <QualityField quality={tie.quality} onChange={(quality) => editor.changeTie(tie.id, { quality })} />
      <DangerField of="tie" danger={tie.danger} onChange={(danger) => editor.changeTie(tie.id, { danger })} />
    </>
  );
};

const withDanger = (danger: Danger | null, words: string): ReactNode => (
  <span className={styles.bond}>
    {danger !== null && <DangerMark danger={danger} />}
    <span className={styles.words}>{words}</span>
  </span>
);

/** The columns of the list of people. The tie that they speak of is the one with the client. */
export const usePersonColumns = (): readonly Column<PersonLine>[] => {
  const { t } = useWords();
  const { session, clientLabel, startTie, focusPanel } = useEcogram();
  return useMemo(() => {
    const { editor } = session;
    const title = (column: string, label: string) => t('ecogram:listTwin.edit', { what: column, label });
    const endsOf = ({ person }: PersonLine) => ({ first: clientLabel, second: labelOf(person) });
    /** One of the two is written. */
    const write =
      (field: 'role' | 'name', { id, role, name }: Person) =>
      (written: string) => {
        if (written !== '' || (field === 'role' ? name : role) !== '')
          editor.change(id, { [field]: written });
      };
    const words = (
      field: 'role' | 'name',
    ): Pick<Column<PersonLine>, 'id' | 'title' | 'words' | 'inPlace'> => ({
      id: field,
      title: t(`ecogram:listTwin.${field}`),
      words: ({ person }) => person[field],
      inPlace: true,
    });
    const toggleOf = (letter: PageLetter) => (line: PersonLine) => {
      editor.select(peopleSelection([line.id]));
      editor.pressLetter(letter);
    };
    const lane = (letter: PageLetter): Column<PersonLine> => ({
      id: letter,
      title: t(`terms:page.${letter}.name`),
      head: <LetterBadge letter={letter} />,
      words: (line) => {
        const there = line.tie?.lanes[letter];
        return there ? laneInWords(there, endsOf(line), t) : '';
      },
      picture: ({ tie }) => <LaneGlyph letter={letter} lane={tie?.lanes[letter]} />,
      toggle: toggleOf(letter),
      editor: ({ line, anchor, done }) => (
        <SheetEditor
          label={title(t(`terms:page.${letter}.name`), labelOf(line.person))}
          anchor={anchor}
          done={done}
        >
          <LaneSheet
            letter={letter}
            lane={line.tie?.lanes[letter]}
            {...endsOf(line)}
            toggle={() => toggleOf(letter)(line)}
            change={(fields) => line.tie && editor.changeLane(line.tie.id, letter, fields)}
          />
        </SheetEditor>
      ),
    });
    return [
      {
        ...words('role'),
        picture: ({ person }) => (
          <span className={styles.who}>
            <KindSymbol kind={person.kind} size={26} />
            <span className={styles.words} dir="auto">
              {person.role}
            </span>
          </span>
        ),
        editor: ({ line: { person }, done }) => (
          <WordsEditor
            label={title(t('ecogram:listTwin.role'), labelOf(person))}
            value={person.role}
            commit={write('role', person)}
            done={done}
          />
        ),
      },
      {
        ...words('name'),
        editor: ({ line: { person }, anchor, done }) => (
          <NameEditor
            person={person}
            label={title(t('ecogram:listTwin.name'), labelOf(person))}
            anchor={anchor}
            commit={write('name', person)}
            done={done}
          />
        ),
      },
      {
        id: 'kind',
        title: t('ecogram:listTwin.kind'),
        words: ({ person }) => kindInWords(person, t),
        editor: ({ line: { person }, anchor, done }) => (
          <ChoiceEditor
            label={title(t('ecogram:listTwin.kind'), labelOf(person))}
            options={PERSON_KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
            value={person.kind}
            anchor={anchor}
            choose={(kind) => editor.change(person.id, isSeveral(kind) ? { kind } : { kind, count: null })}
            done={done}
          />
        ),
      },
      {
        id: 'count',
        title: t('ecogram:listTwin.count'),
        words: ({ person }) => (person.count === null ? '' : String(person.count)),
        inPlace: true,
        editor: ({ line: { person }, done }) => (
          <WordsEditor
            label={title(t('ecogram:listTwin.count'), labelOf(person))}
            value={person.count === null ? '' : String(person.count)}
            inputMode="numeric"
            commit={(written) => {
              const count = countFrom(written);
              if (count === undefined) return;
              // Whoever counts them has said that they are several.
              const kind = count === null || isSeveral(person.kind) ? person.kind : 'group';
              editor.change(person.id, { count, kind });
            }}
            done={done}
          />
        ),
      },
      {
        id: 'ground',
        title: t('ecogram:listTwin.ground'),
        words: ({ person }) => t(`ecogram:groundShort.${person.spot.ground}`),
        editor: ({ line: { person }, anchor, done }) => (
          <ChoiceEditor
            label={title(t('ecogram:listTwin.ground'), labelOf(person))}
            options={GROUNDS.map((value) => ({ value, label: t(`terms:ground.${value}`) }))}
            value={person.spot.ground}
            anchor={anchor}
            choose={(ground) => editor.putInCell(person.id, { ground, ring: person.spot.ring })}
            done={done}
          />
        ),
      },
      {
        id: 'ring',
        title: t('ecogram:listTwin.ring'),
        words: ({ person }) => t(`terms:ring.${person.spot.ring}`),
        editor: ({ line: { person }, anchor, done }) => (
          <ChoiceEditor
            label={title(t('ecogram:listTwin.ring'), labelOf(person))}
            options={RINGS.map((ring) => ({
              value: String(ring) as `${Ring}`,
              label: t(`terms:ring.${ring}`),
            }))}
            value={`${person.spot.ring}`}
            anchor={anchor}
            choose={(ring) =>
              editor.putInCell(person.id, { ground: person.spot.ground, ring: Number(ring) as Ring })
            }
            done={done}
          />
        ),
      },
      ...PAGE_LETTERS.map(lane),
      {
        id: 'bond',
        title: t('ecogram:listTwin.bond', { client: clientLabel }),
        words: ({ tie }) =>
          tie ? bondInWords(tie, t) || t('ecogram:listTwin.bare') : t('ecogram:listTwin.noTie'),
        picture: ({ tie }) => (tie ? withDanger(tie.danger, qualityInWords(tie, t)) : null),
        editor: ({ line: { person, tie }, anchor, done }) => (
          <SheetEditor
            label={title(t('ecogram:listTwin.bond', { client: clientLabel }), labelOf(person))}
            anchor={anchor}
            done={done}
          >
            {tie ? (
              <BondSheet tie={tie} />
            ) : (
              <Button
                edits
                onPress={() => {
                  editor.tie(CLIENT, person.id);
                  editor.select(peopleSelection([person.id]));
                }}
              >
                {t('ecogram:tie.withClient', { client: clientLabel })}
              </Button>
            )}
          </SheetEditor>
        ),
      },
      {
        id: 'danger',
        title: t('ecogram:listTwin.danger'),
        words: ({ person }) => dangerInWords(person, t),
        picture: ({ person }) => person.danger !== null && <DangerMark danger={person.danger} hasWords />,
        editor: ({ line: { person }, anchor, done }) => (
          <ChoiceEditor<Danger | typeof NONE>
            label={title(t('ecogram:listTwin.danger'), labelOf(person))}
            options={[
              { value: NONE, label: t('ecogram:danger.none') },
              ...DANGERS.map((value) => ({ value, label: t(`terms:danger.${value}`) })),
            ]}
            value={person.danger ?? NONE}
            anchor={anchor}
            choose={(value) => editor.change(person.id, { danger: value === NONE ? null : value })}
            done={done}
          />
        ),
      },
      {
        id: 'more',
        title: t('ecogram:listTwin.more'),
        words: ({ person }) => t('ecogram:listTwin.openMore', { label: labelOf(person) }),
        picture: () => <ChevronRight size={18} className={styles.chevron} />,
        go: ({ id }) => {
          startTie(null);
          editor.select(peopleSelection([id]));
          session.reading.showCard();
          focusPanel();
        },
      },
    ];
  }, [t, session, clientLabel, startTie, focusPanel]);
};

/** The columns of the list of ties between others. */
export const useTieColumns = (): readonly Column<TieLine>[] => {
  const { t } = useWords();
  const { session, startTie, focusPanel } = useEcogram();
  return useMemo(() => {
    const { editor } = session;
    const nameOf = (line: TieLine) => t('ecogram:tie.between', line);
    const title = (column: string, line: TieLine) =>
      t('ecogram:listTwin.edit', { what: column, label: nameOf(line) });
    const lane = (letter: PageLetter): Column<TieLine> => ({
      id: letter,
      title: t(`terms:page.${letter}.name`),
      head: <LetterBadge letter={letter} />,
      words: (line) => {
        const there = line.tie.lanes[letter];
        return there ? laneInWords(there, line, t) : '';
      },
      picture: ({ tie }) => <LaneGlyph letter={letter} lane={tie.lanes[letter]} />,
      toggle: ({ tie }) => editor.toggleLane(tie.id, letter),
      editor: ({ line, anchor, done }) => (
        <SheetEditor label={title(t(`terms:page.${letter}.name`), line)} anchor={anchor} done={done}>
          <LaneSheet
            letter={letter}
            lane={line.tie.lanes[letter]}
            first={line.first}
            second={line.second}
            toggle={() => editor.toggleLane(line.id, letter)}
            change={(fields) => editor.changeLane(line.id, letter, fields)}
          />
        </SheetEditor>
      ),
    });
    return [
      { id: 'first', title: t('ecogram:listTwin.first'), words: ({ first }) => first },
      { id: 'second', title: t('ecogram:listTwin.second'), words: ({ second }) => second },
      ...PAGE_LETTERS.map(lane),
      {
        id: 'quality',
        title: t('ecogram:listTwin.quality'),
        words: ({ tie }) => qualityInWords(tie, t),
        editor: ({ line, anchor, done }) => (
          <ChoiceEditor<TieQuality | typeof NONE>
            label={title(t('ecogram:listTwin.quality'), line)}
            options={[
              { value: NONE, label: t('ecogram:tie.qualityNone') },
              ...TIE_QUALITIES.map((value) => ({ value, label: t(`terms:quality.${value}`) })),
            ]}
            value={line.tie.quality ?? NONE}
            anchor={anchor}
            choose={(value) => editor.changeTie(line.id, { quality: value === NONE ? null : value })}
            done={done}
          />
        ),
      },
      {
        id: 'danger',
        title: t('ecogram:listTwin.danger'),
        words: ({ tie }) => dangerInWords(tie, t),
        picture: ({ tie }) => tie.danger !== null && <DangerMark danger={tie.danger} hasWords />,
        editor: ({ line, anchor, done }) => (
          <ChoiceEditor<Danger | typeof NONE>
            label={title(t('ecogram:listTwin.danger'), line)}
            options={[
              { value: NONE, label: t('ecogram:danger.none') },
              ...DANGERS.map((value) => ({ value, label: t(`terms:danger.${value}`) })),
            ]}
            value={line.tie.danger ?? NONE}
            anchor={anchor}
            choose={(value) => editor.changeTie(line.id, { danger: value === NONE ? null : value })}
            done={done}
          />
        ),
      },
      {
        id: 'more',
        title: t('ecogram:listTwin.more'),
        words: (line) => t('ecogram:listTwin.openMore', { label: nameOf(line) }),
        picture: () => <ChevronRight size={18} className={styles.chevron} />,
        go: ({ id }) => {
          startTie(null);
          editor.select({ is: 'tie', id });
          session.reading.showCard();
          focusPanel();
        },
      },
    ];
  }, [t, session, startTie, focusPanel]);
};
