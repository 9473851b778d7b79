import type { ClientCopy } from '#shared/domain/client-copy.ts';
import { shortened } from '../css-string.ts';
import { type Html, html } from '../html.ts';
import { aboutContact } from './first-days.ts';
import { phone } from './lines.ts';
import { pictogram } from './pictograms.ts';
import type { Speaking } from './speaking.ts';

type Contact = ClientCopy['contacts'][number];

/** As many as are still read without glasses on 85.6 by 54 mm. */
const MOST_ON_A_SIDE = 3;
const MOST_LETTERS = 34;

/** In pieces of at most `most`, in their order. */
const inPieces = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );

/**
 * Cards of the size of a bank card (ISO/IEC 7810 ID-1: 85.6 by 54 mm), both sides beside each other: cut around, folded in the
 * middle. Whose it is isn't on it; there is a line to write that on for whoever wishes. One card twice, so that one can be kept
 * elsewhere.
 */
export const walletCards = ({ contacts }: ClientCopy, speaking: Speaking): Html => {
  const { label } = speaking;
  const sides = inPieces(contacts, MOST_ON_A_SIDE);
  const cards = inPieces(sides.length === 0 ? [[]] : sides, 2);
  const printed = cards.length === 1 ? [...cards, ...cards] : cards;
  return html`<section class="cards">
<h1>${label((words) => words('clientPlan:card.title'))}</h1>
<p class="yours">${label((words) => words('clientPlan:card.howTo'))}</p>
${printed.map(([front = [], back = []]) => cardOf(front, back, speaking))}
</section>`;
};

const cardOf = (front: readonly Contact[], back: readonly Contact[], speaking: Speaking): Html =>
  html`<div class="cut"><div class="card"><div class="side">${sideOf(front, speaking)}</div><div class="side">${back.length > 0 ? sideOf(back, speaking) : byHand(speaking)}</div></div></div>`;

const sideOf = (
  contacts: readonly Contact[],
  { words, language }: Speaking,
): Html => html`<p class="head">${pictogram('phone')}<span>${words('clientPlan:card.numbers')}</span></p>
<ul>${contacts.map((contact) => {
  const about = aboutContact(contact, language, MOST_LETTERS * 1.3);
  return html`<li><p class="who"><bdi dir="auto">${shortened(contact.who || words('clientPlan:someone'), MOST_LETTERS, language)}</bdi></p><p class="phone">${phone(contact.phone)}</p>${about}</li>`;
})}${Array.from({ length: contacts.length === 0 ? 2 : 0 }, () => html`<li class="line" aria-hidden="true"></li>`)}</ul>`;

/** Nothing more is known: room to write. */
const byHand = ({
  words,
}: Speaking): Html => html`<p class="head"><span>${words('clientPlan:card.name')}</span></p>
<div class="line" aria-hidden="true"></div>
<p class="head"><span>${words('clientPlan:card.mine')}</span></p>
<div class="line" aria-hidden="true"></div><div class="line" aria-hidden="true"></div>`;
