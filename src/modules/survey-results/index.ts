// What came out of surveys, by activity, service, municipality and year, and what that proves.
// Owns no schema. Uses organisation, activity-catalogue, activities, surveys.

export { type PrintedResults, type Surveyed, surveyedIn } from './surveyed.ts';
