/** For what the id of a registration is signed in the link of its household. */
export const TOKEN_PURPOSE = 'registration';
