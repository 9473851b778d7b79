import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CLIENT, type EcogramRecords, labelOf, type TieEnd } from '#shared/domain/ecogram.ts';
import type { TieId } from '#shared/domain/ids.ts';
import type { Scene } from '#shared/geometry/scene.ts';
import type { Words } from '#shared/i18n/words.ts';
import { shownIn } from './editor.ts';
import type { Selection } from './selection.ts';
import type { EcogramSession } from './session.ts';
import type { TalkStore } from './talk/talk.ts';

export type EcogramContextValue = {
  readonly session: EcogramSession;
  readonly clientLabel: string;
  /** From whom a tie is being drawn by choosing its other end. */
  readonly tyingFrom: TieEnd | null;
  startTie(from: TieEnd | null): void;
  /** Puts the focus on somebody on the picture; in the list, where only that is shown, on a line of it. */
  focusOn(end: TieEnd | TieId): void;
  /** Puts the focus on the panel, where everything about what is selected stands. */
  focusPanel(): void;
  focusQuickAdd(): void;
  /** What is talked through beside the picture. */
  readonly talk: TalkStore;
  openTalk(): void;
  /** Has a screen reader say what no change of the picture tells. */
  say(words: string): void;
  /** Opens the list of keys. */
  showKeys(): void;
};

const EcogramContext = createContext<EcogramContextValue | null>(null);

export const EcogramProvider = EcogramContext.Provider;

export const useEcogram = (): EcogramContextValue => {
  const value = useContext(EcogramContext);
  if (!value) throw new Error('there is no ecogram above');
  return value;
};

const SceneContext = createContext<Scene | null>(null);

export const SceneProvider = SceneContext.Provider;

/** The picture. Apart from the rest, which most look at: it is another with each gesture. */
export const useScene = (): Scene => {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('there is no picture above');
  return scene;
};

/** What is on the screen. */
export const useRecords = (): EcogramRecords => useStore(useEcogram().session.editor.store, shownIn);

/** All of it, whether it is on the screen or not. */
export const useAllRecords = (): EcogramRecords =>
  useStore(useEcogram().session.editor.store, ({ history }) => history.present);

export const useIsDangerShown = (): boolean =>
  useStore(useEcogram().session.editor.store, ({ isDangerShown }) => isDangerShown);

export const useSelection = (): Selection =>
  useStore(useEcogram().session.editor.store, ({ selection }) => selection);

/** What an end of a tie is called. */
export const useEndLabel = (): ((end: TieEnd) => string) => {
  const { clientLabel } = useEcogram();
  const records = useRecords();
  return (end) => {
    if (end === CLIENT) return clientLabel;
    const person = records.people[end];
    return person ? labelOf(person) : '';
  };
};

const NAMESPACES = ['ecogram', 'socialMap', 'talk', 'terms', 'common'] as const;

export const useWords = (): { t: Words; language: string } => {
  const { t, i18n } = useTranslation([...NAMESPACES]);
  return { t: t as Words, language: i18n.language };
};
