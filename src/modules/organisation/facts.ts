/** What may be known of a municipality in a year, with the label and the unit that people read. */
export const FACTS = [
  { id: 'inhabitants', label: 'Inwoners', unit: 'inwoners', asOf: '1 januari' },
  { id: 'inhabitants0to3', label: 'Inwoners van 0 tot en met 3 jaar', unit: 'inwoners', asOf: '1 januari' },
  { id: 'inhabitants4to12', label: 'Inwoners van 4 tot en met 12 jaar', unit: 'inwoners', asOf: '1 januari' },
  { id: 'inhabitants13to17', label: 'Inwoners van 13 tot en met 17 jaar', unit: 'inwoners', asOf: '1 januari' },
  { id: 'inhabitants18to64', label: 'Inwoners van 18 tot en met 64 jaar', unit: 'inwoners', asOf: '1 januari' },
  { id: 'inhabitants65plus', label: 'Inwoners van 65 jaar en ouder', unit: 'inwoners', asOf: '1 januari' },
  { id: 'schools', label: 'Basisscholen met de Bibliotheek op school', unit: 'scholen', asOf: '1 oktober' },
  { id: 'pupils', label: 'Leerlingen van die basisscholen', unit: 'leerlingen', asOf: '1 oktober' },
  { id: 'childcareLocations', label: 'Kinderopvanglocaties met BoekStart', unit: 'locaties', asOf: '31 december' },
  { id: 'clinics', label: 'Consultatiebureaus', unit: 'consultatiebureaus', asOf: '31 december' },
] as const;

export type FactId = (typeof FACTS)[number]['id'];

export const isFactId = (text: string): text is FactId => FACTS.some(({ id }) => id === text);
export const factById = (id: FactId): (typeof FACTS)[number] => FACTS.find((fact) => fact.id === id) ?? FACTS[0];
