// Learning by walking in: a learning question, a route of steps, and a card that remembers the next one.
// Owns schema learning_routes. Uses organisation, branches, places.
export {};
