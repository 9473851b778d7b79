/**
 * Markup that is safe by the way it is made: an {@link Html} comes only from the `html` tag, which escapes every hole, so
 * a client's words can't become markup by anyone forgetting to escape them. Holes may stand in text and in attribute
 * values within double quotes, nowhere else.
 */
export class Html {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }

  static fromTemplate(strings: TemplateStringsArray, holes: readonly Hole[]): Html {
    return new Html(
      strings.map((part, index) => part + (index < holes.length ? fill(holes[index]) : '')).join(''),
    );
  }

  /** Takes markup as it is. For drawings and stylesheets that this program wrote itself and has escaped by its own rules. */
  static ownWork(source: string): Html {
    return new Html(source);
  }
}

export type Hole = string | number | Html | readonly Hole[] | null | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // The parser would drop or alter these; a visible mark is better than a word that silently changed.
  '\0': '\uFFFD',
};

export const escapeHtml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"'\0]/g, (char) => ENTITIES[char] ?? char);

const fill = (hole: Hole): string => {
  if (hole === null || hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.toString();
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  return hole.map(fill).join('');
};

export const html = (strings: TemplateStringsArray, ...holes: readonly Hole[]): Html =>
  Html.fromTemplate(strings, holes);
