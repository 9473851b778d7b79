import os from 'node:os';
import type { Page } from 'playwright-core';
import type { Settings } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Dialogs } from '../../../core/ports.ts';
import type { Assets } from '../../../rpc/assets.ts';
import { serveOnly } from '../fulfil.ts';
import { DIALOG_ORIGIN, pathWithin } from '../origins.ts';
import type { Windows } from '../windows.ts';
import { createConversation } from './conversation.ts';
import { dialogAssets } from './page-document.ts';
import { findPlaces } from './places.ts';
import { DIALOG_BINDING, type DialogStart, type DialogWords, type Problem } from './protocol.ts';

type Needs = {
  windows: Windows;
  rendererFolder: string;
  fonts: Assets;
  settings(): Pick<Settings, 'language' | 'theme'>;
  /** Where a document is first proposed to be saved. */
  saveIn?: string;
};

type Request = Pick<DialogStart, 'kind' | 'title' | 'suggestedName'> & {
  startIn: string;
  endings: readonly string[] | null;
};

const SIZE = { width: 760, height: 620 };

const PROBLEMS: readonly Problem[] = ['missing', 'cannotRead', 'cannotWrite', 'badName', 'exists', 'noFile'];

const dialogWords = (language: Settings['language']): DialogWords => {
  const words = wordsOf(language);
  const problems = PROBLEMS.map((problem) => [problem, words(`shell:picker.problem.${problem}`)] as const);
  return {
    places: words('shell:picker.places'),
    trail: words('shell:picker.trail'),
    contents: words('shell:picker.contents'),
    empty: words('shell:picker.empty'),
    noFiles: words('shell:picker.noFiles'),
    cut: words('shell:picker.cut'),
    folderKind: words('shell:picker.folderKind'),
    fileKind: words('shell:picker.fileKind'),
    newFolder: words('shell:picker.newFolder'),
    newFolderName: words('shell:picker.newFolderName'),
    make: words('shell:picker.make'),
    cancel: words('shell:picker.cancel'),
    choose: words('shell:picker.choose'),
    save: words('shell:picker.save'),
    open: words('shell:picker.open'),
    fileName: words('shell:picker.fileName'),
    chosen: words('shell:picker.chosen'),
    replaceTitle: words('shell:picker.replaceTitle'),
    // The page puts the name in.
    replaceExplain: words('shell:picker.replaceExplain', { name: '{{name}}' }),
    replace: words('shell:picker.replace'),
    otherName: words('shell:picker.otherName'),
    problem: Object.fromEntries(problems) as Record<Problem, string>,
  };
};

const prefersDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { matchMedia } = globalThis as unknown as { matchMedia(query: string): { matches: boolean } };
    return matchMedia('(prefers-color-scheme: dark)').matches;
  });

/**
 * A browser has no dialog of the system to offer, so the shell shows its own: a small window at an origin of its own, in
 * which alone there is a binding that lists folders. One at a time: whoever asks again is shown the one that is open.
 */
export const createPageDialogs = (needs: Needs): Dialogs => {
  let open: Promise<Page> | null = null;

  const converse = async (page: Page, request: Request): Promise<string | null> => {
    const { language, theme } = needs.settings();
    const words = wordsOf(language);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    page.once('close', () => resolve(null));

    const conversation = createConversation(
      {
        ...request,
        language,
        words: dialogWords(language),
        places: await findPlaces({
          home: words('shell:picker.place.home'),
          documents: words('shell:picker.place.documents'),
          desktop: words('shell:picker.place.desktop'),
          downloads: words('shell:picker.place.downloads'),
        }),
      },
      resolve,
    );
    const isDark = theme === 'system' ? await prefersDark(page) : theme === 'dark';
    const look = { language, theme: isDark ? 'dark' : 'light', title: request.title } as const;
    await serveOnly(page, { [DIALOG_ORIGIN]: dialogAssets(needs.rendererFolder, needs.fonts, look) });
    await page.exposeBinding(DIALOG_BINDING, ({ frame }, json: unknown) => {
      const isOurs = frame === page.mainFrame() && pathWithin(DIALOG_ORIGIN, frame.url()) !== null;
      return isOurs ? conversation.answer(String(json)) : '';
    });
    await page.goto(`${DIALOG_ORIGIN}/`);
    return promise;
  };

  const show = async (request: Request): Promise<string | null> => {
    if (open) {
      await (await open).bringToFront();
      return null;
    }
    open = needs.windows.open(SIZE);
    try {
      const page = await open;
      try {
        return await converse(page, request);
      } catch (error) {
        // Closed while it was being filled: nobody chose.
        if (page.isClosed()) return null;
        throw error;
      } finally {
        await page.close().catch(() => undefined);
      }
    } finally {
      open = null;
    }
  };

  return {
    chooseFolder: ({ title, startIn }) =>
      show({ kind: 'folder', title, suggestedName: '', startIn, endings: null }),
    chooseFile: ({ title, endings }) =>
      show({ kind: 'file', title, suggestedName: '', startIn: needs.saveIn ?? os.homedir(), endings }),
    chooseSavePath: ({ title, suggestedName }) =>
      show({ kind: 'save', title, suggestedName, startIn: needs.saveIn ?? os.homedir(), endings: null }),
    async cancel() {
      await (await open)?.close();
    },
  };
};
