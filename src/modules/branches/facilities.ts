import { facilityTexts } from './facility-texts.ts';

type FacilityId = keyof typeof facilityTexts.nl.facilities;

/** What a visitor may find in a branch, besides people and books. The ids stand in the database. */
export const FACILITIES = Object.entries(facilityTexts.nl.facilities).map(([id, label]) => ({
  id: id as FacilityId,
  label,
}));

/** The five core functions as staff know them. Source: Wsob, article 5. */
export const CORE_FUNCTIONS = [
  { id: 1, label: 'Kennis en informatie' },
  { id: 2, label: 'Ontwikkeling en educatie' },
  { id: 3, label: 'Lezen en literatuur' },
  { id: 4, label: 'Ontmoeting en debat' },
  { id: 5, label: 'Kunst en cultuur' },
] as const;
