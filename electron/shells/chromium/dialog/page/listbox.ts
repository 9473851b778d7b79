import { icon, make } from './dom.ts';

export type Item = { name: string; kind: 'folder' | 'file' };

type Needs = {
  label: string;
  kindName(kind: Item['kind']): string;
  onSelect(item: Item | null): void;
  onOpen(item: Item): void;
  /** Towards the root. */
  onUp(): void;
};

const TYPING_PAUSE_MS = 800;
const PAGE = 8;

/** Where a key leads from the selected item, or `null` for a key that leads nowhere. */
const moved = (key: string, selected: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(selected + 1, count - 1);
    case 'ArrowUp':
      return Math.max(selected - 1, 0);
    case 'PageDown':
      return Math.min(selected + PAGE, count - 1);
    case 'PageUp':
      return Math.max(selected - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** A list of which one item at most is selected, for pointer, keys and typed first letters. */
export const createListbox = ({ label, kindName, onSelect, onOpen, onUp }: Needs) => {
  const element = make('ul', { role: 'listbox', 'aria-label': label, tabindex: '0', class: 'list' });
  let items: Item[] = [];
  let selected = -1;
  let typed = '';
  let lastTyped = 0;

  const optionAt = (index: number) => element.children.item(index);

  const select = (index: number): void => {
    optionAt(selected)?.setAttribute('aria-selected', 'false');
    selected = index;
    const option = optionAt(index);
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      element.setAttribute('aria-activedescendant', option.id);
    } else {
      element.removeAttribute('aria-activedescendant');
    }
    onSelect(items[index] ?? null);
  };

  const optionFor = (item: Item, index: number): HTMLLIElement => {
    const kind = make('span', { class: 'unseen' }, `, ${kindName(item.kind)}`);
    const attributes = {
      role: 'option',
      id: `option-${index}`,
      'aria-selected': 'false',
      'data-kind': item.kind,
    };
    const option = make(
      'li',
      attributes,
      icon(item.kind),
      make('span', { class: 'name', dir: 'auto' }, item.name),
      kind,
    );
    option.addEventListener('click', () => select(index));
    option.addEventListener('dblclick', () => onOpen(item));
    return option;
  };

  const typeAhead = (letter: string): void => {
    const now = performance.now();
    typed = now - lastTyped > TYPING_PAUSE_MS ? letter : typed + letter;
    lastTyped = now;
    const from = typed.length === 1 ? selected + 1 : Math.max(selected, 0);
    const order = [...items.keys()].map((offset) => (from + offset) % items.length);
    const found = order.find((index) => items[index]?.name.toLowerCase().startsWith(typed.toLowerCase()));
    if (found !== undefined) select(found);
  };

  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[selected];
    const next = moved(event.key, selected, items.length);
    if (next !== null && items.length > 0) select(next);
    else if (event.key === 'Enter' && item) onOpen(item);
    else if (event.key === 'Backspace') onUp();
    else if (event.key.length === 1 && event.key !== ' ' && items.length > 0) typeAhead(event.key);
    else return;
    event.preventDefault();
  });

  return {
    element,
    show(shown: Item[]): void {
      items = shown;
      element.replaceChildren(...shown.map(optionFor));
      element.scrollTop = 0;
      select(-1);
    },
  };
};
