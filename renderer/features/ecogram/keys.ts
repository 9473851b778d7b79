/**
 * Every key of the ecogram, once: what is pressed, what it is called, and under which heading the list of keys shows it.
 * The handlers are found by these names, so that no key works without being listed and none is listed that doesn't work.
 */

/** A key as it is pressed. `key` is compared without regard to case; `shift` that is left out means either. */
type Press = {
  readonly key: string;
  readonly control?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
};

export const KEY_GROUPS = ['people', 'ties', 'several', 'move', 'view', 'back'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

type Binding = {
  readonly in: KeyGroup;
  readonly presses: readonly Press[];
  /** As it is printed on the keys; words that a language has of its own stand in the catalogue. */
  readonly shown: readonly string[];
};

const arrows = (more: Omit<Press, 'key'> = {}): Press[] =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => ({ key, ...more }));

const control = (key: string, more: Omit<Press, 'key'> = {}): Press => ({ key, control: true, ...more });

export const KEYS = {
  add: { in: 'people', presses: [{ key: 'n' }], shown: ['N'] },
  talk: { in: 'people', presses: [{ key: 'q' }], shown: ['Q'] },
  rename: { in: 'people', presses: [{ key: 'Enter' }, { key: 'F2' }], shown: ['Enter', 'F2'] },
  duplicate: { in: 'people', presses: [control('d')], shown: ['Ctrl+D'] },
  remove: { in: 'people', presses: [{ key: 'Delete' }, { key: 'Backspace' }], shown: ['Delete'] },
  tie: { in: 'ties', presses: [{ key: 't' }], shown: ['T'] },
  letters: {
    in: 'ties',
    presses: ['p', 'a', 'g', 'e'].map((key) => ({ key })),
    shown: ['P', 'A', 'G', 'E'],
  },
  copyTies: { in: 'ties', presses: [control('c')], shown: ['Ctrl+C'] },
  pasteTies: { in: 'ties', presses: [control('v')], shown: ['Ctrl+V'] },
  selectEverybody: { in: 'several', presses: [control('a')], shown: ['Ctrl+A'] },
  tidy: { in: 'several', presses: [{ key: 'o' }], shown: ['O'] },
  sameDistance: { in: 'several', presses: [{ key: '1' }], shown: ['1'] },
  evenly: { in: 'several', presses: [{ key: '2' }], shown: ['2'] },
  row: { in: 'several', presses: [{ key: '3' }], shown: ['3'] },
  column: { in: 'several', presses: [{ key: '4' }], shown: ['4'] },
  nudge: { in: 'move', presses: arrows({ shift: false, alt: false }), shown: ['← ↑ → ↓'] },
  nextPerson: { in: 'move', presses: arrows({ shift: true }), shown: ['Shift+← ↑ → ↓'] },
  otherCell: { in: 'move', presses: arrows({ alt: true, shift: false }), shown: ['Alt+← ↑ → ↓'] },
  zoomIn: { in: 'view', presses: [{ key: '+' }, { key: '=' }], shown: ['+'] },
  zoomOut: { in: 'view', presses: [{ key: '-' }], shown: ['−'] },
  fit: { in: 'view', presses: [{ key: '0' }], shown: ['0'] },
  reading: { in: 'view', presses: [{ key: 'r' }], shown: ['R'] },
  help: { in: 'view', presses: [{ key: '?' }], shown: ['?'] },
  undo: { in: 'back', presses: [control('z', { shift: false })], shown: ['Ctrl+Z'] },
  redo: { in: 'back', presses: [control('y'), control('z', { shift: true })], shown: ['Ctrl+Y'] },
  escape: { in: 'back', presses: [{ key: 'Escape' }], shown: ['Esc'] },
} as const satisfies Record<string, Binding>;

export type KeyName = keyof typeof KEYS;

export const KEY_NAMES = Object.keys(KEYS) as KeyName[];

export const keyNamesIn = (group: KeyGroup): KeyName[] => KEY_NAMES.filter((name) => KEYS[name].in === group);

/** What is printed beside a button that does the same. */
export const shownKeys = (name: KeyName): string => KEYS[name].shown.join(' ');

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const isPress = (press: Press, event: Pressed): boolean =>
  press.key.toLowerCase() === event.key.toLowerCase() &&
  (press.control ?? false) === (event.ctrlKey || event.metaKey) &&
  (press.alt ?? false) === event.altKey &&
  (press.shift === undefined || press.shift === event.shiftKey);

export const keyOf = (event: Pressed): KeyName | null =>
  KEY_NAMES.find((name) => KEYS[name].presses.some((press) => isPress(press, event))) ?? null;
