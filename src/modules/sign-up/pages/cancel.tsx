import { change, type Request } from '#kernel/http.ts';
import { pathIn } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { cancelRegistration } from '../../registrations/index.ts';
import { isLive, loadOwn, ownId } from '../own.ts';
import { keepPrivate } from './keep-private.ts';
import { answerOwn, type Spoken } from './own-registration.tsx';

/** Asks whether a household really gives up its places, and says what that means. */
export async function cancelPage(c: Request, words: Spoken) {
  const { t, language } = words;
  const own = await loadOwn(c);
  const { registration, title, hasBegun, money } = own;
  if (!isLive(registration) || hasBegun) return c.redirect(pathOf(c, words), 303);
  keepPrivate(c);
  return respond(
    c,
    'public',
    t.cancelTitle,
    <>
      <PageHead
        language={language}
        kicker={<span {...writtenInDutch(language)}>{title}</span>}
        title={t.cancelTitle}
        lead={registration.state === 'waiting' ? t.cancelWaiting : t.cancelMeans}
      />
      {money.paidCents > 0 && (
        <p>{money.backCents > 0 ? t.moneyBack(formatCents(money.backCents, language)) : t.noMoneyBack}</p>
      )}
      <Form>
        <Actions>
          <Button kind="danger">{t.cancelYes}</Button>
          <ButtonLink kind="secondary" href={pathOf(c, words)}>
            {t.cancelNo}
          </ButtonLink>
        </Actions>
      </Form>
    </>,
  );
}

/** Gives the places back; who waits for them moves up. */
export async function cancelAction(c: Request, words: Spoken) {
  const result = await change(c, (ctx) => cancelRegistration(ctx, { id: ownId(c), by: 'holder' }));
  if (result.ok) return c.redirect(pathOf(c, words), 303);
  const refusal = result.refusal.code === 'has-begun' ? words.t.begun : words.t.ended;
  return answerOwn(c, words, { own: await loadOwn(c), refusal });
}

const pathOf = (c: Request, { language }: Spoken): string => pathIn(language, `/aanmelding/${c.req.param('token')}`);
