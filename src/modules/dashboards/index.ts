// How a municipality, a branch or the whole organisation does, on one page: promised against delivered, figures through the years,
// municipalities beside each other. Owns no schema. Uses organisation, commitments, figures, programme-progress.
export { type BurnUp, burnUpsOf, burnUpsTogether } from './burn-ups.ts';
