// National, provincial and own campaigns over the branches: when, for whom, with what targets and material, and what came of it.
// Owns schema campaigns. Uses organisation, branches, commitments.
export { STATES as campaignStates, stateOf, takesPart } from './domain.ts';
export { type Campaign, findCampaign, listCampaigns } from './sql/campaigns.ts';
export { whenText } from './words.ts';
