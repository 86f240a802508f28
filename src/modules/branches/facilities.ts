/** What a visitor may find in a branch, besides people and books. The ids stand in the database. */
export const FACILITIES = [
  { id: 'wheelchair', label: 'Toegankelijk met een rolstoel' },
  { id: 'toilet', label: 'Toilet' },
  { id: 'accessible-toilet', label: 'Toilet voor mensen met een rolstoel' },
  { id: 'wifi', label: 'Gratis wifi' },
  { id: 'computers', label: 'Computers' },
  { id: 'printer', label: 'Printen en kopiëren' },
  { id: 'workplaces', label: 'Plekken om te werken of te leren' },
  { id: 'meeting-room', label: 'Ruimte om samen te komen' },
  { id: 'children', label: 'Kinderhoek' },
  { id: 'coffee', label: 'Koffie en thee' },
  { id: 'self-service', label: 'Zelf lenen en terugbrengen' },
  { id: 'minibieb', label: 'Boeken om te ruilen' },
] as const;

/** The five core functions with the words that residents read. Source: Wsob, article 5. */
export const CORE_FUNCTIONS = [
  { id: 1, label: 'Kennis en informatie', residents: 'Informatie en hulp bij vragen' },
  { id: 2, label: 'Ontwikkeling en educatie', residents: 'Leren en oefenen' },
  { id: 3, label: 'Lezen en literatuur', residents: 'Boeken lenen en lezen' },
  { id: 4, label: 'Ontmoeting en debat', residents: 'Elkaar ontmoeten' },
  { id: 5, label: 'Kunst en cultuur', residents: 'Kunst en cultuur' },
] as const;
