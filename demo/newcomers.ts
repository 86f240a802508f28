// The pages for newcomers of Coevorden and Meppel, as a library of the demo might fill them.
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { type OtherLanguage, otherLanguages } from '#kernel/translations.ts';
import { listBranches } from '../src/modules/branches/index.ts';
import { aSection, aTranslation, DETAILS, done, saveSection } from '../src/modules/newcomers/testing.ts';
import { NEWCOMERS_TEXTS } from './newcomers-texts.ts';

type Topic = keyof typeof NEWCOMERS_TEXTS.nl;
type Kind = (typeof DETAILS)['kind'];

const KINDS: Readonly<Record<Topic, Kind>> = {
  point: 'language-point',
  pass: 'pass',
  cafe: 'meeting',
  books: 'books',
  help: 'help',
  children: 'children',
};

const said = (language: keyof typeof NEWCOMERS_TEXTS, topic: Topic, name = '') => {
  const [title, text] = NEWCOMERS_TEXTS[language][topic];
  return { title: title.replace('#', name), text };
};

type Place = { readonly code: string; readonly name: string };
const COEVORDEN: Place = { code: 'GM0109', name: 'Coevorden' };
const MEPPEL: Place = { code: 'GM0119', name: 'Meppel' };

/** What the pass of Coevorden said before, when somebody had it put into Ukrainian. */
const EARLIER_PASS = 'Leer je Nederlands op een taalschool? Dan krijg je een half jaar een gratis pas.';

/** Fills them in all languages: simple Dutch and English by people, the others by a machine. In Ukrainian one pass is out of date. */
export async function welcomeNewcomers(ctx: Ctx): Promise<void> {
  for (const topic of ['books', 'help', 'children'] as const)
    await translate(ctx, await tell(ctx, { topic }), otherLanguages);
  for (const topic of ['point', 'cafe'] as const)
    await translate(ctx, await tell(ctx, { topic, place: COEVORDEN }), otherLanguages);
  for (const topic of ['point', 'pass'] as const)
    await translate(ctx, await tell(ctx, { topic, place: MEPPEL }), otherLanguages);
  await lengthenPass(ctx);
}

type Told = { readonly id: string; readonly topic: Topic; readonly name: string | undefined };

type ToTell = { readonly topic: Topic; readonly place?: Place; readonly earlier?: string };

async function tell(ctx: Ctx, { topic, place, earlier }: ToTell): Promise<Told> {
  const [branch] = place && topic !== 'pass' ? await listBranches(ctx.tx, today(ctx.now), place.code) : [];
  const { title, text } = said('nl', topic, place?.name);
  const { id } = await aSection(ctx, {
    ...{ kind: KINDS[topic], municipalityCode: place?.code ?? null, title, text: earlier ?? text },
    ...{ branchId: branch?.id ?? null, email: topic === 'point' ? 'taalpunt@voorbeeld.nl' : null },
  });
  return { id, topic, name: place?.name };
}

async function translate(ctx: Ctx, { id, topic, name }: Told, languages: readonly OtherLanguage[]): Promise<void> {
  for (const language of languages)
    await aTranslation(ctx, {
      ...{ sectionId: id, language, ...said(language, topic, name) },
      isMachine: language !== 'nl-simple' && language !== 'en',
      isChecked: language === 'en',
    });
}

async function lengthenPass(ctx: Ctx): Promise<void> {
  const pass = await tell(ctx, { topic: 'pass', place: COEVORDEN, earlier: EARLIER_PASS });
  await translate(ctx, pass, ['uk']);
  const details = { ...DETAILS, ...said('nl', 'pass') };
  done(await saveSection(ctx, { existing: { id: pass.id, version: 1 }, details }));
  await translate(
    ctx,
    pass,
    otherLanguages.filter((language) => language !== 'uk'),
  );
}
