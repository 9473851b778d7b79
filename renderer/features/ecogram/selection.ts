import { CLIENT, type EcogramRecords, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';

/** What the hands and the panel are busy with. Kept for this sitting only. */
export type Selection =
  | { readonly is: 'nothing' }
  | { readonly is: 'client' }
  | { readonly is: 'people'; readonly ids: readonly PersonId[] }
  | { readonly is: 'tie'; readonly id: TieId };

export const NOTHING: Selection = { is: 'nothing' };

export const peopleSelection = (ids: readonly PersonId[]): Selection =>
  ids.length === 0 ? NOTHING : { is: 'people', ids };

export const selectedPeople = (selection: Selection): readonly PersonId[] =>
  selection.is === 'people' ? selection.ids : [];

/** The one end that a tie can be started from. */
export const selectedEnd = (selection: Selection): TieEnd | null => {
  if (selection.is === 'client') return CLIENT;
  const [only, another] = selectedPeople(selection);
  return only !== undefined && another === undefined ? only : null;
};

export const toggled = (selection: Selection, id: PersonId): Selection => {
  const ids = selectedPeople(selection);
  return peopleSelection(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
};

/** The selection without what is no longer there. */
export const stillThere = (selection: Selection, records: EcogramRecords): Selection => {
  if (selection.is === 'tie') return records.ties[selection.id] ? selection : NOTHING;
  if (selection.is !== 'people') return selection;
  const ids = selection.ids.filter((id) => records.people[id]);
  return ids.length === selection.ids.length ? selection : peopleSelection(ids);
};
