import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isGoodName, withEndingOf } from './file-names.ts';
import { exists, isFile, isFolder, nearestFolder, viewFolder } from './folder-view.ts';
import type { DialogReply, DialogRequest, DialogStart, Problem } from './protocol.ts';

const MOST_CHARACTERS = 4096;

const Text = z.string().max(MOST_CHARACTERS);
const Folder = Text.refine((folder) => path.isAbsolute(folder) && !folder.includes('\0'));

const Request: z.ZodType<DialogRequest> = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('start') }),
  z.strictObject({ ask: z.literal('open'), folder: Folder }),
  z.strictObject({ ask: z.literal('makeFolder'), folder: Folder, name: Text }),
  z.strictObject({ ask: z.literal('save'), folder: Folder, name: Text, replace: z.boolean() }),
  z.strictObject({ ask: z.literal('choose'), folder: Folder }),
  z.strictObject({ ask: z.literal('pick'), folder: Folder, name: Text }),
  z.strictObject({ ask: z.literal('cancel') }),
]);

type About = Omit<DialogStart, 'view'> & {
  startIn: string;
  language: string;
  /** Of the files that are shown, without their point. `null` shows all. */
  endings: readonly string[] | null;
};

export type Conversation = {
  /** Takes a request and answers it, both as JSON. */
  answer(json: string): Promise<string>;
};

const problem = (what: Problem): DialogReply => ({ is: 'problem', problem: what });

const problemOf = (error: unknown, otherwise: Problem): DialogReply => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing');
  return problem(code === 'EEXIST' ? 'exists' : otherwise);
};

const canWriteIn = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/**
 * One dialog's talk with its page: where the person looks, what they make, what they decide.
 *
 * @param decide told once, when it is over: the absolute path of what was chosen, or `null`
 */
export const createConversation = (about: About, decide: (chosen: string | null) => void): Conversation => {
  const isOffered = (name: string): boolean =>
    about.endings?.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) ?? true;

  const view = async (folder: string) => {
    const seen = await viewFolder(folder, about.kind !== 'folder', about.language);
    return { ...seen, files: seen.files.filter(isOffered) };
  };

  const done = (chosen: string | null): DialogReply => {
    decide(chosen);
    return { is: 'done' };
  };

  const start = async (): Promise<DialogReply> => {
    const { kind, title, suggestedName, words, places } = about;
    const folder = await nearestFolder(about.startIn);
    return { is: 'start', start: { kind, title, suggestedName, words, places, view: await view(folder) } };
  };

  const open = async (folder: string): Promise<DialogReply> => {
    try {
      return { is: 'view', view: await view(path.resolve(folder)) };
    } catch (error) {
      return problemOf(error, 'cannotRead');
    }
  };

  const makeFolder = async (folder: string, name: string): Promise<DialogReply> => {
    if (!isGoodName(name)) return problem('badName');
    try {
      const made = path.join(folder, name);
      await mkdir(made, { mode: 0o700 });
      return { is: 'view', view: await view(made) };
    } catch (error) {
      return problemOf(error, 'cannotWrite');
    }
  };

  const save = async (folder: string, typed: string, replace: boolean): Promise<DialogReply> => {
    const name = withEndingOf(about.suggestedName, typed.trim());
    if (about.kind !== 'save' || !isGoodName(name)) return problem('badName');
    if (!(await isFolder(folder))) return problem('missing');
    if (!(await canWriteIn(folder))) return problem('cannotWrite');
    const target = path.join(folder, name);
    if (await isFolder(target)) return problem('exists');
    if (!replace && (await exists(target))) return { is: 'wouldReplace', name };
    return done(target);
  };

  const choose = async (folder: string): Promise<DialogReply> => {
    if (about.kind !== 'folder' || !(await isFolder(folder))) return problem('missing');
    return done(path.resolve(folder));
  };

  const pick = async (folder: string, name: string): Promise<DialogReply> => {
    const target = path.join(folder, name);
    const isHere = name !== '' && path.dirname(target) === path.resolve(folder);
    if (about.kind !== 'file' || !isHere || !isOffered(name) || !(await isFile(target)))
      return problem('noFile');
    return done(target);
  };

  const reply = (request: DialogRequest): Promise<DialogReply> | DialogReply => {
    switch (request.ask) {
      case 'start':
        return start();
      case 'open':
        return open(request.folder);
      case 'makeFolder':
        return makeFolder(request.folder, request.name.trim());
      case 'save':
        return save(request.folder, request.name, request.replace);
      case 'choose':
        return choose(request.folder);
      case 'pick':
        return pick(request.folder, request.name);
      case 'cancel':
        return done(null);
    }
  };

  return {
    async answer(json) {
      try {
        return JSON.stringify(await reply(Request.parse(JSON.parse(json))));
      } catch {
        return JSON.stringify(problem('cannotRead'));
      }
    },
  };
};
