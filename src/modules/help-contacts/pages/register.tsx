import { randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, asDay, today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { listReferrals } from '../../referral-directory/index.ts';
import { registerContacts } from '../commands/register-contacts.ts';
import { takeBackContact } from '../commands/take-back-contact.ts';
import type { Lists, Place, Topic } from '../contact.ts';
import { dayPartOf } from '../decide-contact.ts';
import { faultFields, faultTexts } from '../messages.ts';
import { listsFor } from '../queries.ts';
import { countOn } from '../sql/contacts.ts';
import { listMostAsked } from '../sql/lists.ts';
import { findSettings } from '../sql/notes.ts';
import { questionsIn, registerForm, type Typed } from './register-form.ts';
import { showRegister } from './register-page.tsx';
import type { Shown } from './register-shown.ts';

const BODY_WHEN_NONE = 'geen';
/** They have a digit as their key. Whole months, so that a key means the same for weeks. */
const MOST_ASKED = { months: 3, most: 9 };

/** The page on which is noted what somebody asked: by keyboard or touch, with a script that makes it fast. */
export async function registerPage(c: Request) {
  return show(c, { state: registerForm.empty });
}

/** Notes it for who has no script: keeps it, or shows the page again with what was chosen. */
export async function registerAction(c: Request) {
  const parsed = registerForm.parse(await c.req.formData());
  if (!parsed.ok) return show(c, { state: parsed.state, status: 422 });
  const { values, state } = parsed;
  const lists = await read(c, listsFor);
  const questions = questionsIn(values, (topic) => lists.topics.get(topic)?.usualBodyId ?? BODY_WHEN_NONE);
  if (values.more) return show(c, { state: nextQuestion(values, questions) });
  const { id: typedId, earlier: _, topic, body, digid, help, referral, service, more, ...contact } = values;
  const id = isId(typedId) && typedId[14] === '4' ? typedId : randomUUID();
  const kept = await change(c, (ctx) =>
    registerContacts(ctx, {
      present: dayPartOf(ctx.now),
      contacts: [{ ...contact, id, questions, isChosen: true }],
    }),
  );
  const outcome = kept.ok ? (kept.value[0]?.outcome ?? 'unreadable') : 'unreadable';
  const wantsCourse = questions.some(({ help, referral }) => help === 'course-offered' || referral === 'own-course');
  if (outcome === 'kept') return show(c, { state: nextVisitor(values), keptId: id, wantsCourse });
  return show(c, { state: withError(state, faultFields[outcome], faultTexts[outcome]), status: 422 });
}

/** Takes back what was noted last. Answers with the page for who has no script. */
export async function takeBackAction(c: Request) {
  const form = await c.req.formData();
  const id = String(form.get('id'));
  if (isId(id)) await change(c, (ctx) => takeBackContact(ctx, { id }));
  return show(c, { state: registerForm.filled({ place: String(form.get('place') ?? '') }), wasTakenBack: true });
}

/** The same visitor, who asks more. */
const nextQuestion = ({ id, ...typed }: Typed, questions: unknown): typeof registerForm.empty =>
  registerForm.filled({
    ...lastChoices(typed),
    id,
    earlier: JSON.stringify(questions),
    languageHelp: typed.languageHelp ? 'on' : '',
  });

/** Somebody else, helped at the same place in the same way. */
const nextVisitor = (typed: Typed): typeof registerForm.empty => registerForm.filled(lastChoices(typed));

const lastChoices = ({ place, channel, duration, helperRole, day, halfDay }: Omit<Typed, 'id'>) => ({
  ...{ place, channel, duration, helperRole, day, halfDay },
});

async function show(c: Request, shown: Pick<Shown, 'state' | 'keptId' | 'status' | 'wasTakenBack' | 'wantsCourse'>) {
  const found = await read(c, (ctx) => opened(ctx, placeAsked(c, shown.state.raw.place)));
  return showRegister(c, { ...shown, ...found, present: dayPartOf(c.var.now()) });
}

function placeAsked(c: Request, chosen: string | undefined): string | undefined {
  const [point, branch] = [c.req.query('punt'), c.req.query('vestiging')];
  return chosen || (point && `punt:${point}`) || (branch && `vestiging:${branch}`);
}

/** What can be chosen now, with the topics that are asked most at this place in front. */
async function opened(ctx: Ctx, key: string | undefined) {
  const day = today(ctx.now);
  const all = await listsFor(ctx);
  const isThere = ({ openedOn, closedOn }: Place) => (openedOn ?? day) <= day && (closedOn === null || day < closedOn);
  const isUsed = ({ retiredOn }: { retiredOn: string | null }) => retiredOn === null || day < retiredOn;
  const lists: Lists = {
    topics: only(all.topics, isUsed),
    bodies: only(all.bodies, isUsed),
    places: only(all.places, isThere),
  };
  const place = lists.places.get(key ?? '') ?? [...lists.places.values()][0];
  const since = addMonths(asDay(`${day.slice(0, 7)}-01`), -MOST_ASKED.months);
  const most = place ? await listMostAsked(ctx.tx, place, { since, most: MOST_ASKED.most }) : [];
  const topics = [...lists.topics.values()].toSorted((one, other) => rankIn(most, one) - rankIn(most, other));
  const services = place ? await listReferrals(ctx.tx, { municipalityCode: place.municipalityCode }) : [];
  const { takesNotes } = await findSettings(ctx.tx);
  return { lists, place, topics, services, takesNotes, helped: place ? await countOn(ctx.tx, place, day) : 0 };
}

const only = <T,>(rows: ReadonlyMap<string, T>, isMeant: (row: T) => boolean): Map<string, T> =>
  new Map([...rows].filter(([, row]) => isMeant(row)));

function rankIn(most: readonly string[], { id }: Topic): number {
  const rank = most.indexOf(id);
  return rank < 0 ? most.length : rank;
}
