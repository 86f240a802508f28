import { randomUUID } from 'node:crypto';
import type { FormState } from '#kernel/forms.ts';
import { change, found, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { pathIn } from '#kernel/languages.ts';
import { readShortCode } from '#kernel/short-code.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { answerSurvey } from '../commands/answer-survey.ts';
import { type AskedInPublic, askedInPublic } from '../queries.ts';
import { isOpen, surveyPath } from '../survey.ts';
import { AnswerFields } from './answer-fields.tsx';
import { answerForms, answersOf } from './answer-form.ts';
import type { surveyTexts } from './survey-texts.ts';

type Spoken = Words<typeof surveyTexts>;

/** What an activity brought, asked of anybody with its address: one page, no cookie, nothing that says who answers. */
export async function answerPage(c: Request, words: Spoken) {
  return show(c, words, { asked: await load(c), state: answerForms[words.language].empty });
}

/** Keeps the answers, or shows the page again with what was filled in. */
export async function answerAction(c: Request, words: Spoken) {
  const { t, language } = words;
  const asked = await load(c);
  const parsed = answerForms[language].parse(await c.req.formData());
  if (!parsed.ok) return show(c, words, { asked, state: parsed.state, isRefused: true });
  const { asked: versionId = '', _key: formId = '', ...typed } = parsed.values;
  if (!isId(formId)) return show(c, words, { asked, state: parsed.state, isRefused: true });
  const input = { code: asked.survey.code, versionId, formId, answers: answersOf(typed) };
  const outcome = await change(c, ({ tx, now }) => answerSurvey({ tx, now }, input));
  if (outcome.ok) return c.redirect(addressOf(c, words, '/bedankt'), 303);
  const { code } = outcome.refusal;
  const refusal = code === 'empty' ? t.nothing : code === 'changed' ? t.changed : undefined;
  return show(c, words, {
    ...{ asked: await load(c), state: parsed.state, refusal, isRefused: true, isClosed: code === 'flooded' },
  });
}

/** Thanks; on a tablet the next person finds empty questions after a while. */
export async function thanksPage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const { survey } = await load(c);
  const again = addressOf(c, words, '');
  if (isTablet(c)) c.header('refresh', `${TABLET_SECONDS}; url=${surveyPath(survey.code)}?op=tablet`);
  return respond(
    c,
    'public',
    t.thanksTitle,
    <>
      <PageHead language={language} title={t.thanksTitle} lead={t.thanks} />
      {isTablet(c) ? (
        <>
          <p>{t.tabletHint}</p>
          <p>
            <a class="button" href={again}>
              {t.next}
            </a>
          </p>
        </>
      ) : (
        <p>
          <Link {...to('/agenda')}>{t.agenda}</Link>
        </p>
      )}
    </>,
  );
}

/** Asked when nobody touched the tablet for a while; without an answer it leads to empty questions. */
const StillThere = ({ t, anew }: { t: Spoken['t']; anew: string }) => (
  <>
    <dialog id="still-there" class="dialog" aria-labelledby="still-there-title" data-anew={anew}>
      <h2 id="still-there-title">{t.stillThere}</h2>
      <form method="dialog">
        <Button>{t.yes}</Button>
      </form>
    </dialog>
    <script type="module" src={asset('survey-tablet.js')} defer />
  </>
);

/** Long enough to read thanks in every language. */
const TABLET_SECONDS = 20;

const isTablet = (c: Request): boolean => c.req.query('op') === 'tablet';

const addressOf = (c: Request, { language }: Spoken, part: '' | '/bedankt'): string =>
  `${pathIn(language, surveyPath(c.req.param('code') ?? '') + part)}${isTablet(c) ? '?op=tablet' : ''}`;

async function load(c: Request): Promise<AskedInPublic> {
  c.header('x-robots-tag', 'noindex, nofollow');
  const code = readShortCode(c.req.param('code') ?? '');
  return found(code ? await read(c, (ctx) => askedInPublic(ctx, code)) : undefined, 'a survey with this code');
}

type Shown = {
  readonly asked: AskedInPublic;
  readonly state: FormState;
  readonly refusal?: string | undefined;
  readonly isRefused?: boolean;
  readonly isClosed?: boolean;
};

function show(c: Request, words: Spoken, { asked: { survey, version, title }, state, ...rest }: Shown) {
  const { t, language, to } = words;
  const kicker = <span {...writtenInDutch(language)}>{title}</span>;
  if (rest.isClosed || !isOpen(survey, c.var.now()))
    return respond(
      c,
      'public',
      t.closedTitle,
      <>
        <PageHead language={language} kicker={kicker} title={t.closedTitle} lead={t.closed} />
        <p>
          <Link {...to('/agenda')}>{t.agenda}</Link>
        </p>
      </>,
    );
  return respond(
    c,
    'public',
    `${t.title} ${title}`,
    <>
      <PageHead language={language} kicker={kicker} title={t.title} lead={t.lead} />
      <Alert language={language}>
        <p>{t.private}</p>
      </Alert>
      <Form formKey={randomUUID()}>
        <ErrorSummary state={state} refusal={rest.refusal} />
        <HiddenField name="asked" value={version.id} />
        <AnswerFields asked={version} state={state} language={language} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
      {isTablet(c) && <StillThere t={t} anew={`${surveyPath(survey.code)}?op=tablet`} />}
    </>,
    rest.isRefused ? 422 : 200,
  );
}
