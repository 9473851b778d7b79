import { sql } from 'kysely';
import { DateTemplate } from '#shared/domain/date-template.ts';
import type { DateTemplateRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

const COLUMNS = ['id', 'version', 'created_at', 'updated_at', 'body'] as const;
type TemplateRow = Record<Exclude<(typeof COLUMNS)[number], 'version'>, string> & { version: number };

const templateFrom = (row: TemplateRow): DateTemplate =>
  recordFrom(DateTemplate, () => ({
    id: row.id,
    version: row.version,
    ...JSON.parse(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const rowFrom = ({ id, version, createdAt, updatedAt, ...body }: DateTemplate): TemplateRow => ({
  id,
  version,
  created_at: createdAt,
  updated_at: updatedAt,
  body: JSON.stringify(body),
});

export const dateTemplates = ({ reading, writing }: Statements): DateTemplateRepository => {
  const select = sqlOf.selectFrom('date_template').select(COLUMNS);
  const all = reading(() => select.orderBy('row'));
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const insert = writing((given: TemplateRow) =>
    sqlOf.insertInto('date_template').values(columnsGiven(given, COLUMNS)),
  );
  const replace = writing((given: TemplateRow) =>
    sqlOf
      .updateTable('date_template')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );
  const remove = writing((given: { id: string; version: number }) =>
    sqlOf.deleteFrom('date_template').where('id', '=', given.id).where('version', '=', given.version),
  );
  return {
    list: () => all.all({}).map(templateFrom),
    find(id) {
      const row = byId.first({ id });
      return row && templateFrom(row);
    },
    insert: (template) => void insert(rowFrom(template)),
    replace: (template) => replace(rowFrom(template)) > 0,
    remove: (id, version) => remove({ id, version }) > 0,
  };
};
