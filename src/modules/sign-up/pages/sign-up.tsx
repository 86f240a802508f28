import { found, type Request, read } from '#kernel/http.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findOffer, type Offer } from '../offer.ts';
import type { Filled, Spoken } from './filled.ts';
import { LostLinkLine } from './lost-link-line.tsx';
import { SignUpForm } from './sign-up-fields.tsx';
import { Standing, standingOf } from './standing.tsx';

/** Where residents sign up for an activity, or read why they cannot. The address may have chosen when already. */
export async function signUpPage(c: Request, words: Spoken) {
  const offer = await loadOffer(c, words);
  return answerSignUp(c, words, {
    offer,
    filled: {
      state: { raw: { moment: c.req.query('moment') ?? '' }, errors: {}, language: words.language },
      persons: 1,
    },
  });
}

/** What one can sign up for here. Throws NotFound. */
export const loadOffer = async (c: Request, { language }: Spoken): Promise<Offer> =>
  found(await read(c, (ctx) => findOffer(ctx, { slug: c.req.param('slug') ?? '', language })), 'activity');

type Shown = { readonly offer: Offer; readonly filled: Filled; readonly status?: 200 | 422 | 429 };

/** Answers with the form, or with what stands in its way. */
export function answerSignUp(c: Request, words: Spoken, { offer, filled, status = 200 }: Shown) {
  const { t, language, to } = words;
  const { activity } = offer;
  const title = (
    <span {...(activity.translated.includes('title') ? {} : writtenInDutch(language))}>{activity.title}</span>
  );
  const stop = standingOf(offer);
  return respond(
    c,
    'public',
    `${t.title}: ${activity.title}`,
    <>
      <PageHead
        language={language}
        kicker={title}
        title={t.title}
        breadcrumbs={[
          { ...to('/agenda'), label: t.agenda },
          { ...to(`/agenda/${activity.slug}`), label: title },
        ]}
      />
      {stop ? (
        <Standing stop={stop} offer={offer} language={language} />
      ) : (
        <SignUpForm offer={offer} words={words} filled={filled} />
      )}
      <LostLinkLine language={language} />
    </>,
    status,
  );
}
