import { z } from 'zod';
import { hashOf } from '#kernel/content-hash.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { isOtherLanguage, OTHER_LANGUAGES, type OtherLanguage } from '#kernel/translations.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DutchBeside } from '#ui/dutch-beside.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { ORIGINS, ProvenanceFields } from '#ui/provenance-fields.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
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
    origin: field.oneOf(ORIGINS, 'Kies hoe dit is gemaakt'),
    isChecked: field.ticked(),
    dutchHash: field.optionalText(),
    version: field.version(),
    _key: field.key(),
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

const DUTCH_CHANGED =
  'De Nederlandse tekst is intussen gewijzigd. Kijk of je vertaling nog klopt en bewaar nog een keer.';

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
      <StaleNotice labels={{ ...labels, origin: 'Hoe is dit gemaakt' }} saved={saved} typed={state.raw} />
      {stateOf(translation, section) === 'stale' && (
        <Alert kind="warning" title="Het Nederlands is gewijzigd">
          <p>Naast het formulier zie je wat er anders is dan toen deze vertaling werd gemaakt.</p>
        </Alert>
      )}
      <Columns aside={<DutchBeside labels={labels} dutch={section} source={translation?.source} />}>
        <Card>
          <Form>
            <ErrorSummary state={state} refusal={refusal} />
            <HiddenField state={state} name="version" />
            <HiddenField state={state} name="dutchHash" />
            {language === 'nl-simple' && <p>Korte zinnen, gewone woorden: niveau A2.</p>}
            <TextArea state={state} name="title" label={labels.title} rows={1} maxlength={160} required />
            <TextArea state={state} name="text" label={labels.text} rows={8} maxlength={4_000} required />
            <ProvenanceFields
              state={state}
              hint="Zolang dat niet is gedaan, staat bij een vertaling door een machine dat er fouten in kunnen zitten"
            />
            <Actions>
              <Button>Bewaar</Button>
              <a href={addresses.section(section.id)}>Annuleer</a>
            </Actions>
          </Form>
        </Card>
      </Columns>
    </>,
    saved ? 409 : failed ? 422 : 200,
  );
}
