import type { TakenIn } from '../referral-directory/index.ts';

type Field = { [K in keyof TakenIn]: keyof TakenIn[K][number] }[keyof TakenIn];

const LABELS: Readonly<Partial<Record<Field, string>>> = {
  ...{ name: 'naam', alternateName: 'andere naam', description: 'uitleg', website: 'website', url: 'webpagina' },
  ...{ email: 'mailadres', phones: 'telefoon', parentId: 'valt onder', status: 'stand', topics: 'onderwerpen' },
  ...{ languages: 'talen', municipalityCodes: 'gemeenten', eligibilityDescription: 'voor wie' },
  ...{ minimumAge: 'jongste leeftijd', maximumAge: 'oudste leeftijd', applicationProcess: 'aanmelden' },
  ...{ requiredDocuments: 'wat je meeneemt', interpretationServices: 'tolk', feesDescription: 'kosten' },
  ...{ costCents: 'prijs', alert: 'let op', locationIds: 'plekken', hours: 'tijden', locationType: 'soort plek' },
  ...{ street: 'straat', postcode: 'postcode', town: 'plaats', latitude: 'plek op de kaart' },
  ...{ longitude: 'plek op de kaart', accessibility: 'toegankelijkheid', transportation: 'vervoer' },
};

/** These fields as staff call them, each once. */
export const fieldLabels = (fields: readonly string[]): string =>
  [...new Set(fields.flatMap((field) => LABELS[field as Field] ?? []))].join(', ');
