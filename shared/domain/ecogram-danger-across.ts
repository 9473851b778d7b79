import { type EcogramRecords, type Person, pairOf, type Tie } from './ecogram.ts';

/**
 * An ecogram as it may be seen by anybody, in the light of what is known from others of the same client: whoever is marked
 * with a danger in any of them is left out whole, with every tie. An old picture would otherwise go on showing somebody
 * who has turned out to be dangerous since, and a comparison would say of her that she was lost.
 */
export const withoutDangerAcross = (
  records: EcogramRecords,
  others: readonly EcogramRecords[],
): EcogramRecords => {
  const known = [records, ...others];
  const gone = new Set<string>();
  const goneTies = new Set<string>();
  for (const { people, ties } of known) {
    for (const { id, danger } of Object.values<Person>(people)) if (danger !== null) gone.add(id);
    for (const tie of Object.values<Tie>(ties)) if (tie.danger !== null) goneTies.add(pairOf(tie));
  }
  const stays = (tie: Tie) => !gone.has(tie.first) && !gone.has(tie.second) && !goneTies.has(pairOf(tie));
  return {
    ...records,
    people: Object.fromEntries(Object.entries(records.people).filter(([id]) => !gone.has(id))),
    ties: Object.fromEntries(Object.entries(records.ties).filter(([, tie]) => stays(tie))),
  };
};
