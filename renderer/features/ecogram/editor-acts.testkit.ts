import fc from 'fast-check';
import { CLIENT, GROUNDS, PAGE_LETTERS, PERSON_KINDS, RINGS, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { ORDERS } from '#shared/geometry/align.ts';
import type { Editor } from './editor.ts';
import { peopleSelection } from './selection.ts';

export type Act = (editor: Editor, pick: (items: readonly unknown[]) => unknown) => void;

const number = fc.double({ min: -500, max: 500, noNaN: true });

/** Everything that hands and keys can do, on whoever is there. */
const anyAct: fc.Arbitrary<Act> = fc
  .record({
    what: fc.constantFrom(
      'add',
      'place',
      'move',
      'nudge',
      'cell',
      'rename',
      'kind',
      'tie',
      'letter',
      'lane',
      'remove',
      'removeTie',
      'tidy',
      'align',
      'all',
      'copy',
      'paste',
      'duplicate',
      'undo',
      'redo',
    ),
    kind: fc.constantFrom(...PERSON_KINDS),
    letter: fc.constantFrom(...PAGE_LETTERS),
    ground: fc.constantFrom(...GROUNDS),
    ring: fc.constantFrom(...RINGS),
    x: number,
    y: number,
    words: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(
    ({ what, kind, letter, ground, ring, x, y, words }): Act =>
      (on, pick) => {
        const someone = () => pick(Object.keys(on.records.people)) as PersonId | undefined;
        const sometie = () => pick(Object.keys(on.records.ties)) as TieId | undefined;
        const [one, tie] = [someone(), sometie()];
        const select = () => on.select(one === undefined ? { is: 'client' } : peopleSelection([one]));
        switch (what) {
          case 'add':
            on.add({ kind, role: words }, { ground, ring });
            break;
          case 'place':
            on.apply({ does: 'place', kind, at: { x, y } }, () => words);
            break;
          case 'move':
            if (one) on.apply({ does: 'move', ids: [one], by: { x, y } }, () => words);
            break;
          case 'nudge':
            select();
            on.nudge({ x: x / 10, y: y / 10 });
            break;
          case 'cell':
            if (one) on.putInCell(one, { ground, ring });
            break;
          case 'rename':
            if (one) on.change(one, { role: words });
            break;
          case 'kind':
            if (one) on.change(one, { kind });
            break;
          case 'tie':
            on.tie((pick([CLIENT, ...Object.keys(on.records.people)]) as TieEnd) ?? CLIENT, one ?? CLIENT);
            break;
          case 'letter':
            select();
            on.pressLetter(letter);
            break;
          case 'lane':
            if (tie) on.changeLane(tie, letter, { strength: ring, giver: 'first' });
            break;
          case 'remove':
            select();
            on.removeSelected();
            break;
          case 'removeTie':
            if (tie) on.select({ is: 'tie', id: tie });
            on.removeSelected();
            break;
          case 'tidy':
            on.tidy();
            break;
          case 'align':
            on.selectEverybody();
            on.align(ORDERS[Math.abs(Math.round(x)) % ORDERS.length] ?? 'row');
            break;
          case 'all':
            on.selectEverybody();
            on.nudge({ x: x / 10, y: y / 10 });
            break;
          case 'copy':
            select();
            on.copyTies();
            break;
          case 'paste':
            on.selectEverybody();
            on.pasteTies();
            break;
          case 'duplicate':
            select();
            on.duplicate();
            break;
          case 'undo':
            on.undo();
            break;
          case 'redo':
            on.redo();
            break;
        }
      },
  );

export const anyActs = fc.array(fc.tuple(anyAct, fc.nat()), { maxLength: 25 });

export const play = (on: Editor, acts: readonly (readonly [Act, number])[]) => {
  for (const [act, choice] of acts) act(on, (items) => items[choice % Math.max(items.length, 1)]);
};
