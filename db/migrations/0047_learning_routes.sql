-- Learning by walking in: a learning question, a route of steps, and a card that remembers the next one.
create schema learning_routes;
