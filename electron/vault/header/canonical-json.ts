/**
 * The one way to write a JSON value down: RFC 8785 (JSON Canonicalization Scheme). Keys in the order of their UTF-16
 * code units, no white space, numbers and strings as ECMAScript writes them. What is hashed and authenticated is this
 * text, so every program that reads a header arrives at the same bytes.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};
