import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { findOffer, isFull, openChoices } from '../offer.ts';
import { LostLinkLine } from './lost-link-line.tsx';
import { signUpTexts } from './sign-up-texts.ts';
import { standingOf } from './standing.tsx';
import { standingTexts } from './standing-texts.ts';

/** What the page of an activity says of signing up: the way in, that one has to wait, or why nobody can. */
export async function signUpInvitation(c: Request, slug: string) {
  const { language } = c.var;
  const offer = await load(c, { slug, language });
  if (!offer) return null;
  const t = standingTexts[language];
  const stop = standingOf(offer);
  return (
    <>
      {stop ? <p>{stop.says(t, language)}</p> : <WayIn c={c} slug={slug} mustWait={openChoices(offer).every(isFull)} />}
      <LostLinkLine language={language} />
    </>
  );
}

type WayInProps = { c: Request; slug: string; mustWait: boolean };

const WayIn = ({ c, slug, mustWait }: WayInProps) => {
  const { language } = c.var;
  return (
    <>
      {mustWait && <p>{standingTexts[language].youCanWait}</p>}
      <Link class="button" {...targetOf(c, `/agenda/${slug}/aanmelding`)}>
        {signUpTexts[language].title}
      </Link>
    </>
  );
};

const load = sharedPage((tx: Tx, asked: { slug: string; language: Language }, now) =>
  findOffer({ tx, now, actor: visitor }, asked),
);
