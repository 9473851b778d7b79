import type { DialogReply, DialogRequest, DialogStart, FolderView, Place } from '../protocol.ts';
import { button, labelled, make } from './dom.ts';
import { createListbox, type Item } from './listbox.ts';

/** The page of a dialog in the Chromium shell: it shows folders and sends what the person decides. */

type Scope = { mooringDialog(request: string): Promise<string> };

const ask = async (request: DialogRequest): Promise<DialogReply> =>
  JSON.parse(await (window as unknown as Scope).mooringDialog(JSON.stringify(request))) as DialogReply;

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

const show = (start: DialogStart): void => {
  const { words } = start;
  let view: FolderView = start.view;
  let selectedFolder: string | null = null;
  let selectedFile: string | null = null;

  const trouble = make('p', { role: 'alert', class: 'trouble' });
  const trail = make('ol');
  const empty = make('p', { class: 'empty' }, start.kind === 'file' ? words.noFiles : words.empty);
  const cut = make('p', { class: 'cut' }, words.cut);
  const chosen = make('output', { class: 'path', dir: 'auto' });
  const fileName = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  const newName = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });

  const target = (): string => selectedFolder ?? view.path;

  const take = (reply: DialogReply): void => {
    trouble.textContent = reply.is === 'problem' ? words.problem[reply.problem] : '';
    if (reply.is === 'view') showView(reply.view);
    if (reply.is === 'wouldReplace') askToReplace(reply.name);
  };

  const send = async (request: DialogRequest): Promise<DialogReply> => {
    const reply = await ask(request);
    take(reply);
    return reply;
  };

  const open = (folder: string): void => void send({ ask: 'open', folder });
  const cancel = (): void => void send({ ask: 'cancel' });
  const decisionOn = (replace: boolean): DialogRequest => {
    switch (start.kind) {
      case 'save':
        return { ask: 'save', folder: view.path, name: fileName.value, replace };
      case 'file':
        // A folder that is selected is gone into: it is not what was asked for.
        return selectedFolder
          ? { ask: 'open', folder: selectedFolder }
          : { ask: 'pick', folder: view.path, name: selectedFile ?? '' };
      case 'folder':
        return { ask: 'choose', folder: target() };
    }
  };
  const finish = (replace: boolean): void => void send(decisionOn(replace));

  const pathOf = (item: Item): string | null =>
    item.kind === 'folder' ? (view.folders.find(({ name }) => name === item.name)?.path ?? null) : null;

  const list = createListbox({
    label: words.contents,
    kindName: (kind) => (kind === 'folder' ? words.folderKind : words.fileKind),
    onSelect: (item) => {
      selectedFolder = item ? pathOf(item) : null;
      selectedFile = item?.kind === 'file' ? item.name : null;
      if (item?.kind === 'file') fileName.value = item.name;
      chosen.value = start.kind === 'file' ? (selectedFile ?? '') : target();
    },
    onOpen: (item) => {
      const folder = pathOf(item);
      if (folder) open(folder);
      else finish(false);
    },
    onUp: () => {
      const above = view.trail.at(-2);
      if (above) open(above.path);
    },
  });

  const placeButtons = start.places.map((place) =>
    button(place.name, () => open(place.path), { title: place.path, dir: 'auto' }),
  );

  const trailStep = (place: Place, index: number): HTMLLIElement => {
    const isLast = index === view.trail.length - 1;
    return make(
      'li',
      {},
      button(
        place.name,
        () => open(place.path),
        isLast ? { 'aria-current': 'location', dir: 'auto' } : { dir: 'auto' },
      ),
    );
  };

  const showView = (shown: FolderView): void => {
    const hadFocus = list.element.contains(document.activeElement);
    view = shown;
    trail.replaceChildren(...shown.trail.map(trailStep));
    for (const place of placeButtons) {
      if (place.title === shown.path) place.setAttribute('aria-current', 'location');
      else place.removeAttribute('aria-current');
    }
    trail.lastElementChild?.scrollIntoView({ block: 'nearest', inline: 'end' });
    const items: Item[] = [
      ...shown.folders.map(({ name }): Item => ({ name, kind: 'folder' })),
      ...shown.files.map((name): Item => ({ name, kind: 'file' })),
    ];
    list.element.hidden = items.length === 0;
    empty.hidden = items.length > 0;
    cut.hidden = !shown.isCut;
    list.show(items);
    if (hadFocus && list.element.hidden) trail.querySelector<HTMLElement>('[aria-current]')?.focus();
  };

  const openMaking = button(words.newFolder, () => {
    making.hidden = false;
    newName.value = '';
    newName.focus();
  });
  const closeMaking = (): void => {
    making.hidden = true;
    openMaking.focus();
  };
  const making = make(
    'form',
    { class: 'making', hidden: '' },
    labelled(words.newFolderName, newName),
    button(words.cancel, () => {
      trouble.textContent = '';
      closeMaking();
    }),
    make('button', { type: 'submit' }, words.make),
  );
  making.addEventListener('submit', async (event) => {
    event.preventDefault();
    const reply = await send({ ask: 'makeFolder', folder: view.path, name: newName.value });
    if (reply.is === 'view') closeMaking();
    else newName.focus();
  });

  const explanation = make('p', { id: 'replace-explain' });
  const replacing = make(
    'dialog',
    { 'aria-labelledby': 'replace-title', 'aria-describedby': 'replace-explain' },
    make('h2', { id: 'replace-title' }, words.replaceTitle),
    explanation,
    make(
      'div',
      { class: 'actions' },
      button(words.otherName, () => {
        replacing.close();
        fileName.select();
      }),
      button(words.replace, () => {
        replacing.close();
        finish(true);
      }),
    ),
  );
  const askToReplace = (name: string): void => {
    explanation.textContent = words.replaceExplain.replace('{{name}}', name);
    replacing.showModal();
  };

  const submitWords = { save: words.save, file: words.open, folder: words.choose };
  const decision = make(
    'form',
    { class: 'decision' },
    start.kind === 'save'
      ? labelled(words.fileName, fileName)
      : make('p', { class: 'chosen' }, make('span', {}, words.chosen), ' ', chosen),
    make(
      'div',
      { class: 'actions' },
      ...(start.kind === 'file' ? [] : [openMaking]),
      make('span', { class: 'gap' }),
      button(words.cancel, cancel),
      make('button', { type: 'submit', class: 'primary' }, submitWords[start.kind]),
    ),
  );
  decision.addEventListener('submit', (event) => {
    event.preventDefault();
    finish(false);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || replacing.open) return;
    event.preventDefault();
    if (making.hidden) cancel();
    else closeMaking();
  });

  document.body.append(
    make(
      'main',
      {},
      make(
        'header',
        {},
        make('h1', {}, start.title),
        make('nav', { 'aria-label': words.trail, class: 'trail' }, trail),
      ),
      make(
        'div',
        { class: 'columns' },
        make(
          'nav',
          { 'aria-label': words.places, class: 'places' },
          make('ul', {}, ...placeButtons.map((place) => make('li', {}, place))),
        ),
        make('div', { class: 'contents' }, list.element, empty, cut),
      ),
      making,
      trouble,
      decision,
    ),
    replacing,
  );
  showView(start.view);

  if (start.kind === 'save') {
    fileName.value = start.suggestedName;
    fileName.focus();
    fileName.setSelectionRange(0, stemOf(start.suggestedName).length);
  } else if (!list.element.hidden) {
    list.element.focus();
  }
};

const reply = await ask({ ask: 'start' });
if (reply.is === 'start') show(reply.start);
