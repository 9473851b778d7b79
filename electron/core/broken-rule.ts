/**
 * What was to be written breaks a rule of the vault: an id that is there already, a record of nothing. Of words that people have written,
 * that is a mistake in the program; of a bundle's, something that no Mooring has put into it. Says nothing of what was to be written.
 */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule';
}
