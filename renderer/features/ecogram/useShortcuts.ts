import { type RefObject, useEffect } from 'react';
import { CLIENT, PAGE_LETTERS, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { neighbourCell } from './neighbours.ts';
import { NOTHING, selectedEnd, selectedPeople } from './selection.ts';
import type { EcogramSession } from './session.ts';
import { nearestTowards } from './travel.ts';
import { VIEW_KEY } from './ViewSwitch.tsx';
import { useViewMode } from './view-mode.ts';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const NUDGE = 10;
const ZOOM_STEP = 1.2;

type ShortcutNeeds = {
  root: RefObject<HTMLElement | null>;
  session: EcogramSession;
  tyingFrom: TieEnd | null;
  startTie(from: TieEnd | null): void;
  focusOn(end: TieEnd): void;
  focusQuickAdd(): void;
};

/** Where keys mean letters of somebody's words, or belong to a list or a menu that is open. */
const belongsElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role=listbox], [role=dialog], [contenteditable=true]') !== null;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null;

/** Every key of the ecogram. Escape backs out of one thing at a time: the gesture, the choice of an end, the selection. */
export const useShortcuts = (needs: ShortcutNeeds): void => {
  const { root, session, tyingFrom, startTie, focusOn, focusQuickAdd } = needs;
  useEffect(() => {
    const { editor, controller } = session;

    const stepBack = (): boolean => {
      if (controller.cancel()) return true;
      if (tyingFrom !== null) {
        startTie(null);
        focusOn(tyingFrom);
        return true;
      }
      if (editor.selection.is === 'nothing') return false;
      editor.select(NOTHING);
      return true;
    };

    const travel = (towards: Point) => {
      const from = selectedEnd(editor.selection) ?? CLIENT;
      const next = nearestTowards(controller.scene, from, towards);
      if (next === null) return;
      editor.select(next === CLIENT ? { is: 'client' } : { is: 'people', ids: [next] });
      focusOn(next);
    };

    const changeCell = (id: PersonId, key: string) => {
      const person = editor.records.people[id];
      if (person) editor.putInCell(id, neighbourCell(person.spot, key));
    };

    const arrow = (event: KeyboardEvent, towards: Point): boolean => {
      const onPicture = event.target instanceof Element && event.target.closest('[data-end]') !== null;
      if (!onPicture && event.target !== document.body) return false;
      const people = selectedPeople(editor.selection);
      if (event.shiftKey) travel(towards);
      else if (people.length === 0) travel(towards);
      else if (event.altKey) for (const id of people) changeCell(id, event.key);
      else editor.nudge({ x: towards.x * NUDGE, y: towards.y * NUDGE });
      return true;
    };

    const withControl = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (isWriting(event.target)) return false;
      if (key === 'z' && event.shiftKey) editor.redo();
      else if (key === 'z') editor.undo();
      else if (key === 'y') editor.redo();
      else return false;
      return true;
    };

    const plain = (event: KeyboardEvent): boolean => {
      const key = event.key.toUpperCase();
      const letter = PAGE_LETTERS.find((one) => one === key);
      if (letter) return editor.pressLetter(letter);
      const end = selectedEnd(editor.selection);
      const [person] = selectedPeople(editor.selection);
      const onPicture =
        event.target === document.body ||
        (event.target instanceof Element && event.target.closest('[data-end]') !== null);
      switch (event.key) {
        case 'Delete':
        case 'Backspace':
          if (editor.selection.is !== 'people' && editor.selection.is !== 'tie') return false;
          editor.removeSelected();
          // Whoever had the focus is gone; the client is always there, and no key removes her.
          focusOn(CLIENT);
          return true;
        case 'F2':
        case 'Enter':
          // A name is written on the picture itself; the list has its own cell for it.
          if (useViewMode.getState().mode === 'list') return false;
          if (person === undefined || end === null || (event.key === 'Enter' && !onPicture)) return false;
          editor.name(person);
          return true;
        case '+':
        case '=':
          controller.zoomBy(ZOOM_STEP);
          return true;
        case '-':
          controller.zoomBy(1 / ZOOM_STEP);
          return true;
        case '0':
          controller.fit();
          return true;
      }
      if (key === 'T' && end !== null) {
        startTie(end);
        return true;
      }
      if (key === 'N') {
        focusQuickAdd();
        return true;
      }
      return false;
    };

    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      // Like the key for danger, it works wherever the focus came from.
      if (event.key === VIEW_KEY && !event.altKey && !event.ctrlKey && !event.repeat) {
        event.preventDefault();
        useViewMode.getState().nextMode();
        return;
      }
      const isHere = target === document.body || (target instanceof Node && root.current?.contains(target));
      if (!isHere) return;
      const handled = (): boolean => {
        if (event.key === 'Escape') return isWriting(target) ? false : stepBack();
        if (event.ctrlKey || event.metaKey) return withControl(event);
        if (belongsElsewhere(target)) return false;
        const towards = DIRECTIONS[event.key];
        if (towards) return arrow(event, towards);
        return event.altKey ? false : plain(event);
      };
      if (handled()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [root, session, tyingFrom, startTie, focusOn, focusQuickAdd]);
};
