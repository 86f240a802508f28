import { change, type Request, read } from '#kernel/http.ts';
import { pathIn } from '#kernel/languages.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { forgetHousehold, readableRegistration } from '../../registrations/index.ts';
import { loadOwn, ownId } from '../own.ts';
import { keepPrivate } from './keep-private.ts';
import type { Spoken } from './own-registration.tsx';

/** All that is kept of a household, to take away. */
export async function ownDataFile(c: Request) {
  const { registration, people, answers } = await read(c, (ctx) =>
    readableRegistration(ctx, { id: ownId(c), by: 'holder' }),
  );
  keepPrivate(c);
  c.header('content-disposition', 'attachment; filename="aanmelding.json"');
  return c.json({ ...registration, people, answers });
}

/** Asks whether a household really wants everything about it wiped, and says what that means. */
export async function wipePage(c: Request, { t, language }: Spoken) {
  const { title } = await loadOwn(c);
  const back = pathIn(language, `/aanmelding/${c.req.param('token')}`);
  keepPrivate(c);
  return respond(
    c,
    'public',
    t.wipeTitle,
    <>
      <PageHead
        language={language}
        kicker={<span {...writtenInDutch(language)}>{title}</span>}
        title={t.wipeTitle}
        lead={t.wipeMeans}
      />
      <Form>
        <Actions>
          <Button kind="danger">{t.wipeYes}</Button>
          <ButtonLink kind="secondary" href={back}>
            {t.cancelNo}
          </ButtonLink>
        </Actions>
      </Form>
    </>,
  );
}

/** Wipes it; what was still to come is given back first. */
export async function wipeAction(c: Request, { language }: Spoken) {
  await change(c, (ctx) => forgetHousehold(ctx, { id: ownId(c), by: 'holder' }));
  return c.redirect(pathIn(language, `/aanmelding/${c.req.param('token')}`), 303);
}
