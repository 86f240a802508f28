// Places of others where library work is done: schools with their pupils, childcare locations, clinics, outside places.
// Owns schema places. Uses organisation.
export { isSchool, PLACE_KINDS, type PlaceKind } from './domain.ts';
export { latestPupilsOf } from './queries.ts';
export { findPlace, listPlaces, listPlacesWith, type Place } from './sql.ts';
