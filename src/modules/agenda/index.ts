// What residents may come to, by filter: lists, calendar, map, and a page for each activity.
// Reads the views that organisation, branches, places, campaigns, activities and programme publish.
// Owns no schema. Uses organisation, branches, activities, activity-translations.
export { type AgendaFilter, agendaAddress, EMPTY_FILTER, filterQuery, readFilter } from './filter.ts';
export { findCampaignName, findPublicActivity } from './sql/activities.ts';
export type { AgendaSession } from './sql/matching.ts';
export { countComing, listComing } from './sql/sessions.ts';
export { inLanguage, type Translated } from './translated.ts';
export { agesText, priceLines } from './words.ts';
export { wordsTexts } from './words-texts.ts';
