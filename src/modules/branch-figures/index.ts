// How many libraries and service points there are, and how long they are open.
// Owns no schema. Uses no other module.
export {};
