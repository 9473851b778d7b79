import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Ground, Lane, PageLetter, PersonKind, Ring } from '#shared/domain/ecogram.ts';
import { PersonId } from '#shared/domain/ids.ts';
import type { Held } from '../../../app/holding.ts';
import { type Ask, askId, WALKS, type Walk } from './walk.ts';

/** As whom, where and how the next one who is named comes onto the picture. */
const Choices = z.strictObject({
  kind: PersonKind,
  ground: Ground,
  ring: Ring,
  giver: Lane.shape.giver,
  standing: Lane.shape.standing,
});
export type Choices = z.infer<typeof Choices>;

/** A talk, as far as it is not on the picture: where it is, and what is being typed. */
const Talk = z.strictObject({
  isOpen: z.boolean(),
  walk: z.enum(WALKS),
  /** What is asked in each walk, by its name; where nothing is said yet, its beginning. */
  at: z.strictObject({ page: z.string(), origin: z.string() }),
  /** What has been asked and gone on from. */
  passed: z.array(z.string()),
  words: z.string(),
  /** From whom a tie between two others goes, while its other end is asked for. */
  from: PersonId.nullable(),
  /** What the next tie between two others carries. */
  letter: PageLetter,
  choices: z.strictObject({ page: Choices, origin: Choices }),
});
export type Talk = z.infer<typeof Talk>;

export const talkFrom = (value: unknown): Talk | null => Talk.safeParse(value).data ?? null;

const choicesAt = (ground: Ground): Choices => ({
  kind: 'family',
  ground,
  ring: 2,
  giver: 'second',
  standing: 'now',
});

export const newTalk = (): Talk => ({
  isOpen: false,
  walk: 'page',
  at: { page: '', origin: '' },
  passed: [],
  words: '',
  from: null,
  letter: 'G',
  choices: { page: choicesAt('here'), origin: choicesAt('home') },
});

export const goTo = (talk: Talk, to: Ask, leaving: Ask): Talk => ({
  ...talk,
  at: { ...talk.at, [talk.walk]: askId(to) },
  passed: [...new Set([...talk.passed, askId(leaving)])],
  from: null,
});

export const walkTo = (talk: Talk, walk: Walk): Talk => ({ ...talk, walk, from: null });

/** What is chosen beside the line holds for the walk that is gone through, and not for the other. */
export const choose = (talk: Talk, fields: Partial<Choices>): Talk => ({
  ...talk,
  choices: { ...talk.choices, [talk.walk]: { ...talk.choices[talk.walk], ...fields } },
});

export const choicesOf = ({ choices, walk }: Talk): Choices => choices[walk];

/** Outlives the pane that shows it, so that a talk that was left goes on where it was. */
export type TalkStore = StoreApi<Talk>;

export const talkStore = (talk: Talk | null): TalkStore => createStore(() => talk ?? newTalk());

/** What is left of a talk when the vault is locked: nothing of one that was never begun. */
export const heldOf = (talk: Talk): Held =>
  talk.isOpen || talk.words !== '' || talk.passed.length > 0
    ? { value: talk, isWords: talk.words !== '' }
    : null;
