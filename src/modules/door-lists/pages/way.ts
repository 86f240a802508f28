import { idParam, type Request } from '#kernel/http.ts';
import { newId } from '#kernel/id.ts';
import { NotFound } from '#kernel/result.ts';
import type { Way } from '../door.ts';
import type { CodeOf } from '../find-at-door.ts';

const PURPOSE = 'door-lists.link';

/** The part of the address by which a volunteer comes in. */
export const tokenOfLink = (c: Request, linkId: string): string => c.var.box.tokenOf(PURPOSE, linkId);

/** The link in a token; undefined for any other text. */
export const linkOfToken = (c: Request, token: string): string | undefined => c.var.box.idOf(PURPOSE, token);

/** How this request comes to a door: by the id of its session, or by the token of a link. Throws NotFound for any other token. */
export function wayOf(c: Request, isSending = false): Way {
  const token = c.req.param('token');
  if (token === undefined) return { kind: 'staff', sessionId: idParam(c) };
  const linkId = linkOfToken(c, token);
  if (linkId === undefined) throw new NotFound('a link to a door');
  return { kind: 'link', linkId, isSending };
}

/** The address of the door list itself, by the way that this request came. */
export function addressOf(c: Request): string {
  const token = c.req.param('token');
  return token === undefined ? `/werk/bijeenkomsten/${idParam(c)}/deurlijst` : `/deurlijst/${token}`;
}

/** What a form counts as a device: the account that sent it, or the link. */
export function deviceOf(c: Request): string {
  const way = wayOf(c);
  if (way.kind === 'link') return way.linkId;
  return c.var.actor.kind === 'user' ? c.var.actor.accountId : newId();
}

/** Makes the code of a registration, to compare with what somebody shows. */
export const codeOf =
  (c: Request): CodeOf =>
  (registrationId) =>
    c.var.box.codeOf('registration', registrationId);
