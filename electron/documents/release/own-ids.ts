const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The same records under ids that only this copy has. An id of the vault tells to the millisecond when something was written down, and that
 * two copies are of one client. What names the same record still does, wherever the id stands in a value or a name.
 *
 * @param value what JSON can hold
 * @param newId one that was never given before, at each call
 */
export const withOwnIds = <Value>(value: Value, newId: () => string): Value => {
  const known = new Map<string, string>();
  const own = (id: string): string => {
    // Written in capitals it is the same one.
    const key = id.toLowerCase();
    const given = known.get(key) ?? newId();
    known.set(key, given);
    return given;
  };
  const ofWords = (words: string): string => words.replace(ANY_ID, own);
  const of = (one: unknown): unknown => {
    if (typeof one === 'string') return ofWords(one);
    if (Array.isArray(one)) return one.map(of);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [ofWords(name), of(inner)]));
  };
  return of(value) as Value;
};
