// The till of the demo: it stands in for a payment provider (Mollie API v2) where there is no key for a real one.
// Whoever pays asks it over HTTP, as they would ask the real one.
// Owns schema practice_till. Uses no other module.
export {};
