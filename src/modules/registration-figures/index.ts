// How many signed up, had a place, waited in vain and did not come.
// Owns no schema. Uses no other module.
export {};
