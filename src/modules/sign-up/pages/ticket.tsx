import { type Request, read } from '#kernel/http.ts';
import { type Language, pathIn } from '#kernel/languages.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { spacedCode } from '#kernel/short-code.ts';
import type { Words } from '#kernel/translated-page.ts';
import { asset } from '#ui/assets.ts';
import { Actions, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findPublicActivity, inLanguage } from '../../agenda/index.ts';
import { checkInPath } from '../../door-lists/index.ts';
import { loadOwn, type Own } from '../own.ts';
import { keepPrivate } from './keep-private.ts';
import { factsShown } from './own-facts.tsx';
import { ownRegistrationTexts } from './own-registration-texts.ts';
import type { ticketTexts } from './ticket-texts.ts';

/** What a household shows at the door. */
export type Ticket = { readonly code: string; readonly picture: string };

/** Only who has a place on the spot, in what is not over, has something to show at a door. */
export async function ticketOf(c: Request, { id, registration, sessions }: Own): Promise<Ticket | undefined> {
  const { state, attendance } = registration;
  if (state !== 'placed' || attendance !== 'on-site' || sessions.length === 0) return undefined;
  const code = c.var.box.codeOf('registration', id);
  const svg = await qrCode(`${c.var.config.baseUrl}${checkInPath(code)}`, 4);
  return { code, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

type Ticketed = { readonly ticket: Ticket; readonly t: (typeof ticketTexts)['nl'] };

/** The code to say and the picture to scan, black on white in every light. */
export const TicketCode = ({ ticket, t }: Ticketed) => (
  <div class="ticket">
    <img src={ticket.picture} width={200} height={200} alt={t.picture} />
    <p>
      {t.code}: <bdi class="ticket-code">{spacedCode(ticket.code)}</bdi>
    </p>
    <p>{t.show}</p>
  </div>
);

/** A registration on paper. Who has nothing to show is led to the page of the registration. */
export async function ticketPage(c: Request, { t, language }: Words<typeof ticketTexts>) {
  const own = await loadOwn(c);
  const ticket = await ticketOf(c, own);
  const back = pathIn(language, `/aanmelding/${c.req.param('token')}`);
  if (!ticket) return c.redirect(back, 303);
  const bring = await loadBring(c, own, language);
  const items = factsShown(own, { t: ownRegistrationTexts[language], language });
  keepPrivate(c);
  return respond(
    c,
    'public',
    { title: t.kicker, head: <script type="module" src={asset('page-tools.js')} /> },
    <>
      <PageHead
        language={language}
        kicker={t.kicker}
        title={<span {...writtenInDutch(language)}>{own.title}</span>}
        actions={
          <button type="button" class="button" data-tool="print" hidden>
            {t.print}
          </button>
        }
      />
      <Card>
        <TicketCode ticket={ticket} t={t} />
        <DescriptionList items={[...items, ...(bring ? [{ term: t.bring, details: bring }] : [])]} />
      </Card>
      <Actions>
        <ButtonLink kind="secondary" href={back}>
          {t.back}
        </ButtonLink>
      </Actions>
    </>,
  );
}

/** What to bring, in Dutch where nobody translated it; undefined where nothing has to be brought. */
const loadBring = (c: Request, { slug }: Own, language: Language) =>
  read(c, async ({ tx }) => {
    const known = await findPublicActivity(tx, slug ?? '');
    const [activity] = await inLanguage(tx, language, known ? [known] : []);
    if (!activity?.bring) return undefined;
    const isTranslated = activity.translated.includes('bring');
    return <span {...(isTranslated ? {} : writtenInDutch(language))}>{activity.bring}</span>;
  });
