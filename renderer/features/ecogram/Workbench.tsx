import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CanvasController } from '#renderer/canvas/controller.ts';
import { EcogramCanvas } from '#renderer/canvas/EcogramCanvas.tsx';
import { emphasis } from '#renderer/canvas/pictures.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import {
  CLIENT,
  type Ecogram,
  type EcogramRecords,
  type Ground,
  MOST_ON_ECOGRAM,
  type PersonKind,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { pageOf } from '#shared/geometry/page.ts';
import { buildScene, onSheet, type SceneSetting } from '#shared/geometry/scene.ts';
import { catalogues } from '#shared/i18n/catalogue.ts';
import { useAppEvent, useClient } from '../../app/client.tsx';
import { useReturned } from '../../app/returning.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { EcogramProvider, SceneProvider, useWords } from './context.tsx';
import { DangerShown, useDangerKey } from './danger.tsx';
import { describeChange, isUnseen } from './describe.ts';
import { shownIn } from './editor.ts';
import { divideSheet } from './edits.ts';
import { Glide } from './glide.ts';
import { Head } from './Head.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { type Keepsake, keepsakeFrom } from './keepsake.ts';
import { leftSittings } from './left-sittings.ts';
import { ListTwin } from './list/ListTwin.tsx';
import { NameField } from './NameField.tsx';
import { Palette } from './Palette.tsx';
import { Panel } from './Panel.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { standingOutIn, tiesStandingOut } from './reading/reading-mode.ts';
import { SheetHandles } from './SheetHandles.tsx';
import { peopleSelection, selectedEnd, selectedPeople } from './selection.ts';
import { EcogramSession } from './session.ts';
import { Twins } from './Twins.tsx';
import { TalkPane } from './talk/TalkPane.tsx';
import { useTalk } from './talk/useTalk.ts';
import { useKeptSaved } from './useKeptSaved.ts';
import { useShortcuts } from './useShortcuts.ts';
import { ViewButtons } from './ViewButtons.tsx';
import { useViewMode } from './view-mode.ts';
import styles from './Workbench.module.css';

/** Where more stand, they go to their places when a border is let go: with each step of the hand it would stutter. */
const MOST_WHO_GO_ALONG = 60;

type WorkbenchProps = {
  ecogram: Ecogram;
  /** Whom somebody came for. */
  startAt?: PersonId | undefined;
  clientLabel: string;
  onExport?: (() => void) | undefined;
};

const useSetting = (clientLabel: string): SceneSetting => {
  const { language } = useWords();
  return useMemo(() => {
    const { ground, ring } = catalogues[UiLanguage.catch('en').parse(language)].terms;
    return { clientLabel, words: { ground, ring } };
  }, [clientLabel, language]);
};

const glideOf = (controller: CanvasController): Glide =>
  new Glide({
    shown: () => controller.scene,
    show: (scene) => controller.setScene(scene),
    isHeld: () => controller.gesture.is !== 'idle',
    isStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    now: () => performance.now(),
    nextFrame: (work) => {
      const frame = requestAnimationFrame(work);
      return () => cancelAnimationFrame(frame);
    },
  });

/** Half a tie is there again, if whoever it was begun at is. */
const tyingFromOf = (keepsake: Keepsake | null, { records }: Ecogram): TieEnd | null => {
  const from = keepsake?.tyingFrom ?? null;
  return from === null || from === CLIENT || records.people[from] ? from : null;
};

/** The place where an ecogram is made: one session, the picture, and everything around it. */
export const Workbench = ({ ecogram, startAt, clientLabel, onExport }: WorkbenchProps) => {
  const { t } = useWords();
  const client = useClient();
  const mayEdit = useMayEdit();
  const setting = useSetting(clientLabel);
  const [words, say] = useState('');
  const draftKey = `ecogram:${ecogram.id}`;
  const { value: keepsake, settle } = useReturned(draftKey, keepsakeFrom);
  const [left] = useState(() => leftSittings.of(draftKey));
  const [begunAt, startTie] = useState<TieEnd | null>(tyingFromOf(keepsake, ecogram));
  const [kind, setKind] = useState<PersonKind>(keepsake?.kind ?? 'family');
  const [ground, setGround] = useState<Ground>(keepsake?.ground ?? 'here');
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const quickAdd = useRef<HTMLInputElement>(null);
  const skipTarget = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [areKeysShown, setKeysShown] = useState(false);
  const showKeys = useCallback(() => setKeysShown(true), []);
  const talk = useTalk(ecogram.fileId);
  const isTalking = useStore(talk, ({ isOpen }) => isOpen) && mayEdit;

  const latest = useRef({ t, clientLabel });
  latest.current = { t, clientLabel };

  const [isFull, setFull] = useState(false);
  const [isUnseenChanged, setUnseenChanged] = useState(false);
  const [session] = useState<EcogramSession>(
    () =>
      new EcogramSession({
        client,
        ecogram,
        keepsake,
        left,
        setting,
        mayEdit,
        roleOf: (of) => latest.current.t(`terms:kind.${of}`),
        changed: (diff, before, by) => {
          const { isDangerShown } = session.editor.store.getState();
          const change = { diff, before, by, isDangerShown };
          say(describeChange(change, latest.current.clientLabel, latest.current.t));
          setUnseenChanged(isUnseen(change));
        },
        full: () => setFull(true),
        replaced: (count) => setLost(count),
      }),
  );
  const { editor, queue, controller, reading } = session;
  const [lost, setLost] = useState<number | null>(session.lost > 0 ? session.lost : null);

  const [isMadeAgain, setMadeAgain] = useState(session.isMadeAgain);
  const all = useStore(editor.store, ({ history }) => history.present);
  const isDangerShown = useStore(editor.store, (state) => state.isDangerShown);
  const records = useStore(editor.store, shownIn);
  const selection = useStore(editor.store, (state) => state.selection);
  // Whoever is hidden meanwhile is not named as the one from whom a tie is drawn.
  const tyingFrom = begunAt === null || begunAt === CLIENT || records.people[begunAt] ? begunAt : null;
  const saved = useKeptSaved(session, {
    draftKey,
    screen: { tyingFrom, kind, ground },
    settle: () => {
      settle();
      left?.settle();
    },
  });
  const readingState = useStore(reading.store);
  const openTalk = useCallback(() => {
    // The picture is what is talked over.
    if (useViewMode.getState().mode === 'list') useViewMode.getState().setMode('picture');
    // Both have the panel's place.
    reading.close();
    talk.setState({ isOpen: true });
  }, [talk, reading]);
  useEffect(() => {
    if (readingState.isOn) talk.setState({ isOpen: false });
  }, [readingState.isOn, talk]);
  const standingOut = useMemo(() => standingOutIn(records, readingState), [records, readingState]);
  const naming = useStore(editor.store, (state) => state.naming);
  // Not from what the canvas shows: while people glide, they are drawn where they don't stand.
  const lastScene = useRef(controller.scene);
  const lastRecords = useRef<EcogramRecords | null>(null);
  const [trial, setTrial] = useState<Layout | null>(null);
  const scene = useMemo(() => {
    const page = pageOf(trial ? divideSheet(all, trial) : all);
    // As long as nothing else has changed meanwhile: what is hidden at one key must be gone at once.
    const isSame = lastRecords.current === records;
    if (trial && isSame && Object.keys(records.people).length > MOST_WHO_GO_ALONG)
      return onSheet(lastScene.current, page);
    return buildScene(records, setting, lastScene.current, page);
  }, [records, all, setting, trial]);
  useDangerKey(
    session,
    useCallback(
      (isShown) => say(latest.current.t(isShown ? 'ecogram:danger.nowShown' : 'ecogram:danger.nowHidden')),
      [],
    ),
  );
  useEffect(() => {
    if (isDangerShown) setUnseenChanged(false);
  }, [isDangerShown]);
  const mode = useViewMode((state) => state.mode);

  const [glide] = useState(() => glideOf(controller));
  useLayoutEffect(() => {
    // A sheet on which people don't stand in their places yet is nothing to build upon.
    if (scene.people !== lastScene.current.people) {
      lastScene.current = scene;
      lastRecords.current = records;
    }
    glide.to(scene, editor.store.getState().glides);
  }, [glide, editor, scene, records]);
  useEffect(() => glide.stop, [glide]);
  useLayoutEffect(() => {
    const people = selectedPeople(selection);
    const tie = selection.is === 'tie' ? selection.id : null;
    const ends: TieEnd[] = [...people, ...(selection.is === 'client' ? [CLIENT] : [])];
    const selected = tie !== null ? new Set([tie]) : ends.length > 0 ? emphasis(scene, ends) : null;
    controller.setChosen({
      people,
      client: selection.is === 'client',
      tie,
      standingOut: tiesStandingOut(standingOut, selected),
      peopleStandingOut: standingOut?.people ?? null,
      knobAt: selectedEnd(selection),
    });
  }, [controller, scene, selection, standingOut]);

  const { fileId } = ecogram;
  useAppEvent(
    useCallback(
      (event: AppEvent) => {
        if (event.event === 'ecogram.changed' && event.fileId === fileId) queue.told();
      },
      [queue, fileId],
    ),
  );

  const focusOn = useCallback(
    (end: TieEnd | TieId) => {
      // After React has drawn whoever was just added.
      requestAnimationFrame(() => {
        // The second press of a double-click touches somebody too; by now the focus belongs to the name being written.
        if (editor.store.getState().naming !== null) return;
        const onPicture = root.current?.querySelector<HTMLElement>(`[data-end="${end}"]`);
        const inList = root.current?.querySelector<HTMLElement>(`[data-line="${end}"] > [data-column="0"]`);
        if (onPicture) onPicture.focus({ preventScroll: true });
        else inList?.focus();
      });
    },
    [editor],
  );
  useEffect(() => {
    // Whoever has been marked with a danger since is not shown by this way either.
    if (!startAt || !Object.hasOwn(withoutDanger(ecogram.records).people, startAt)) return;
    editor.select(peopleSelection([startAt]));
    focusOn(startAt);
  }, [startAt, ecogram, editor, focusOn]);
  const focusQuickAdd = useCallback(() => quickAdd.current?.focus(), []);
  const focusPanel = useCallback(() => {
    // After React has drawn whatever is selected now.
    requestAnimationFrame(() => skipTarget.current?.focus());
  }, []);
  const said = useCallback<Parameters<typeof useShortcuts>[0]['said']>(
    (what) =>
      say(
        what.is === 'copied'
          ? t('ecogram:arrange.copied', { count: what.count })
          : t(what.is === 'letGo' ? 'reading:letGo' : 'ecogram:arrange.pasteNothing'),
      ),
    [t],
  );
  useShortcuts({
    root,
    session,
    tyingFrom,
    startTie,
    focusOn,
    focusQuickAdd,
    focusPanel,
    openTalk,
    showKeys,
    said,
  });

  const context = useMemo(
    () => ({
      session,
      clientLabel,
      tyingFrom,
      startTie,
      focusOn,
      focusPanel,
      focusQuickAdd,
      talk,
      openTalk,
      say,
      showKeys,
    }),
    [session, clientLabel, tyingFrom, focusOn, focusPanel, focusQuickAdd, talk, openTalk, showKeys],
  );

  // Choosing the other end may also be done on the picture itself.
  useEffect(() => {
    if (tyingFrom === null) return;
    return editor.store.subscribe(({ selection: now }, { selection: before }) => {
      const end = selectedEnd(now);
      if (now === before || end === null || end === tyingFrom) return;
      startTie(null);
      editor.tie(tyingFrom, end);
    });
  }, [editor, tyingFrom]);

  const addOfKind = useCallback(
    (of: PersonKind) =>
      editor.name(editor.add({ kind: of, role: t(`terms:kind.${of}`) }, { ground, ring: 2 })),
    [editor, ground, t],
  );
  const canvasElement = useCallback(() => canvas.current, []);
  const hideKeys = useCallback(() => setKeysShown(false), []);

  return (
    <EcogramProvider value={context}>
      <SceneProvider value={scene}>
        <div
          ref={root}
          className={styles.workbench}
          data-mode={mode}
          data-talking={isTalking || undefined}
          data-testid="ecogram"
        >
          <Head onExport={onExport} />
          <div className={styles.add}>
            {mayEdit && <QuickAdd field={quickAdd} {...{ kind, setKind, ground, setGround }} />}
          </div>
          <div className={styles.palette}>
            {mayEdit && mode !== 'list' && <Palette canvas={canvasElement} add={addOfKind} />}
          </div>
          <div className={styles.stage}>
            {mode !== 'list' && (
              <div ref={canvas} className={styles.canvas} data-picture>
                <button type="button" className={styles.skip} onClick={() => skipTarget.current?.focus()}>
                  {t('ecogram:canvas.skip')}
                </button>
                <EcogramCanvas
                  controller={controller}
                  label={t('ecogram:canvas.label', { client: clientLabel })}
                  onDoubleHit={(hit) => hit.is === 'person' && editor.name(hit.id)}
                  onTouched={focusOn}
                  people={<Twins hintId={hintId} />}
                >
                  {mayEdit && selection.is === 'nothing' && tyingFrom === null && (
                    <SheetHandles trial={trial} setTrial={setTrial} />
                  )}
                  {naming !== null && <NameField key={naming} id={naming} />}
                </EcogramCanvas>
                <p id={hintId} className={styles.hidden}>
                  {t('ecogram:canvas.hint')}
                </p>
                {mode === 'picture' && !isTalking && Object.keys(records.people).length === 0 && (
                  <div className={styles.empty}>
                    <h2>{t('ecogram:empty.title', { client: clientLabel })}</h2>
                    <p>{t('ecogram:empty.text')}</p>
                    <p>{t('ecogram:empty.closer', { client: clientLabel })}</p>
                  </div>
                )}
                <ViewButtons />
              </div>
            )}
            {mode !== 'picture' && (
              <div className={styles.twin}>
                <ListTwin />
              </div>
            )}
            {lost !== null && (
              <div className={styles.notice} data-own-pointers>
                <Notice kind="word" title={t('ecogram:conflict.title')}>
                  {lost === 0 ? t('ecogram:conflict.none') : t('ecogram:conflict.lost', { count: lost })}
                  <div>
                    <Button onPress={() => setLost(null)}>{t('ecogram:conflict.close')}</Button>
                  </div>
                </Notice>
              </div>
            )}
            {isMadeAgain && (
              <div className={styles.notice} data-own-pointers>
                <Notice kind="word" title={t('ecogram:madeAgain.title')}>
                  {t(saved.is === 'saved' ? 'ecogram:madeAgain.saved' : 'ecogram:madeAgain.waiting')}
                  <div>
                    <Button onPress={() => setMadeAgain(false)}>{t('ecogram:madeAgain.close')}</Button>
                  </div>
                </Notice>
              </div>
            )}
            {isFull && (
              <div className={styles.notice} data-own-pointers>
                <Notice kind="word" title={t('ecogram:full.title')}>
                  {t('ecogram:full.text', MOST_ON_ECOGRAM)}
                  <div>
                    <Button onPress={() => setFull(false)}>{t('ecogram:full.close')}</Button>
                  </div>
                </Notice>
              </div>
            )}
            <DangerShown />
            {isUnseenChanged && <p className={styles.unseen}>{t('ecogram:danger.unseen')}</p>}
          </div>
          <div ref={skipTarget} tabIndex={-1} className={styles.panel}>
            {isTalking && tyingFrom === null ? <TalkPane /> : <Panel />}
          </div>
          <p className={styles.hidden} role="status" aria-live="polite">
            {words}
          </p>
          <KeysHelp isOpen={areKeysShown} onClose={hideKeys} />
        </div>
      </SceneProvider>
    </EcogramProvider>
  );
};
