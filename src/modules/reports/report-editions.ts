import { findFinal, listFinals, listPublic } from './sql/finals.ts';

/** The editions that are final: one of a report, all of a report, and every report of which everybody may read one. */
export const reportEditions = { find: findFinal, list: listFinals, listPublic };
