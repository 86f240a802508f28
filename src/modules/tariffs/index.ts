// How a service and what it costs are written down: the grammar of an edition, what may stand in it, and the words for it.
// Owns no schema. Uses no other module.
export { EditionDocument, Service } from './edition.ts';
export { levelOf, programmeLineTitle, withIncluded } from './edition-services.ts';
export { explainInformation } from './explain-information.ts';
export { findingsIn, normFindings } from './findings.ts';
export { SizeClass, TariffComponent } from './grammar.ts';
export { isPriced } from './is-priced.ts';
export { normText } from './norm-text.ts';
export { pupilSpanOf } from './pupil-span.ts';
export { tariffRowsOf } from './tariff-rows.ts';
export { words } from './words.ts';
