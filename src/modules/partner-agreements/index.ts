// Agreements put before schools and childcare organisations, who pay a part themselves: made, sent, confirmed or declined.
// Owns schema partner_agreements. Uses places, people, tariffs, school-norms, calculations, activity-catalogue, priced-offers, commitments, agreements.
export {};
