// Appointments at help points, with nothing of who comes but how to reach them, and that for a day.
// Owns schema help_appointments. Uses help-points.
export { themeTexts } from './theme-texts.ts';
export { THEMES, type Theme } from './themes.ts';
