// Where the library works: municipalities with their yearly facts, branches, outside places, opening hours.
// Owns schema organisation. Uses no other module.
export { type EnterFacts, enterFacts } from './commands/enter-facts.ts';
export { FACTS, type FactId, factById, SIZE_CLASSES, type SizeClass, sizeClassLabels } from './facts.ts';
export { type BranchCounts, factsOf, type MunicipalFacts, organisationName } from './queries.ts';
export { type Branch, findBranch, findMunicipality, listBranches, listMunicipalities, type Municipality } from './sql.ts';
