import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import type { Finding } from '#shared/domain/ecogram-reading.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import type { Editor } from '../editor.ts';
import { type FindingId, type Findings, findingsIn } from './findings.ts';

export type ReadingState = {
  readonly isOn: boolean;
  /** The ecogram is read as it will be on the day of departure. */
  readonly isDeparture: boolean;
  /** What is shown on the picture, of all that is counted. */
  readonly pressed: FindingId | null;
  /** The card of whoever is selected has the place of the reading for a while. */
  readonly isCardShown: boolean;
};

const CLOSED: ReadingState = { isOn: false, isDeparture: false, pressed: null, isCardShown: false };

/** Whether the ecogram is being read, and how. Kept for this sitting: the next one begins with the picture alone. */
export class ReadingMode {
  readonly store: StoreApi<ReadingState> = createStore(() => CLOSED);
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
    editor.store.subscribe(({ selection }) => {
      if (selection.is === 'nothing') this.hideCard();
    });
  }

  /** Whether it was open. */
  readonly close = (): boolean => {
    const { isOn } = this.store.getState();
    if (isOn) this.store.setState(CLOSED);
    return isOn;
  };

  readonly toggle = (): void => this.store.setState({ ...CLOSED, isOn: !this.store.getState().isOn });

  readonly setDeparture = (isDeparture: boolean): void => this.store.setState({ isDeparture });

  readonly press = (pressed: FindingId | null): void => this.store.setState({ pressed });

  /** Lets go of what is shown on the picture. Whether anything was. */
  readonly letGo = (): boolean => {
    const wasShown = pressedIn(this.#editor.shown, this.store.getState()) !== null;
    this.press(null);
    return wasShown;
  };

  readonly showCard = (): void => this.store.setState(({ isOn }) => ({ isCardShown: isOn }));

  readonly hideCard = (): void => {
    if (this.store.getState().isCardShown) this.store.setState({ isCardShown: false });
  };
}

/** What was pressed, as far as it counts somebody now. */
export const pressedIn = (
  records: EcogramRecords,
  { pressed, isDeparture }: Pick<ReadingState, 'pressed' | 'isDeparture'>,
): { readonly id: FindingId; readonly finding: Finding } | null => {
  const finding = pressed === null ? undefined : findingsIn(records, isDeparture).get(pressed);
  return pressed !== null && finding ? { id: pressed, finding } : null;
};

/** Who and what all others step back for. */
export type StandingOut = {
  readonly why: 'counted' | 'remains';
  readonly people: ReadonlySet<PersonId>;
  readonly ties: ReadonlySet<TieId>;
};

const NOBODY: Finding = { people: [], ties: [] };

/** Whatever is pressed stands out alone; otherwise, on the day of departure, whoever remains. `null`: nobody does. */
export const standingOutIn = (records: EcogramRecords, state: ReadingState): StandingOut | null => {
  const counted = pressedIn(records, state);
  if (counted === null && !state.isDeparture) return null;
  const remaining = (findings: Findings) => findings.get('remaining') ?? NOBODY;
  const { people, ties } = counted?.finding ?? remaining(findingsIn(records, true));
  return { why: counted ? 'counted' : 'remains', people: new Set(people), ties: new Set(ties) };
};

/** The ties that stand out, where a selection has some stand out of its own: what stays behind is not among them. */
export const tiesStandingOut = (
  read: StandingOut | null,
  selected: ReadonlySet<TieId> | null,
): ReadonlySet<TieId> | null => {
  if (read === null) return selected;
  if (read.why === 'counted' || selected === null) return read.ties;
  return new Set([...selected].filter((id) => read.ties.has(id)));
};
