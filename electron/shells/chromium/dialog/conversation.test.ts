import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConversation } from './conversation.ts';
import type { DialogReply, DialogRequest, DialogWords } from './protocol.ts';

let home: string;
let decided: (string | null)[];
beforeEach(() => {
  decided = [];
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'mooring-dialog-'));
  for (const folder of ['zebra', 'Ägypten', 'Berg', '.hidden', 'berg 10', 'berg 9'])
    fs.mkdirSync(path.join(home, folder));
  for (const file of ['Plan.pdf', 'anders.txt', '.secret']) fs.writeFileSync(path.join(home, file), 'there');
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

const talk = (kind: 'folder' | 'save' | 'file', startIn = home) => {
  const { answer } = createConversation(
    {
      kind,
      title: 'A title',
      suggestedName: 'Plan.pdf',
      words: {} as DialogWords,
      places: [],
      startIn,
      endings: kind === 'file' ? ['pdf'] : null,
      language: 'en',
    },
    (chosen) => decided.push(chosen),
  );
  return async (request: DialogRequest): Promise<DialogReply> =>
    JSON.parse(await answer(JSON.stringify(request))) as DialogReply;
};

describe('an existing file', () => {
  test('is chosen among those of the wanted endings, and none is made up', async () => {
    const ask = talk('file');
    expect(await ask({ ask: 'open', folder: home })).toMatchObject({ view: { files: ['Plan.pdf'] } });
    fs.mkdirSync(path.join(home, 'folder.pdf'));
    for (const name of ['', 'gone.pdf', 'anders.txt', '../other.pdf', 'zebra/x.pdf', 'folder.pdf', '.'])
      expect(await ask({ ask: 'pick', folder: home, name })).toEqual({ is: 'problem', problem: 'noFile' });
    expect(await talk('save')({ ask: 'pick', folder: home, name: 'Plan.pdf' })).toMatchObject({
      is: 'problem',
    });
    expect(decided).toEqual([]);
    expect(await ask({ ask: 'pick', folder: home, name: 'Plan.pdf' })).toEqual({ is: 'done' });
    expect(decided).toEqual([path.join(home, 'Plan.pdf')]);
  });
});

describe('looking around', () => {
  test('shows folders in the order of the language, and nothing that is hidden', async () => {
    const reply = await talk('folder')({ ask: 'open', folder: home });
    expect(reply).toMatchObject({ is: 'view', view: { path: home, files: [], isCut: false } });
    const names = reply.is === 'view' ? reply.view.folders.map(({ name }) => name) : [];
    expect(names).toEqual(['Ägypten', 'Berg', 'berg 9', 'berg 10', 'zebra']);
  });

  test('shows files too where something is saved', async () => {
    expect(await talk('save')({ ask: 'open', folder: home })).toMatchObject({
      view: { files: ['anders.txt', 'Plan.pdf'] },
    });
  });

  test('a link to a folder is a folder; a link to nothing is nothing', async () => {
    fs.symlinkSync(path.join(home, 'zebra'), path.join(home, 'link'));
    fs.symlinkSync(path.join(home, 'gone'), path.join(home, 'broken'));
    const reply = await talk('save')({ ask: 'open', folder: home });
    const names = reply.is === 'view' ? reply.view.folders.map(({ name }) => name) : [];
    expect(names).toContain('link');
    expect(names).not.toContain('broken');
  });

  test('starts in the nearest folder that is there, with the way to it', async () => {
    const reply = await talk('folder', path.join(home, 'not', 'there'))({ ask: 'start' });
    expect(reply).toMatchObject({ is: 'start', start: { view: { path: home } } });
    const trail = reply.is === 'start' ? reply.start.view.trail : [];
    expect(trail[0]?.path).toBe(path.parse(home).root);
    expect(trail.at(-1)).toEqual({ name: path.basename(home), path: home });
    for (const [index, step] of trail.slice(1).entries())
      expect(path.dirname(step.path)).toBe(trail[index]?.path);
  });

  test('a folder that is gone, or is a file, is said to be missing', async () => {
    const ask = talk('folder');
    for (const name of ['gone', 'Plan.pdf']) {
      expect(await ask({ ask: 'open', folder: path.join(home, name) })).toEqual({
        is: 'problem',
        problem: 'missing',
      });
    }
  });
});

describe('making a folder', () => {
  test('makes it and goes there', async () => {
    const made = path.join(home, 'new one');
    expect(await talk('folder')({ ask: 'makeFolder', folder: home, name: ' new one ' })).toMatchObject({
      view: { path: made },
    });
    expect(fs.statSync(made).isDirectory()).toBe(true);
  });

  test.each([
    ['../up', 'badName'],
    ['', 'badName'],
    ['zebra', 'exists'],
  ])('%j is a problem: %s', async (name, problem) => {
    expect(await talk('folder')({ ask: 'makeFolder', folder: home, name })).toEqual({
      is: 'problem',
      problem,
    });
  });

  test('in a folder that is gone is a problem', async () => {
    const folder = path.join(home, 'gone');
    expect(await talk('folder')({ ask: 'makeFolder', folder, name: 'x' })).toEqual({
      is: 'problem',
      problem: 'missing',
    });
  });
});

describe('deciding', () => {
  test('a folder', async () => {
    expect(await talk('folder')({ ask: 'choose', folder: home })).toEqual({ is: 'done' });
    expect(decided).toEqual([home]);
  });

  test('a file, with the ending that it must have', async () => {
    expect(await talk('save')({ ask: 'save', folder: home, name: ' New plan ', replace: false })).toEqual({
      is: 'done',
    });
    expect(decided).toEqual([path.join(home, 'New plan.pdf')]);
  });

  test('a file that is there is replaced only by whoever agrees', async () => {
    const ask = talk('save');
    const request = { ask: 'save', folder: home, name: 'Plan' } as const;
    expect(await ask({ ...request, replace: false })).toEqual({ is: 'wouldReplace', name: 'Plan.pdf' });
    expect(decided).toEqual([]);
    expect(await ask({ ...request, replace: true })).toEqual({ is: 'done' });
    expect(decided).toEqual([path.join(home, 'Plan.pdf')]);
  });

  test('a folder of that name is no file to replace', async () => {
    fs.mkdirSync(path.join(home, 'taken.pdf'));
    const request = { ask: 'save', folder: home, name: 'taken', replace: true } as const;
    expect(await talk('save')(request)).toEqual({ is: 'problem', problem: 'exists' });
    expect(decided).toEqual([]);
  });

  test('nothing', async () => {
    expect(await talk('save')({ ask: 'cancel' })).toEqual({ is: 'done' });
    expect(decided).toEqual([null]);
  });

  test('a dialog of one kind is not talked into the other', async () => {
    await talk('folder')({ ask: 'save', folder: home, name: 'x.pdf', replace: true });
    await talk('save')({ ask: 'choose', folder: home });
    expect(decided).toEqual([]);
  });
});

test('whatever is said, it is answered, and only a whole path is ever decided', async () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('../x', '..', 'a/b', 'C:\\x', 'x\0', 'ok'));
  // None that is anywhere but in the folder of this test: what is said may make folders.
  const folder = fc
    .oneof(fc.string(), fc.constantFrom('.', '..', '/tmp\0', 'relative'))
    .filter((said) => !path.isAbsolute(said) || said.includes('\0'));
  const request = fc.record({
    ask: fc.constantFrom('start', 'open', 'makeFolder', 'save', 'choose', 'x'),
    folder,
    name,
    replace: fc.boolean(),
  });
  const said = fc.oneof(
    request.map((value) => JSON.stringify(value)),
    fc.record({ ask: fc.constantFrom('open', 'choose'), folder }).map((value) => JSON.stringify(value)),
    fc
      .record({ ask: fc.constant('save'), folder: fc.constant(home), name, replace: fc.boolean() })
      .map((value) => JSON.stringify(value)),
    fc.string(),
    fc.json(),
  );
  const { answer } = createConversation(
    {
      kind: 'save',
      title: '',
      suggestedName: 'Plan.pdf',
      words: {} as DialogWords,
      places: [],
      startIn: home,
      endings: null,
      language: 'en',
    },
    (chosen) => decided.push(chosen),
  );
  await fc.assert(
    fc.asyncProperty(said, async (json) => {
      expect(JSON.parse(await answer(json))).toHaveProperty('is');
    }),
    { numRuns: 500 },
  );
  for (const chosen of decided) expect(path.dirname(chosen ?? '')).toBe(home);
});
