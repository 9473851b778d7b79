/** Which of them a key leads to from the active one, round and round; `undefined` for a key that doesn't. */
export const stepped = <Each>(
  all: readonly Each[],
  active: Each | undefined,
  key: string,
): Each | undefined => {
  const at = active === undefined ? -1 : all.indexOf(active);
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all.at(at <= 0 ? -1 : at - 1);
    case 'PageDown':
      return all[Math.min(at + 8, all.length - 1)];
    case 'PageUp':
      return all[Math.max(at - 8, 0)];
    default:
      return undefined;
  }
};
