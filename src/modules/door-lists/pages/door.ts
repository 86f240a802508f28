import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { newId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { checkIn } from '../commands/check-in.ts';
import { keepMarks } from '../commands/keep-marks.ts';
import { numberRows } from '../commands/number-rows.ts';
import { meantAt } from '../elsewhere.ts';
import type { Band, NewMark } from '../mark.ts';
import { doorTexts } from '../messages.ts';
import { openDoor } from '../queries.ts';
import { rememberDoor } from './door-cookie.ts';
import { checkInForm, headCountForm, presenceForm, walkInForm } from './door-forms.ts';
import { showDoor } from './door-page.tsx';
import { addressOf, codeOf, deviceOf, wayOf } from './way.ts';

const load = (c: Request) => read(c, (ctx) => openDoor(ctx, wayOf(c)));

/** Who is expected, who is in, and who walked in; with who is meant by a code that was scanned outside this page. */
export async function doorPage(c: Request) {
  const word = c.req.query('code');
  const { opened, meant } = await read(c, async (ctx) => {
    const opened = await openDoor(ctx, wayOf(c));
    return { opened, meant: word ? await meantAt(ctx, opened, { word, codeOf: codeOf(c) }) : undefined };
  });
  rememberDoor(c);
  return showDoor(c, opened, { meant });
}

/** Checks a household in by its code, or by a name that only one has. */
export async function checkInAction(c: Request) {
  const data = checkInForm.parse(await c.req.formData());
  if (!data.ok) return showDoor(c, await load(c), { finder: data.state });
  const { word } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => checkIn(ctx, { way: wayOf(c), device: deviceOf(c), word, codeOf: codeOf(c) }),
    ({ registrationId }) => `${addressOf(c)}?binnen=${codeOf(c)(registrationId)}`,
  );
  if (outcome.ok) return outcome.response;
  return showDoor(c, await load(c), { finder: withError(data.state, 'word', textOf(doorTexts, outcome.refusal)) });
}

const originOf = (seen: number, isRuling = false) => ({ id: newId(), seen, isRuling, agoMs: 0 });

type Sent = { readonly _key?: string | undefined; readonly marks: readonly NewMark[]; readonly anchor?: string };

async function keep(c: Request, { _key, marks, anchor = '' }: Sent) {
  const outcome = await submit(
    c,
    { _key },
    (ctx) => keepMarks(ctx, { way: wayOf(c), device: deviceOf(c), marks }),
    () => `${addressOf(c)}${anchor}`,
  );
  return outcome.ok ? outcome.response : showDoor(c, await load(c), { refusal: textOf(doorTexts, outcome.refusal) });
}

/** Marks one person or a whole household as in, or as not in after all. */
export async function presenceAction(c: Request) {
  const data = presenceForm.parse(await c.req.formData());
  if (!data.ok) return showDoor(c, await load(c), { refusal: BROKEN });
  const { registration, persons, present, rules, seen, _key } = data.values;
  const marks = persons.split(',').map((text): NewMark => {
    const [person, band] = text.split(':') as [string, Band];
    const who = { registrationId: registration, person: Number(person), band, isPresent: present };
    return { kind: 'presence', ...who, ...originOf(seen, rules) };
  });
  return keep(c, { _key, marks, anchor: rules ? '' : `#huishouden-${registration}` });
}

const BROKEN = 'Dit formulier kwam niet heel aan. Probeer het nog een keer.';

/** Counts somebody without a registration in, or out again. */
export async function walkInAction(c: Request) {
  const data = walkInForm.parse(await c.req.formData());
  if (!data.ok) return showDoor(c, await load(c), { refusal: BROKEN });
  const { adults, children, seen, _key } = data.values;
  return keep(c, { _key, marks: [{ kind: 'walk-in', adults, children, ...originOf(seen) }] });
}

/** Keeps how many people there are by head. */
export async function headCountAction(c: Request) {
  const data = headCountForm.parse(await c.req.formData());
  if (!data.ok) return showDoor(c, await load(c), { state: data.state });
  const { adults, children, seen, _key } = data.values;
  return keep(c, { _key, marks: [{ kind: 'head-count', adults, children, ...originOf(seen) }] });
}

/** Gives everybody a number for on paper, and leads to the list to print. */
export async function paperAction(c: Request) {
  const way = wayOf(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => numberRows(ctx, way),
    () => `${addressOf(c)}/papier`,
  );
  return outcome.ok ? outcome.response : showDoor(c, await load(c), { refusal: BROKEN });
}
