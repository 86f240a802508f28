import { z } from 'zod';
import { hashOf } from '#kernel/content-hash.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { OTHER_LANGUAGES } from '#kernel/translations.ts';
import { TextArea } from '#ui/field.tsx';
import { respond } from '#ui/respond.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { DUTCH_CHANGED, TranslationForm, translationFields } from '#ui/translation-form.tsx';
import { ActivityFrame } from '../../activities/index.ts';
import { saveText } from '../commands/save-text.ts';
import { stateOf, textsOf } from '../domain.ts';
import { addressOf, type Loaded, load } from './load.ts';

const labels = {
  title: 'Titel',
  summary: 'In het kort',
  about: 'Het hele verhaal',
  bring: 'Meenemen',
} as const;

const form = defineForm(
  z.object({
    title: field.text('Vertaal de titel', 160),
    summary: field.text('Vertaal wat er in het kort staat', 500),
    about: field.optionalText(9_000),
    bring: field.optionalText(500),
    ...translationFields,
  }),
);
type State = typeof form.empty;

/** The texts of an activity in one language, beside the Dutch ones. */
export async function textPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded) });
}

/** Keeps them, and leads back to all languages. */
export async function saveTextAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { title, summary, about = '', bring = '', origin, isChecked, dutchHash = '', version } = data.values;
  const input = { activityId: loaded.activity.id, language: loaded.language, texts: { title, summary, about, bring } };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveText(ctx, { ...input, isMachine: origin === 'machine', isChecked, dutchHash, version }),
    ({ id }) => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const now = filledFrom(current);
  if (outcome.refusal.code === 'stale')
    return show(c, current, { state: withVersion(data.state, current.translation?.version ?? 0), saved: now.raw });
  const state = { ...data.state, raw: { ...data.state.raw, dutchHash: now.raw.dutchHash ?? '' } };
  return show(c, current, { state, refusal: DUTCH_CHANGED });
}

const filledFrom = ({ activity, translation }: Loaded): State => {
  const { title = '', summary = '', about = '', bring = '', isMachine } = translation ?? {};
  return form.filled({
    ...{ title, summary, about, bring },
    origin: translation ? (isMachine ? 'machine' : 'person') : '',
    isChecked: translation?.checkedAt && stateOf(translation, activity) === 'fresh' ? 'on' : '',
    dutchHash: hashOf(textsOf(activity)),
    version: String(translation?.version ?? 0),
  });
};

type Shown = { state: State; saved?: State['raw']; refusal?: string };

function show(c: Request, loaded: Loaded, { state, saved, refusal }: Shown) {
  const { activity, language, translation } = loaded;
  const name = OTHER_LANGUAGES[language];
  const failed = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `${name}: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="vertalingen" heading={name}>
      <TranslationForm
        {...{ state, saved, refusal, labels, language }}
        dutch={activity}
        source={translation?.source}
        isStale={stateOf(translation, activity) === 'stale'}
        checkHint="Een vertaling door een machine zien bewoners pas daarna"
        ways={
          <>
            <a href={addressOf(activity.id)}>Annuleer</a>
            {translation && <a href={`${addressOf(activity.id)}/${language}/verwijdering`}>Haal weg</a>}
          </>
        }
      >
        <TextArea state={state} name="title" label={labels.title} rows={1} maxlength={160} required />
        <TextArea state={state} name="summary" label={labels.summary} rows={3} maxlength={500} required />
        <TextArea state={state} name="about" label={labels.about} rows={8} maxlength={9_000} />
        <TextArea state={state} name="bring" label={labels.bring} rows={2} maxlength={500} />
      </TranslationForm>
    </ActivityFrame>,
    saved ? 409 : failed ? 422 : 200,
  );
}
