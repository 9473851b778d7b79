import { type RefObject, useEffect } from 'react';
import { CLIENT, PAGE_LETTERS, type TieEnd } from '#shared/domain/ecogram.ts';
import type { Order } from '#shared/geometry/align.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { KEYS, type KeyName, keyOf } from './keys.ts';
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
  focusPanel(): void;
  openTalk(): void;
  showKeys(): void;
  /** Says what no change of the picture tells. */
  said(what: { is: 'copied'; count: number } | { is: 'pasteNothing' } | { is: 'letGo' }): void;
};

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * Where keys mean something of their own: letters of somebody's words, a choice in a list, the next value of a slider. A
 * button that opens a list takes letters too: they choose in it.
 */
const belongsElsewhere = (target: EventTarget | null): boolean =>
  isWithin(
    target,
    'input, textarea, select, [role=listbox], [role=menu], [role=dialog], [role=slider], [aria-haspopup], [contenteditable=true]',
  );

const isWriting = (target: EventTarget | null): boolean =>
  isWithin(target, 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]');

/** The picture itself, or nothing in particular. */
const isOnPicture = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-end]') !== null);

/** Keys that mean something in any list or menu; elsewhere they belong to that. */
const ANYWHERE: ReadonlySet<KeyName> = new Set(['undo', 'redo', 'escape']);

type Handler = (event: KeyboardEvent) => boolean;

/**
 * Every key of the ecogram. Escape backs out of one thing at a time: the gesture, the choice of an end,
 * what a number shows, the selection, the reading.
 */
export const useShortcuts = (needs: ShortcutNeeds): void => {
  const { root, session, tyingFrom, startTie, focusOn, focusQuickAdd, focusPanel, openTalk, showKeys, said } =
    needs;
  useEffect(() => {
    const { editor, controller, reading } = session;

    const done = (work: () => void): Handler => {
      return () => {
        work();
        return true;
      };
    };

    const stepBack = (): boolean => {
      if (controller.cancel()) return true;
      if (tyingFrom !== null) {
        startTie(null);
        focusOn(tyingFrom);
        return true;
      }
      if (reading.letGo()) {
        said({ is: 'letGo' });
        return true;
      }
      if (editor.selection.is === 'nothing') return reading.close();
      editor.select(NOTHING);
      return true;
    };

    const travel = (towards: Point): boolean => {
      const from = selectedEnd(editor.selection) ?? CLIENT;
      const next = nearestTowards(controller.scene, from, towards);
      if (next === null) return true;
      editor.select(next === CLIENT ? { is: 'client' } : { is: 'people', ids: [next] });
      focusOn(next);
      return true;
    };

    const arrow = (work: (towards: Point, key: string) => void): Handler => {
      return (event) => {
        const towards = DIRECTIONS[event.key];
        if (!towards || !isOnPicture(event.target)) return false;
        if (selectedPeople(editor.selection).length === 0) travel(towards);
        else work(towards, event.key);
        return true;
      };
    };

    const order = (of: Order): Handler => {
      return () => editor.align(of);
    };

    const rename: Handler = (event) => {
      // A name is written on the picture itself; the list has its own cell for it.
      if (useViewMode.getState().mode === 'list') return false;
      const end = selectedEnd(editor.selection);
      if (end === null || end === CLIENT || (event.key === 'Enter' && !isOnPicture(event.target))) {
        return false;
      }
      editor.name(end);
      return true;
    };

    const remove: Handler = () => {
      if (editor.selection.is !== 'people' && editor.selection.is !== 'tie') return false;
      editor.removeSelected();
      // Whoever had the focus is gone; the client is always there, and no key removes her.
      focusOn(CLIENT);
      return true;
    };

    const copyTies: Handler = () => {
      // Words that somebody has marked are what she means to copy.
      if (window.getSelection()?.isCollapsed === false) return false;
      const count = editor.copyTies();
      if (count !== null) said({ is: 'copied', count });
      return count !== null;
    };

    const pasteTies: Handler = () => {
      const { records } = editor;
      const pasted = editor.pasteTies();
      if (pasted && records === editor.records) said({ is: 'pasteNothing' });
      return pasted;
    };

    const duplicate: Handler = () => {
      const made = editor.duplicate();
      const [first] = selectedPeople(editor.selection);
      if (made && first !== undefined) focusOn(first);
      return made;
    };

    const handlers: Readonly<Record<KeyName, Handler>> = {
      add: done(focusQuickAdd),
      talk: done(openTalk),
      rename,
      duplicate,
      remove,
      tie: () => {
        const end = selectedEnd(editor.selection);
        if (end !== null) startTie(end);
        return end !== null;
      },
      letters: (event) => {
        const letter = PAGE_LETTERS.find((one) => one === event.key.toUpperCase());
        return letter !== undefined && editor.pressLetter(letter);
      },
      copyTies,
      pasteTies,
      selectEverybody: done(editor.selectEverybody),
      tidy: done(editor.tidy),
      sameDistance: order('sameDistance'),
      evenly: order('evenly'),
      row: order('row'),
      column: order('column'),
      nudge: arrow((towards) => editor.nudge({ x: towards.x * NUDGE, y: towards.y * NUDGE })),
      nextPerson: (event) => {
        const towards = DIRECTIONS[event.key];
        return towards !== undefined && isOnPicture(event.target) && travel(towards);
      },
      otherCell: arrow((_, key) =>
        editor.putInCells(selectedPeople(editor.selection), ({ spot }) => neighbourCell(spot, key)),
      ),
      zoomIn: done(() => controller.zoomBy(ZOOM_STEP)),
      zoomOut: done(() => controller.zoomBy(1 / ZOOM_STEP)),
      fit: done(controller.fit),
      reading: done(() => {
        reading.toggle();
        if (reading.store.getState().isOn) focusPanel();
      }),
      help: done(showKeys),
      undo: done(editor.undo),
      redo: done(editor.redo),
      escape: stepBack,
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
      const name = keyOf(event);
      if (!isHere || name === null || isWriting(target)) return;
      if (!ANYWHERE.has(name) && belongsElsewhere(target)) return;
      // In the middle of a gesture a key would change the picture under the hand; Escape ends it.
      if (controller.gesture.is !== 'idle' && KEYS[name].in !== 'view' && name !== 'escape') return;
      if (handlers[name](event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [root, session, tyingFrom, startTie, focusOn, focusQuickAdd, focusPanel, openTalk, showKeys, said]);
};
