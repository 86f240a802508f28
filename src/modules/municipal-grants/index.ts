// The subsidy by which a municipality pays what was agreed: application, decision, lines that shrink, advances, settlement.
// Owns schema municipal_grants. Uses commitments.

export { openGrant } from './open-grant.ts';
export { GrantCard, GrantTables } from './pages/grant-view.tsx';
export { type Grant, grantOf, lockCuts } from './queries.ts';
