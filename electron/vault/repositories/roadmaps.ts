import { sql } from 'kysely';
import { LocalHelp, LocalRoadmap } from '#shared/domain/roadmap.ts';
import type { RoadmapRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

const COLUMNS = ['id', 'version', 'created_at', 'updated_at', 'body'] as const;
type RoadmapRow = Record<Exclude<(typeof COLUMNS)[number], 'version'>, string> & { version: number };

const roadmapFrom = (row: RoadmapRow): LocalRoadmap =>
  recordFrom(LocalRoadmap, () => ({
    id: row.id,
    version: row.version,
    content: JSON.parse(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const rowFrom = ({ id, version, content, createdAt, updatedAt }: LocalRoadmap): RoadmapRow => ({
  id,
  version,
  created_at: createdAt,
  updated_at: updatedAt,
  body: JSON.stringify(content),
});

type HelpRow = { version: number; updated_at: string; body: string };

export const roadmaps = ({ reading, writing }: Statements): RoadmapRepository => {
  const select = sqlOf.selectFrom('roadmap').select(COLUMNS);
  const all = reading(() => select.orderBy('row'));
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const insert = writing((given: RoadmapRow) =>
    sqlOf.insertInto('roadmap').values(columnsGiven(given, COLUMNS)),
  );
  const replace = writing((given: RoadmapRow) =>
    sqlOf
      .updateTable('roadmap')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );
  const remove = writing((given: { id: string; version: number }) =>
    sqlOf.deleteFrom('roadmap').where('id', '=', given.id).where('version', '=', given.version),
  );
  const help = reading(() => sqlOf.selectFrom('local_help').select(['version', 'updated_at', 'body']));
  const replaceHelp = writing((given: HelpRow) =>
    sqlOf
      .updateTable('local_help')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('version', '=', sql<number>`${given.version} - 1`),
  );

  return {
    list: () => all.all({}).map(roadmapFrom),
    find(id) {
      const row = byId.first({ id });
      return row && roadmapFrom(row);
    },
    insert: (roadmap) => void insert(rowFrom(roadmap)),
    replace: (roadmap) => replace(rowFrom(roadmap)) > 0,
    remove: (id, version) => remove({ id, version }) > 0,
    help() {
      const row = help.first({});
      return recordFrom(LocalHelp, () => ({
        version: row?.version,
        details: JSON.parse(row?.body ?? ''),
        updatedAt: row?.updated_at,
      }));
    },
    replaceHelp: ({ version, details, updatedAt }) =>
      replaceHelp({ version, updated_at: updatedAt, body: JSON.stringify(details) }) > 0,
  };
};
