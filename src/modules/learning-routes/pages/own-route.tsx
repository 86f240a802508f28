import { formatInstant } from '#kernel/days.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { ok } from '#kernel/result.ts';
import { readShortCode, spacedCode } from '#kernel/short-code.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextField } from '#ui/field.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { mayTry } from '../guessing.ts';
import { type CardStep, CODE_LENGTH } from '../kinds.ts';
import { namedSpot } from '../spots.ts';
import { findCardByCode, listCardSteps } from '../sql/cards.ts';
import { listNext, type NextWalkIn } from '../sql/walk-ins.ts';
import type { ownRouteTexts } from './own-route-texts.ts';

type Spoken = Words<typeof ownRouteTexts>;

/** So many times that one can walk in are told. */
const NEXT_TIMES = 3;

/** A visitor's own route behind the code of a card; every code that is none gets the same answer. */
export async function ownRoutePage(c: Request, words: Spoken) {
  const { t } = words;
  const typed = c.req.query('code');
  if (typed === undefined) return ask(c, words, {});
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('referrer-policy', 'no-referrer');
  const tried = await change(c, async (ctx) => ok(await mayTry(ctx, c.var.clientAddress)));
  if (!tried.ok || !tried.value) return ask(c, words, { title: t.tooOften, status: 429 });
  const own = await load(c, typed);
  return own ? show(c, words, own) : ask(c, words, { title: t.unknown, text: t.unknownText, typed, status: 404 });
}

type Own = { readonly code: string; readonly question: string } & {
  readonly steps: readonly CardStep[];
  readonly next: readonly NextWalkIn[];
};

const load = (c: Request, typed: string): Promise<Own | undefined> =>
  read(c, async ({ tx, now }) => {
    const card = await findCardByCode(tx, readShortCode(typed, CODE_LENGTH) ?? '');
    if (!card) return undefined;
    const { code, question } = card;
    const next = await listNext(tx, { spot: await namedSpot(tx, card), now, limit: NEXT_TIMES });
    return { code, question, steps: await listCardSteps(tx, card.id), next };
  });

type Said = { title?: string; text?: string; typed?: string; status?: 404 | 429 };

const ask = (c: Request, { t, language, to }: Spoken, { title, text, typed = '', status }: Said) =>
  respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} language={language} />
      {title && (
        <Alert kind="error" title={title} language={language}>
          {text && <p>{text}</p>}
        </Alert>
      )}
      <Card>
        <form method="get" action={to('/leerroute').href} class="form">
          <TextField
            state={{ raw: { code: typed }, errors: {}, language }}
            name="code"
            label={t.code}
            hint={t.codeHint}
            width="medium"
            maxlength={20}
            autocomplete="off"
            dir="ltr"
            required
          />
          <Actions>
            <Button>{t.open}</Button>
          </Actions>
        </form>
      </Card>
    </>,
    status,
  );

function show(c: Request, words: Spoken, { code, question, steps, next }: Own) {
  const { t, language } = words;
  const step = steps.find(({ isDone }) => !isDone);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead
        title={t.title}
        kicker={<bdi dir="ltr">{spacedCode(code)}</bdi>}
        lead={<span {...writtenInDutch(language)}>{question}</span>}
        language={language}
      />
      {step ? <NextStep step={step} words={words} /> : <Alert kind="success" title={t.allDone} language={language} />}
      <Card title={t.walkIn}>{next.length === 0 ? <p>{t.noWalkIn}</p> : <WalkIns next={next} words={words} />}</Card>
      <Card title={t.steps}>
        <ol>
          {steps.map(({ title, isDone }) => (
            <li>
              <span {...writtenInDutch(language)}>{title}</span>{' '}
              <Badge tone={isDone ? 'green' : 'neutral'}>{isDone ? t.done : t.todo}</Badge>
            </li>
          ))}
        </ol>
      </Card>
    </>,
  );
}

const NextStep = ({ step, words: { t, language } }: { step: CardStep; words: Spoken }) => (
  <Card title={<span {...writtenInDutch(language)}>{step.title}</span>} meta={t.next}>
    {step.afterwards && (
      <p>
        {t.afterwards} <span {...writtenInDutch(language)}>{step.afterwards}</span>
      </p>
    )}
    {step.materialUrl && (
      <p>
        <a href={step.materialUrl} hreflang="nl" rel="noreferrer">
          {t.practise}
        </a>
      </p>
    )}
  </Card>
);

const WalkIns = ({ next, words: { language, to } }: { next: readonly NextWalkIn[]; words: Spoken }) => (
  <ul>
    {next.map(({ title, slug, beginsAt, where }) => (
      <li>
        {formatInstant(beginsAt, language)}:{' '}
        <Link {...to(`/agenda/${slug}`)}>
          <span {...writtenInDutch(language)}>{title}</span>
        </Link>
        <br />
        <span {...writtenInDutch(language)}>{where}</span>
      </li>
    ))}
  </ul>
);
