/** What staff must know of a thing that was read, and what they can do about it. */
export const NOTES = {
  unknownTopic: (term: string) => `Het onderwerp ‘${term}’ kennen wij niet. Kies na het inlezen zelf een onderwerp.`,
  unknownArea: (area: string) => `De gemeente ‘${area}’ kennen wij niet.`,
  everywhere: () => 'Daardoor geldt de dienst nu overal. Kies na het inlezen de goede gemeente.',
  hoursLost: (count: number) =>
    `${count === 1 ? '1 openingstijd past' : `${count} openingstijden passen`} niet: wij kennen alleen elke week, of een vaste week van de maand. Schrijf die na het inlezen bij de uitleg.`,
  phoneLost: (phone: string) => `Het telefoonnummer ‘${phone}’ is niet te lezen en is weggelaten.`,
  addressLost: (text: string) => `Het adres ‘${text}’ klopt niet en is weggelaten.`,
  agesLost: () => 'De leeftijden kloppen niet en zijn weggelaten.',
  severalCosts: () => 'Er staan meer prijzen bij. Schrijf na het inlezen op wat het kost.',
  shortened: (label: string) => `Te lang, en daarom ingekort: ${label}.`,
  parentMissing: (id: string) =>
    `Valt onder een organisatie die niet in het bestand staat (id ${id}). Kies die zo nodig zelf.`,
  circle: () => 'Valt in dit bestand onder zichzelf: dat is weggelaten.',
  renamed: (name: string) => `Heette ‘${name}’. Gaat het om een andere organisatie? Lees dit bestand dan niet in.`,
} as const;

/** Why a thing stays out. */
export const REASONS = {
  twice: 'Dit id staat eerder in het bestand. Alleen de eerste telt.',
  noOrganisation:
    'De organisatie ontbreekt, of heeft geen id en naam. Staat die in organizations.csv, kies dan ook dat bestand.',
  elsewhere: (name: string) => `Deze dienst hoort bij ons bij ‘${name}’. Hij verhuist niet door een bestand.`,
} as const;
