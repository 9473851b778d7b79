import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { Refusal } from '#shared/contract/errors.ts';
import { refusing } from '../failures.ts';
import type { Schema } from './schema.ts';
import type { Database } from './sqlite.ts';

/** Builds typed SQL and nothing else: it has no connection, see `docs/decisions/0003`. */
export const sqlOf = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Stands for a value that is given when the statement runs. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Given = Record<string, string | number | null>;

/** To the query builder, a placeholder has the type of the value that will take its place. */
const placeholders = <Parameters extends Given>(): Parameters =>
  new Proxy({}, { get: (_, name) => new Placeholder(String(name)) }) as Parameters;

/** A whole row of placeholders, for `values` and `set`. */
export const columnsGiven = <Row extends Given, Name extends keyof Row>(
  given: Row,
  names: readonly Name[],
): Pick<Row, Name> => Object.fromEntries(names.map((name) => [name, given[name]])) as Pick<Row, Name>;

type Buildable<Row> = { compile(): CompiledQuery<Row> };

export type Reading<Parameters, Row> = {
  all(given: Parameters): Row[];
  first(given: Parameters): Row | undefined;
};

/** Returns how many rows were written. */
export type Writing<Parameters> = (given: Parameters) => number;

export type Statements = {
  reading<Parameters extends Given, Row>(
    build: (given: Parameters) => Buildable<Row>,
  ): Reading<Parameters, Row>;
  writing<Parameters extends Given>(build: (given: Parameters) => Buildable<unknown>): Writing<Parameters>;
};

/** Compiles and prepares each statement once; running it is then one call of SQLite. */
export const statementsOn = (database: Database): Statements => {
  const prepare = <Parameters extends Given>(build: (given: Parameters) => Buildable<unknown>) => {
    const { sql, parameters } = build(placeholders<Parameters>()).compile();
    const statement = refusing(() => database.prepare<unknown[], unknown>(sql));
    const valuesFrom = (given: Parameters) =>
      parameters.map((value) => (value instanceof Placeholder ? given[value.name] : value));
    return { statement, valuesFrom };
  };

  const whileOpen = <Result>(work: () => Result): Result => {
    if (!database.open) throw new Refusal('locked', 'the vault is locked');
    return refusing(work);
  };

  return {
    reading: <Parameters extends Given, Row>(
      build: (given: Parameters) => Buildable<Row>,
    ): Reading<Parameters, Row> => {
      const { statement, valuesFrom } = prepare<Parameters>(build);
      return {
        all: (given) => whileOpen(() => statement.all(...valuesFrom(given)) as Row[]),
        first: (given) => whileOpen(() => statement.get(...valuesFrom(given)) as Row | undefined),
      };
    },

    writing: (build) => {
      const { statement, valuesFrom } = prepare(build);
      return (given) =>
        whileOpen(() => {
          if (!database.inTransaction) throw new Error('rows are written inside write() only');
          return statement.run(...valuesFrom(given)).changes;
        });
    },
  };
};
