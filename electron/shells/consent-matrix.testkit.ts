import { describe, expect, test } from 'vitest';
import { whyNot } from '#shared/domain/consent.ts';
import type { ReleaseForm } from '#shared/domain/release/forms.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { PURPOSES, type Purpose, type Recipient } from '#shared/domain/release/recipient.ts';
import { KINDS, recipientOf, STATES, wishedBy, writtenDown } from './consent-states.testkit.ts';
import type { Copies } from './copies.testkit.ts';
import { asForm, heldIn, withItsBeside } from './read-copy.testkit.ts';

/**
 * Every state of consent, every kind of recipient and every part, through the real vault and the app's own calls: what is refused, and that
 * what lies on the disk afterwards says every word of the parts that are covered and none of any other.
 */

type Kind = Recipient['is'];

export const STATE_NAMES = Object.keys(STATES);

/** What is wished for of what is covered: each part by itself, or all of it at once. */
export const ROUNDS = ['alone', 'together'] as const;
type Round = (typeof ROUNDS)[number];

export const EVERY_PURPOSE: readonly Purpose[] = [
  ...PURPOSES.map((is) => ({ is })),
  { is: 'other', words: 'A purpose of its own' },
];

/** One for each round: so each purpose meets each state, and each kind of recipient. */
export const purposeOf = (kind: Kind, state: string, round: Round): Purpose => {
  const nth = KINDS.indexOf(kind) * ROUNDS.length + STATE_NAMES.indexOf(state) + ROUNDS.indexOf(round);
  return EVERY_PURPOSE[nth % EVERY_PURPOSE.length] as Purpose;
};

/** What may leave by a state, wish by wish, and what is too much. */
const wishesOf = (round: Round, form: ReleaseForm, covers: readonly FilePart[]) => {
  const covered = heldIn(form, covers);
  const others = heldIn(form, FILE_PARTS).filter((part) => !covers.includes(part));
  const alone = (part: FilePart) => withItsBeside(form, part);
  if (round === 'alone') return { leave: covered.map(alone), stay: others.map(alone) };
  const tooMuch = (part: FilePart): FilePart[] => [...new Set([...covers, ...alone(part)])];
  return { leave: covered.length > 0 ? [[...covers]] : [], stay: others.map(tooMuch) };
};

type Cell = { kind: Kind; form: ReleaseForm; round: Round };

/** What happened to the parts of a state that was written down, in one form. */
const meet = async (copies: Copies, { kind, form, round }: Cell, state: string) => {
  const { shelter, clock, fileId, planIds } = copies;
  const said = STATES[state] ?? { said: [], covers: [] };
  const whom = {
    recipient: await recipientOf(shelter, kind, state),
    purpose: purposeOf(kind, state, round),
  };
  const consentId = await writtenDown(shelter, clock, fileId, whom, said);
  const wished = wishedBy(consentId, fileId, planIds);
  const wrong: string[] = [];

  // The screen turns on what it says is covered.
  const { consents, day } = await shelter.call('consents.read', { fileId });
  const consent = consents.find(({ id }) => id === consentId);
  for (const part of FILE_PARTS)
    if ((whyNot(consent, part, day) === null) !== said.covers.includes(part))
      wrong.push(`${part} is shown wrong`);

  const { leave, stay } = wishesOf(round, form, said.covers);
  for (const parts of stay)
    if ((await shelter.refusal('release.prepare', asForm(wished(parts), form))) !== 'noConsent')
      wrong.push(`${parts.join(', ')} was not refused`);
  for (const parts of leave)
    for (const trouble of await copies.troubles(wished(parts), form))
      wrong.push(`${parts.join(', ')}: ${trouble}`);
  return {
    left: leave.map((parts) => heldIn(form, parts)),
    refused: stay,
    wrong: wrong.map((one) => `${state}, ${whom.purpose.is}: ${one}`),
  };
};

/** In some forms, with a vault for each kind of recipient. Every part meets every state. */
export const consentMatrix = (
  round: Round,
  forms: readonly ReleaseForm[],
  open: () => Promise<Copies>,
): void => {
  const cells = forms.flatMap((form) => KINDS.map((kind) => ({ kind, form, round })));
  describe.each(cells)('to $kind as $form, $round', { timeout: 120_000 }, (cell) => {
    test('what is covered leaves, with all its words and no others, and what isn’t is refused', async () => {
      const copies = await open();
      const left: FilePart[][] = [];
      const refused: FilePart[][] = [];
      const wrong: string[] = [];
      for (const state of STATE_NAMES) {
        const met = await meet(copies, cell, state);
        left.push(...met.left);
        refused.push(...met.refused);
        wrong.push(...met.wrong);
      }
      expect(wrong).toEqual([]);
      expect(left.flat().length + refused.length).toBe(
        STATE_NAMES.length * heldIn(cell.form, FILE_PARTS).length,
      );
      expect(left.length).toBeGreaterThan(5);
      // Each with a receipt, the last in front.
      const { copies: receipts } = await copies.shelter.call('consents.read', { fileId: copies.fileId });
      expect(
        receipts.map(({ basis, state, recipient, form, parts }) => [
          basis.is,
          state,
          recipient.is,
          form,
          parts,
        ]),
      ).toEqual(left.reverse().map((parts) => ['consent', 'left', cell.kind, cell.form, parts]));
    });
  });
};
