// Where every municipality stands for a year, on one page: from advice to agreement.
// Owns no schema. Uses organisation, calculations, advice, quotes, agreements.

export { type MunicipalRow, municipalOverview } from './queries.ts';
