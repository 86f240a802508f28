// Where residents find help: by question, place, day and language, and the page of a point.
// Reads the views that branches and help-points publish.
// Owns no schema. Uses organisation, branches, agenda, help-appointments.
export { languageName } from './language-name.ts';
