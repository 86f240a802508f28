// How staff and partners come in: sessions, second steps, passkeys, the provider of another organisation.
// Owns schema sign_in. Uses people.
export { sessionToken } from './cookie.ts';
export { actorOfToken } from './session.ts';
