import type { Database } from '#electron/vault/database/sqlite.ts';
import { noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { crowdedVault } from './crowded-vault.ts';
import { type Measure, timed } from './measure.ts';

/** As many as the list of files shows at once. */
const LIMIT = 100;

/** A letter that starts words of every file, the start of a name, a name and a word, a code, and what nobody has. */
const SEARCHES = ['b', 'bada', 'lami no', 'm 4711', 'zzz'] as const;

/** The same search as statements of SQL on the full-text index, with none of the rows made into anything. */
const bareSearch = (database: Database): ((search: string) => number) => {
  const rows = database.prepare(
    `SELECT id, working_name, file_code, country_of_origin, updated_at FROM client_file
     WHERE +row IN (SELECT rowid FROM search WHERE search MATCH ?) AND removed_at IS NULL ORDER BY updated_at DESC, row DESC LIMIT ?`,
  );
  const count = database.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM search WHERE search MATCH ?',
  );
  return (search) => {
    const match = search
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' ');
    rows.all(match, LIMIT);
    return count.get(match)?.total ?? 0;
  };
};

type Sides = { name: string; bound: number; least: 'encrypted' | 'plain' };

/** What each letter typed into the search costs until its answer is ready to cross to the page. */
const searching = ({ name, bound, least }: Sides): Measure => ({
  name,
  bound,
  samples: 60,
  warmUps: 10,
  async open() {
    const ask = routerOver(crowdedVault().vault, noPrinter);
    const searchBare = bareSearch(crowdedVault(least).database);
    const expected = String(SEARCHES.map(searchBare));
    return {
      async subject() {
        const answers: string[] = [];
        const cost = await timed(async () => {
          for (const search of SEARCHES) answers.push(await ask('files.list', { search, limit: LIMIT }));
        });
        const totals = answers.map((answer) => openAnswer('files.list', answer).total);
        if (String(totals) !== expected) throw new Error('the app and the bare SQL find different files');
        return cost / SEARCHES.length;
      },
      lowerBound: async () => (await timed(() => SEARCHES.forEach(searchBare))) / SEARCHES.length,
      close: async () => undefined,
    };
  },
});

export const searchFiles = searching({ name: 'searching among 10,000 files', bound: 2, least: 'encrypted' });
export const searchFilesPlain = searching({
  name: 'searching, against plain SQLite',
  bound: 2,
  least: 'plain',
});
