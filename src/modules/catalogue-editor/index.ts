// Where the staff work on the activity catalogue: drafts with their services and tariffs, indexation, differences.
// Owns no schema. Uses people, tariffs, school-norms, calculations, activity-catalogue.
export {};
