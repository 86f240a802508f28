import type { Request } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import type { doorCodeTexts } from './door-code-texts.ts';

/** Where a scanned code leads. To somebody who keeps no door it tells nothing but what such a code is. */
export function doorCodePage(c: Request, { t, language, to }: Words<typeof doorCodeTexts>) {
  c.header('x-robots-tag', 'noindex, nofollow');
  const back = encodeURIComponent(c.req.path);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead language={language} title={t.title} lead={t.lead} />
      {c.var.actor.kind !== 'user' && (
        <p>
          {t.staff} <Link {...to(`/inloggen?terug=${back}`)}>{t.signIn}</Link>
        </p>
      )}
    </>,
  );
}
