import type { Stale, Texts } from '#kernel/result.ts';
import type { Unreadable } from './guide-file.ts';

export const importTexts: Texts<Unreadable | Stale> = {
  'not-readable': ({ name }) =>
    `${name} kunnen we niet lezen. Kies JSON of CSV-tabellen volgens HSDS 3, of een zip daarvan`,
  'nothing-in-it': () =>
    'Hierin staan geen diensten en geen organisaties. Losse tabellen kies je samen met services.csv of organizations.csv',
  stale: () => 'De sociale kaart is intussen gewijzigd. Hieronder staat wat het bestand nu zou doen.',
};
