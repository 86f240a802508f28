/** The letter that a draft starts with; an empty line parts two paragraphs. */
export const usualLetter = (municipality: string, year: number, editionYear: number): string =>
  [
    `Hierbij bieden wij u het bibliotheekwerk voor ${year} in de gemeente ${municipality} aan.`,
    'In deze offerte ziet u per dienst wat u krijgt, welk effect wij nastreven en hoe de prijs is opgebouwd. In het jaarbericht leest u daarnaast wat wij hebben geleverd.',
    `De prijzen komen uit de activiteitencatalogus ${editionYear}.`,
  ].join('\n\n');

/** The conditions that a draft starts with, one a line. */
export const usualConditions = [
  'Wij sturen vier keer per jaar een factuur voor een kwart van het jaarbedrag. U betaalt binnen 30 dagen.',
  'Een onderdeel op offerte is pas afgesproken als er een prijs bij staat.',
  'Wij laten u elk halfjaar zien wat er van de afspraken is geleverd, en elk jaar in een jaarbericht.',
  'Een wijziging leggen wij samen schriftelijk vast.',
].join('\n');
