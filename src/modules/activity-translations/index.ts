// The texts of activities in simple Dutch (A2) and in other languages: who made them, who read them over, what is stale.
// Owns schema activity_translations. Uses people, activities.
export { type PublicTexts, textsIn } from './sql.ts';
