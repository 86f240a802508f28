// Who does the library work, and where: the library organisation, municipalities with their yearly facts, borders for maps.
// Owns schema organisation. Uses no other module.
export { areasAround, type Borders, bordersOf } from './borders.ts';
export { enterFacts } from './commands/enter-facts.ts';
export { FACTS, factById } from './facts.ts';
export { organisationName, type YearlyFacts, yearlyFactsOf, yearlyFactsOfEach } from './queries.ts';
export { findOrganisation } from './sql/library-organisation.ts';
export { findMunicipality, listMunicipalities, type Municipality } from './sql/municipalities.ts';
export { MunicipalityFilter } from './views/municipality-filter.tsx';
