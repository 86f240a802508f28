import path from 'node:path';
import type { Source } from './sources.ts';

const MOST_LINES = [
  { holds: /^docs\/ARCHITECTURE\.md$/, most: 150 },
  { holds: /^docs\/decisions\//, most: 60 },
  { holds: /^README\.md$/, most: 60 },
] as const;

/** Documents that have grown past what is read, or point at something that is not there. */
export const documentFaults = (documents: readonly Source[], exists: (file: string) => boolean): string[] =>
  documents.flatMap((document) => [...tooLong(document), ...deadLinks(document, exists)]);

/** Commands that a document tells to type and that npm does not know. */
export const commandFaults = (documents: readonly Source[], scripts: readonly string[]): string[] =>
  documents.flatMap(({ path: file, text }) =>
    [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
      .filter(([, name = '']) => !scripts.includes(name))
      .map(([command]) => `${file}: package.json has no script for «${command}»`),
  );

function tooLong({ path: file, text }: Source): string[] {
  const { most } = MOST_LINES.find(({ holds }) => holds.test(file)) ?? { most: Number.POSITIVE_INFINITY };
  const lines = text.trimEnd().split('\n').length;
  return lines > most ? [`${file}: ${lines} lines, ${most} at most; say less, or say it elsewhere`] : [];
}

const LINK = /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g;
const NAMED_FILE = /`((?:src|test|docs|scripts|bench|db|demo)\/[\w./-]+)`/g;

function deadLinks({ path: file, text }: Source, exists: (file: string) => boolean): string[] {
  const links = [...text.matchAll(LINK)].map(([, link = '']) => path.posix.join(path.posix.dirname(file), link));
  const named = [...text.matchAll(NAMED_FILE)].map(([, name = '']) => name);
  return [...links, ...named].filter((target) => !exists(target)).map((target) => `${file}: ${target} is not there`);
}

/** Decisions that leave a gap in their numbers, or lack a part. */
export const decisionFaults = (decisions: readonly Source[]): string[] =>
  decisions.flatMap(({ path: file, text }, index) => {
    const number = index + 1;
    const begins = `docs/decisions/${String(number).padStart(4, '0')}-`;
    const lacking = [`# ${number}. `, 'Date: 20', 'Status: ', '## Context', '## Decision', '## Consequences'].filter(
      (part) => !text.includes(part),
    );
    return [
      ...(file.startsWith(begins) ? [] : [`${file}: the next number is ${begins.slice(-5, -1)}`]),
      ...lacking.map((part) => `${file}: lacks «${part.trim()}»`),
    ];
  });

/** Settings that the table leaves out or invents. */
export function settingFaults(table: string, config: string): string[] {
  const told = [...table.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, name = '']) => name);
  const known = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name);
  return [
    ...known.filter((name) => !told.includes(name)).map((name) => `docs/running.md: tell what ${name} does`),
    ...told.filter((name) => !known.includes(name)).map((name) => `docs/running.md: kernel/config.ts knows no ${name}`),
  ];
}

/** Words of the glossary that are explained twice. */
export function doubleTerms(glossary: string): string[] {
  const terms = [...glossary.matchAll(/^\| ([a-z][^|]*?) \|/gm)]
    .flatMap(([, term = '']) => term.split(', '))
    .filter((term) => term !== 'term in code');
  return [...new Set(terms.filter((term, index) => terms.indexOf(term) !== index))].map(
    (term) => `docs/glossary.md: «${term}» is explained twice`,
  );
}
