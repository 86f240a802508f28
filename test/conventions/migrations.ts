import type { Source } from './sources.ts';

const NAME = /^db\/migrations\/(\d{4})_[a-z][a-z0-9]*(?:_[a-z0-9]+)*\.sql$/;

const CHANGES =
  /^\s*(?:create(?: or replace)?(?: unique)?|alter|drop|insert|update|delete|comment on)\s+(?:materialized\s+|into\s+|from\s+)?(?:(?:schema|table|view|function|procedure|sequence|type|trigger|index|column)\s+)?(?:concurrently\s+)?(?:if (?:not )?exists\s+)?(.*)$/gim;
const READS = /\b(?:from|join)\s+([a-z_]+)\.([a-z_]+)/gi;
const UNDOES = /^\s*(?:--\s*(?:down|undo|rollback)\b|drop schema\b|truncate\b)/im;

/** Migrations that leave a gap, turn back, or touch the schema of more than one module. */
export function migrationFaults(files: readonly Source[], schemas: readonly string[]): string[] {
  return files.flatMap((file, index) => {
    const number = NAME.exec(file.path)?.[1];
    const due = String(index + 1).padStart(4, '0');
    if (!number) return [`${file.path}: name it like ${due}_rooms.sql`];
    return [
      ...(number === due ? [] : [`${file.path}: the next number is ${due}`]),
      ...(UNDOES.test(file.text) ? [`${file.path}: migrations go forward only; write a new one that mends it`] : []),
      ...schemaFaults(file, schemas),
    ];
  });
}

const withoutComments = (text: string): string => text.replaceAll(/--.*$/gm, '').replaceAll(/\$\$[\s\S]*?\$\$/g, '');

/** A statement names what it changes first, or (an index, a trigger) after `on`. */
function changedSchemas(text: string): string[] {
  return [...withoutComments(text).matchAll(CHANGES)].flatMap(([statement, rest = '']) => {
    const schema = /^\s*create schema\s+(?:if not exists\s+)?([a-z_]+)/i.exec(statement)?.[1];
    const named = /\bon\s+([a-z_]+)\.[a-z_]+/i.exec(rest)?.[1] ?? /^([a-z_]+)\.[a-z_]+/i.exec(rest)?.[1];
    return [schema ?? named ?? []].flat();
  });
}

function schemaFaults({ path, text }: Source, schemas: readonly string[]): string[] {
  const [own, ...others] = [...new Set(changedSchemas(text))];
  const read = [...withoutComments(text).matchAll(READS)].filter(
    ([, schema, table]) => schema !== own && !table?.startsWith('pub_'),
  );
  return [
    ...(own && !schemas.includes(own) ? [`${path}: ${own} is the schema of no module; name it after its module`] : []),
    ...others.map((other) => `${path}: changes ${own} and ${other}; one schema per migration`),
    ...read.map(([, schema, table]) => `${path}: reads ${schema}.${table}; read a view ${schema}.pub_* instead`),
  ];
}
