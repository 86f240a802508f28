import { can, municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { readShortCode } from '#kernel/short-code.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { isLinkOpen } from '../door.ts';
import { sessionOfCode } from '../elsewhere.ts';
import type { doorCodeTexts } from './door-code-texts.ts';
import { rememberedDoor } from './door-cookie.ts';
import { codeOf, linkOfToken } from './way.ts';

/**
 * Where a scanned code leads: who keeps a door comes to the list with that household on top. To anybody else it tells
 * nothing but what such a code is.
 */
export async function doorCodePage(c: Request, { t, language, to }: Words<typeof doorCodeTexts>) {
  const code = readShortCode(c.req.param('code') ?? '');
  const door = code && ((await doorOfStaff(c, code)) ?? (await doorOfVolunteer(c)));
  if (door) return c.redirect(`${door}?code=${code}`, 303);
  const isStaff = can(c.var.actor, 'door-lists:use');
  c.header('x-robots-tag', 'noindex, nofollow');
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead language={language} title={t.title} lead={isStaff ? t.unknown : t.lead} />
      {c.var.actor.kind === 'visitor' && (
        <p>
          {t.staff} <Link {...to(`/inloggen?terug=${encodeURIComponent(c.req.path)}`)}>{t.signIn}</Link>
        </p>
      )}
    </>,
  );
}

async function doorOfStaff(c: Request, code: string): Promise<string | undefined> {
  const { actor } = c.var;
  if (!can(actor, 'door-lists:use')) return undefined;
  const municipalities = municipalitiesFor(actor, 'door-lists:use');
  const id = await read(c, (ctx) => sessionOfCode(ctx, { municipalities, code, codeOf: codeOf(c) }));
  return id && `/werk/bijeenkomsten/${id}/deurlijst`;
}

async function doorOfVolunteer(c: Request): Promise<string | undefined> {
  const token = rememberedDoor(c);
  const linkId = token && linkOfToken(c, token);
  return linkId && (await read(c, (ctx) => isLinkOpen(ctx, linkId))) ? `/deurlijst/${token}` : undefined;
}
