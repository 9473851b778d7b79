import drawn from '#resources/pictograms.json' with { type: 'json' };
import { Html, html } from '../html.ts';

/** What a picture stands for. The words beside it say it too: no picture is relied on alone, and none is read out. */
export type Pictogram = keyof typeof drawn.pictograms;

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/** Lucide's drawings, as on the screens, and without React, which is in no page that is printed. */
export const pictogram = (name: Pictogram): Html => {
  const node = drawn.pictograms[name].node as unknown as IconNode;
  return html`<svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${node.map(
    ([tag, attributes]) => Html.ownWork(`<${tag} ${attributesOf(attributes)}/>`),
  )}</svg>`;
};

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
