import { z } from 'zod';
import { hashOf } from '#kernel/content-hash.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { isOtherLanguage, OTHER_LANGUAGES, type OtherLanguage } from '#kernel/translations.ts';
import { TextArea } from '#ui/field.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { DUTCH_CHANGED, TranslationForm, translationFields } from '#ui/translation-form.tsx';
import { saveTranslation } from '../commands/save-translation.ts';
import { stateOf, type Translation, textsOf } from '../domain.ts';
import { findTranslation } from '../sql.ts';
import { addresses } from './addresses.ts';
import { type EditedSection, editedSection } from './load.ts';

const labels = { title: 'Titel', text: 'Tekst' } as const;

const form = defineForm(
  z.object({
    title: field.text('Vertaal de titel', 160),
    text: field.text('Vertaal de tekst', 4_000),
    ...translationFields,
  }),
);
type State = typeof form.empty;

type Loaded = EditedSection & { readonly language: OtherLanguage; readonly translation: Translation | undefined };

/** The texts of a section in one language, beside the Dutch ones. */
export async function translationPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, { state: filledFrom(loaded) });
}

/** Keeps them, and shows them again. */
export async function saveTranslationAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { title, text, origin, isChecked, dutchHash = '', version } = data.values;
  const input = { sectionId: loaded.section.id, language: loaded.language, texts: { title, text } };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveTranslation(ctx, { ...input, isMachine: origin === 'machine', isChecked, dutchHash, version }),
    ({ id }) => savedAt(addresses.translation(id, loaded.language)),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const now = filledFrom(current);
  if (outcome.refusal.code === 'stale')
    return show(c, current, { state: withVersion(data.state, current.translation?.version ?? 0), saved: now.raw });
  const state = { ...data.state, raw: { ...data.state.raw, dutchHash: now.raw.dutchHash ?? '' } };
  return show(c, current, { state, refusal: DUTCH_CHANGED });
}

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const language = c.req.param('language');
    if (!isOtherLanguage(language)) throw new NotFound(`language ${language}`);
    const edited = await editedSection(ctx, c);
    return { ...edited, language, translation: await findTranslation(ctx.tx, edited.section.id, language) };
  });

const filledFrom = ({ section, translation }: Loaded): State => {
  const { title = '', text = '', isMachine } = translation ?? {};
  return form.filled({
    ...{ title, text },
    origin: translation ? (isMachine ? 'machine' : 'person') : '',
    isChecked: translation?.checkedAt && stateOf(translation, section) === 'fresh' ? 'on' : '',
    dutchHash: hashOf(textsOf(section)),
    version: String(translation?.version ?? 0),
  });
};

type Shown = { state: State; saved?: State['raw']; refusal?: string };

function show(c: Request, loaded: Loaded, { state, saved, refusal }: Shown) {
  const { section, area, language, translation } = loaded;
  const title = `${OTHER_LANGUAGES[language]}: ${section.title}`;
  const failed = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: addresses.home, label: 'Nieuwkomers' },
          { href: addresses.municipality(area.slug), label: area.name },
          { href: addresses.section(section.id), label: section.title },
        ]}
      />
      <SavedNotice c={c} />
      <TranslationForm
        {...{ state, saved, refusal, labels, language }}
        dutch={section}
        source={translation?.source}
        isStale={stateOf(translation, section) === 'stale'}
        checkHint="Zolang dat niet is gedaan, staat bij een vertaling door een machine dat er fouten in kunnen zitten"
        ways={<a href={addresses.section(section.id)}>Annuleer</a>}
      >
        <TextArea state={state} name="title" label={labels.title} rows={1} maxlength={160} required />
        <TextArea state={state} name="text" label={labels.text} rows={8} maxlength={4_000} required />
      </TranslationForm>
    </>,
    saved ? 409 : failed ? 422 : 200,
  );
}
