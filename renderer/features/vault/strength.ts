/** 0 (very easy to guess) to 4 (very hard), as zxcvbn counts. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The word lists are large and needed once in a vault's life, so they are loaded when somebody first types. */
const load = async () => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
};

let zxcvbn: ReturnType<typeof load> | null = null;

/** How hard `passphrase` is to guess for somebody who knows the vault's words (`known`), told without any network. */
export const strengthOf = async (passphrase: string, known: readonly string[]): Promise<Strength> => {
  zxcvbn ??= load();
  // Beyond 100 characters nothing gets harder to guess, only slower to count.
  const { score } = (await zxcvbn).check(passphrase.slice(0, 100), [...known, 'mooring']);
  return score as Strength;
};
