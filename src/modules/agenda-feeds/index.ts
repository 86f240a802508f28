// The agenda for whoever does not look at it here: feeds, files, lists on other sites, paper and posters.
// Owns no schema. Uses organisation, branches, activities, agenda.
export {};
