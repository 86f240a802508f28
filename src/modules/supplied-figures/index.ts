// What figures mean that others count for the library: members, loans, visits, the online library, schools, the map,
// the collection, staff, money.
// Owns no schema. Uses no other module.
export {};
