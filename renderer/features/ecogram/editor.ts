import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CanvasEffect } from '#renderer/canvas/controller.ts';
import { commit, type History, redo, type Step, undo } from '#shared/document/history.ts';
import {
  CLIENT,
  type EcogramRecords,
  type Ground,
  type Lane,
  type Lanes,
  newPerson,
  outgrows,
  type PageLetter,
  type Person,
  type PersonKind,
  type Ring,
  type Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { aligned, type Order } from '#shared/geometry/align.ts';
import { freeSpot } from '#shared/geometry/free-spot.ts';
import { pageOf, spotOf } from '#shared/geometry/page.ts';
import { tidied } from '#shared/geometry/tidy.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { asShown } from './as-shown.ts';
import * as edits from './edits.ts';
import { joined } from './joined-history.ts';
import {
  NOTHING,
  peopleSelection,
  type Selection,
  selectedEnd,
  selectedPeople,
  stillThere,
  toggled,
} from './selection.ts';

export type EditorState = {
  readonly history: History<EcogramRecords>;
  readonly selection: Selection;
  /** Whose role is being written on the picture itself. */
  readonly naming: PersonId | null;
  /** Somebody's ties, to be given to others. Kept for this sitting. */
  readonly copied: readonly edits.CopiedTie[] | null;
  /** The last change was no hand's doing: people go to their new places where it can be seen. */
  readonly glides: boolean;
  /** Whether what is marked with a danger is on the screen. Every sitting begins without it. */
  readonly isDangerShown: boolean;
};

/** What led to a change: a gesture, or a step through the history. */
export type Cause = 'gesture' | 'undo' | 'redo';

type How = { readonly glides: boolean; readonly by: Cause };

/** What is known of somebody when she is put down. */
export type NewPerson = Pick<Person, 'kind' | 'role'> &
  Partial<Pick<Person, 'name' | 'count' | 'childId' | 'organisationId'>>;

export const shownIn = ({ history, isDangerShown }: EditorState): EcogramRecords =>
  asShown(history.present, isDangerShown);

export type EditorNeeds = {
  readonly history: History<EcogramRecords>;
  newId<Id extends string>(): Id;
  /** Where it is left out or `true`, gestures change what stands here. */
  readonly mayEdit?: boolean;
  /** One finished gesture, to be saved. */
  changed(diff: EcogramDiff, by: Cause): void;
  /** What somebody is called of whom only the name is known, where the name must not go along. */
  roleOf?(kind: PersonKind): string;
  /** A gesture would have put more on the ecogram than it can hold; it has changed nothing. */
  full?(): void;
};

export type Cell = { readonly ground: Ground; readonly ring: Ring };

/**
 * The ecogram that is being worked on: what stands on it, what is selected, and every gesture that can be made. Each
 * gesture is one entry of the history and one diff to be saved. It knows no screen, so tests drive it as hands would.
 */
export class Editor {
  readonly store: StoreApi<EditorState>;
  readonly #needs: EditorNeeds;

  constructor(needs: EditorNeeds) {
    this.#needs = needs;
    this.store = createStore(() => ({
      history: needs.history,
      selection: NOTHING,
      naming: null,
      copied: null,
      glides: false,
      isDangerShown: false,
    }));
  }

  get records(): EcogramRecords {
    return this.store.getState().history.present;
  }

  /** What of it is on the screen. Only that can be selected; every gesture works on all of it. */
  get shown(): EcogramRecords {
    return shownIn(this.store.getState());
  }

  get selection(): Selection {
    return this.store.getState().selection;
  }

  /** Somebody with a role, where there is room for her. */
  readonly add = (fields: NewPerson, wish: Cell): PersonId => {
    const spot = freeSpot(this.records, { name: '', count: null, ...fields }, wish);
    return this.#put(newPerson({ ...fields, id: this.#needs.newId<PersonId>(), spot }));
  };

  /** Somebody who is named in a talk: there, and tied to the client, as one entry; `null` where there is no room. */
  readonly addTied = (fields: NewPerson, wish: Cell, lanes: Lanes): PersonId | null => {
    const spot = freeSpot(this.records, { name: '', count: null, ...fields }, wish);
    const person = newPerson({ ...fields, id: this.#needs.newId<PersonId>(), spot });
    const joined = this.#joined(edits.addPerson(this.records, person), CLIENT, person.id);
    this.#commit(edits.addLanes(joined.records, joined.tie, lanes));
    if (!this.records.people[person.id]) return null;
    this.select(peopleSelection([person.id]));
    return person.id;
  };

  /**
   * Ties two and lets their tie carry `lanes`, as one entry; a letter that it carries already stays as it is. Says
   * whether anything was added.
   */
  readonly give = (one: TieEnd, other: TieEnd, lanes: Lanes): boolean => {
    const before = this.records;
    const joined = this.#joined(before, one, other);
    this.#commit(edits.addLanes(joined.records, joined.tie, lanes));
    return this.records !== before;
  };

  /** Somebody put down at a point of the picture, on the sheet as it is before she is there. */
  readonly addAt = (fields: NewPerson, at: Point): PersonId => {
    const spot = spotOf(pageOf(this.records), at);
    return this.#put(newPerson({ ...fields, id: this.#needs.newId<PersonId>(), spot }));
  };

  readonly change = (id: PersonId, fields: Partial<Omit<Person, 'id' | 'spot'>>): void =>
    this.#commit(edits.changePerson(this.records, id, fields));

  /** Says that somebody is elsewhere, or closer: she stands where there is room in that part. */
  readonly putInCell = (id: PersonId, cell: Cell): void => this.putInCells([id], () => cell);

  /** The same for several, as one entry: each in the part of the sheet that is said for her. */
  readonly putInCells = (ids: readonly PersonId[], cellFor: (person: Person) => Cell): void => {
    let { records } = this;
    for (const id of ids) {
      const { [id]: person, ...others } = records.people;
      if (!person) continue;
      const cell = cellFor(person);
      const spotFor = () => freeSpot({ ...records, people: others }, person, cell);
      records = edits.putInCell(records, id, cell, spotFor);
    }
    this.#commit(records);
  };

  readonly nudge = (by: Point): void =>
    this.#commit(edits.nudgePeople(this.records, selectedPeople(this.selection), by));

  /**
   * Small steps out of each other's way: of everybody who is shown, or of several who are selected. Whoever is hidden stays where
   * she is and is gone around, so that nobody covers her once she is shown.
   */
  readonly tidy = (): void => {
    const people = selectedPeople(this.selection);
    const whom = people.length > 1 ? people : this.#everybodyShown;
    this.#commit(edits.putAt(this.records, tidied(this.records, whom)), { glides: true });
  };

  /** Whether there were people to be put in that order. */
  readonly align = (order: Order): boolean => {
    const people = selectedPeople(this.selection);
    if (people.length < 2) return false;
    this.#commit(edits.putAt(this.records, aligned(this.records, people, order)), { glides: true });
    return true;
  };

  readonly selectEverybody = (): void => this.select(peopleSelection(this.#everybodyShown));

  /** Draws grounds and rings in other sizes, `null` for the usual ones. Nobody comes to be in another. */
  readonly divideSheet = (sheet: Layout | null): void =>
    this.#commit(edits.divideSheet(this.records, sheet), { glides: sheet === null });

  /** How many ties were copied; `null` where nobody was selected whose they could be. */
  readonly copyTies = (): number | null => {
    const end = selectedEnd(this.selection);
    if (end === null || end === CLIENT) return null;
    const copied = edits.copyTies(this.shown, end);
    this.store.setState({ copied });
    return copied.length;
  };

  /** Gives everybody who is selected the ties that were copied, as one entry. */
  readonly pasteTies = (): boolean => {
    const { copied } = this.store.getState();
    const people = selectedPeople(this.selection);
    if (!copied || people.length === 0) return false;
    const newTieId = () => this.#needs.newId<TieId>();
    this.#commit(
      people.reduce((records, id) => edits.pasteTies(records, id, copied, newTieId), this.records),
    );
    return true;
  };

  /** One more of each who is selected, next to her and tied to the client as she is. The new ones are selected. */
  readonly duplicate = (): boolean => {
    const people = selectedPeople(this.selection).flatMap((id) => this.records.people[id] ?? []);
    if (people.length === 0 || this.#needs.mayEdit === false) return false;
    let { records } = this;
    const made: PersonId[] = [];
    for (const person of people) {
      const id = this.#needs.newId<PersonId>();
      const spot = freeSpot(records, person, person.spot);
      // How she is reached and what is noted of her are said of her alone. A danger goes along: what has been hidden once must not
      // come into sight as a copy.
      const herOwn = { name: '', contact: '', notes: '', childId: null, organisationId: null };
      const twin = { ...person, id, spot, ...herOwn };
      const role = twin.role === '' ? (this.#needs.roleOf?.(person.kind) ?? '') : twin.role;
      records = edits.addPerson(records, { ...twin, role });
      const withClient = edits.copyTies(this.shown, person.id).filter(({ other }) => other === CLIENT);
      records = edits.pasteTies(records, id, withClient, () => this.#needs.newId<TieId>());
      made.push(id);
    }
    this.#commit(records);
    this.select(peopleSelection(made));
    return true;
  };

  readonly tie = (one: TieEnd, other: TieEnd): TieId | null => {
    const { records, tie } = this.#joined(this.records, one, other);
    if (!tie) return null;
    this.#commit(records);
    this.select({ is: 'tie', id: tie.id });
    return tie.id;
  };

  /**
   * Toggles a letter on the selected tie. With a person selected it is her tie with the client that is meant: it is drawn
   * if it is not there yet, in the same gesture.
   */
  readonly pressLetter = (letter: PageLetter): boolean => {
    const { selection, records } = this;
    if (selection.is === 'tie') {
      this.#commit(edits.toggleLane(records, selection.id, letter));
      return true;
    }
    const end = selectedEnd(selection);
    if (end === null || end === CLIENT) return false;
    const joined = this.#joined(records, end, CLIENT);
    if (!joined.tie) return false;
    this.#commit(edits.toggleLane(joined.records, joined.tie.id, letter));
    return true;
  };

  readonly toggleLane = (id: TieId, letter: PageLetter): void =>
    this.#commit(edits.toggleLane(this.records, id, letter));

  readonly changeLane = (id: TieId, letter: PageLetter, fields: Partial<Lane>): void =>
    this.#commit(edits.changeLane(this.records, id, letter, fields));

  readonly changeTie = (id: TieId, fields: Partial<Pick<Tie, 'quality' | 'danger'>>): void =>
    this.#commit(edits.changeTie(this.records, id, fields));

  readonly removeSelected = (): void => {
    const { selection, records } = this;
    if (selection.is === 'tie') this.#commit(edits.removeTie(records, selection.id));
    else this.#commit(edits.removePeople(records, selectedPeople(selection)));
  };

  readonly select = (selection: Selection): void =>
    this.store.setState({ selection: stillThere(selection, this.shown), naming: null });

  readonly name = (id: PersonId | null): void => {
    if (id !== null) this.select(peopleSelection([id]));
    const isThere = id !== null && this.shown.people[id] !== undefined;
    this.store.setState({ naming: this.#needs.mayEdit === false || !isThere ? null : id });
  };

  readonly showDanger = (isDangerShown: boolean): void => {
    this.store.setState({ isDangerShown });
    this.#show(this.store.getState().history);
  };

  readonly undo = (): void => this.#take(undo(this.store.getState().history), { glides: true, by: 'undo' });

  readonly redo = (): void => this.#take(redo(this.store.getState().history), { glides: true, by: 'redo' });

  /** What the vault holds has come to differ from what is here: it is shown. Steps that it leaves untouched stay within reach. */
  readonly replace = (records: EcogramRecords): void =>
    this.#show(joined(this.store.getState().history, records));

  /** What a hand did on the canvas. */
  readonly apply = (effect: CanvasEffect, roleOf: (kind: PersonKind) => string): void => {
    switch (effect.does) {
      case 'select': {
        const { hit, adding } = effect;
        if (hit.is === 'person') {
          this.select(adding ? toggled(this.selection, hit.id) : peopleSelection([hit.id]));
        } else if (hit.is === 'client') this.select({ is: 'client' });
        else if (hit.is === 'tie') this.select({ is: 'tie', id: hit.id });
        else if (!adding) this.select(NOTHING);
        break;
      }
      case 'selectPeople': {
        const before = effect.adding ? selectedPeople(this.selection) : [];
        this.select(peopleSelection([...new Set([...before, ...effect.ids])]));
        break;
      }
      case 'move':
        this.#commit(edits.movePeople(this.records, effect.ids, effect.by));
        if (!effect.ids.every((id) => selectedPeople(this.selection).includes(id))) {
          this.select(peopleSelection(effect.ids));
        }
        break;
      case 'tie':
        this.tie(effect.from, effect.to);
        break;
      case 'place':
        this.name(this.addAt({ kind: effect.kind, role: roleOf(effect.kind) }, effect.at));
        break;
    }
  };

  #joined(records: EcogramRecords, one: TieEnd, other: TieEnd) {
    return edits.joinEnds(records, one, other, () => this.#needs.newId<TieId>());
  }

  get #everybodyShown(): readonly PersonId[] {
    return Object.keys(this.shown.people) as PersonId[];
  }

  #put(person: Person): PersonId {
    this.#commit(edits.addPerson(this.records, person));
    this.select(peopleSelection([person.id]));
    return person.id;
  }

  #commit(next: EcogramRecords, { glides }: Pick<How, 'glides'> = { glides: false }): void {
    this.#take(commit(this.store.getState().history, next), { glides, by: 'gesture' });
  }

  #take(step: Step<EcogramRecords> | null, { glides, by }: How): void {
    if (!step || this.#needs.mayEdit === false) return;
    if (outgrows(this.records, step.history.present)) {
      this.#needs.full?.();
      return;
    }
    this.#show(step.history, glides);
    this.#needs.changed(step.diff, by);
  }

  #show(history: History<EcogramRecords>, glides = false): void {
    const { selection, naming, isDangerShown } = this.store.getState();
    const shown = asShown(history.present, isDangerShown);
    this.store.setState({
      history,
      glides,
      selection: stillThere(selection, shown),
      naming: naming !== null && shown.people[naming] ? naming : null,
    });
  }
}
