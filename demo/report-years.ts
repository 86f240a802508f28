// The reports of the story years: proposed from what is known, written, read along by the municipality and made final.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import type { BlockContent } from '../src/modules/report-contents/index.ts';
import { knownOf, proposeChapters } from '../src/modules/report-proposals/index.ts';
import {
  finaliseReport,
  reread,
  saveBlock,
  sendForReview,
  settleComment,
  startReport,
  writeComment,
} from '../src/modules/reports/testing.ts';
import { modules } from '../src/modules.ts';
import type { Everybody } from './cast.ts';

const COEVORDEN = { code: 'GM0109', name: 'Coevorden' };
const MEPPEL = { code: 'GM0119', name: 'Meppel' };

type About = { readonly municipality: typeof COEVORDEN; readonly year: number };
type Text = Extract<BlockContent, { kind: 'text' }>;

const notice = ({ name }: About['municipality'], year: number): Text => ({
  ...{ kind: 'text', heading: 'Dit is een voorbeeld', signedBy: '' },
  text: `Alle cijfers, activiteiten en namen over ${year} in dit jaarbericht zijn verzonnen. Zo kunt u zien hoe een jaarbericht van de gemeente ${name} eruitziet.`,
});

const FOREWORDS: Readonly<Record<string, string>> = {
  GM0109: `Dit voorwoord hoort bij verzonnen gegevens van een demonstratie.

In 2025 kwamen er {visits-physical} bezoekers over de vloer. Velen kwamen niet voor een boek, maar voor elkaar: bij het breicafé, aan tafel of met een vraag over DigiD. We zijn blij met elke vraag.`,
  GM0119: `Dit voorwoord hoort bij verzonnen gegevens van een demonstratie.

De bibliotheek in Meppel was in 2025 een plek om te spelen, te praten en te leren. Er waren {members-total} leden.`,
};

const REMARK = 'Zonder vrijwilligers was dit niet gelukt. Wilt u hen ook noemen?';
const THANKS = 'Zonder onze vrijwilligers was dat niet gelukt. Dank jullie wel.';

/** The reports of both municipalities over the year that is over, final and public; that of Coevorden over the next is begun. */
export async function reportYears(
  ctx: Ctx,
  cast: Everybody,
  [over, running]: readonly [number, number],
): Promise<void> {
  await reportOn(ctx, cast, { municipality: COEVORDEN, year: over });
  await reportOn(ctx, cast, { municipality: MEPPEL, year: over });
  await begin({ ...ctx, actor: cast.informationOfficer }, { municipality: COEVORDEN, year: running });
}

/** From the end of January to the middle of March of the year after. */
async function reportOn(ctx: Ctx, cast: Everybody, about: About): Promise<void> {
  const on = (actor: User | undefined, day: string): Ctx => {
    if (!actor) throw new Error(`nobody reads along for ${about.municipality.name}`);
    return { ...ctx, actor, now: new Date(`${about.year + 1}-${day}T10:15:00Z`) };
  };
  const officer = cast.officers[about.municipality.code];
  const foreword = FOREWORDS[about.municipality.code] ?? '';
  const id = await begin(on(cast.informationOfficer, '01-26'), about);
  await writeForeword(on(cast.director, '02-03'), id, foreword);
  done(await sendForReview(on(cast.director, '02-05'), { id, version: (await reread(ctx, id)).report.version }));
  const blockId = (await forewordOf(ctx, id)).id;
  const comment = done(await writeComment(on(officer, '02-17'), { reportId: id, blockId, about: '', text: REMARK }));
  await writeForeword(on(cast.director, '02-24'), id, `${foreword}\n\n${THANKS}`);
  await settleComment(on(cast.director, '02-24'), { reportId: id, id: comment.id });
  const { version } = (await reread(ctx, id)).report;
  done(await finaliseReport(on(cast.director, '03-10'), modules, { id, version, reason: '' }));
}

/** What is proposed, with before all else that it is made up. Gives its id. */
async function begin(ctx: Ctx, { municipality, year }: About): Promise<string> {
  const [first, ...others] = proposeChapters(await knownOf(ctx, modules, { municipality, year }));
  if (!first) throw new Error(`nothing is proposed for ${year}`);
  const chapters = [{ ...first, blocks: [notice(municipality, year), ...first.blocks] }, ...others];
  const title = `Jaarbericht ${year} (demo)`;
  return done(await startReport(ctx, { municipalityCode: municipality.code, year, slug: '', title, chapters })).id;
}

async function forewordOf(ctx: Ctx, reportId: string) {
  const blocks = (await reread(ctx, reportId)).chapters.flatMap((chapter) => chapter.blocks);
  const foreword = blocks.find(({ content }) => content.kind === 'text' && content.heading === 'Voorwoord');
  if (foreword?.content.kind !== 'text') throw new Error('the report has no foreword');
  return { ...foreword, content: foreword.content };
}

async function writeForeword(ctx: Ctx, reportId: string, text: string): Promise<void> {
  const { id, version, content } = await forewordOf(ctx, reportId);
  const signedBy = ctx.actor.kind === 'user' ? `${ctx.actor.name}, directeur` : '';
  done(await saveBlock(ctx, { id, version, content: { ...content, text, signedBy } }));
}

/** The demo writes nothing that is refused. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the report is refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
