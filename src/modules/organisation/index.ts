// Where the library works: municipalities with their yearly facts, branches, outside places, opening hours.
// Owns schema organisation. Uses no other module.
export { staffedMinutesOf } from './branches.ts';
export { type EnterFacts, enterFacts } from './commands/enter-facts.ts';
export { FACTS, factById, type SizeClass, sizeClassLabels } from './facts.ts';
export { factsOf, factsOfEach, type MunicipalFacts, organisationName } from './queries.ts';
export { listBranches } from './sql/branches.ts';
export { findMunicipality, listMunicipalities, type Municipality } from './sql/municipalities.ts';
