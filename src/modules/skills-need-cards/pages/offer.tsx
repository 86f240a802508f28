import { z } from 'zod';
import { formatDay, formatInstant } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { formatNumber } from '#kernel/languages.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { CheckboxGroup, type Choice, RadioGroup, Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { offerGroup } from '../commands/offer-group.ts';
import { dutchLabel } from '../field-texts.ts';
import { type OfferableGroup, offerableGroups } from '../groups.ts';
import { offerTexts } from '../messages.ts';
import { municipalitiesInReach } from '../reach.ts';
import { listReachable, type Reachable } from '../sql/demand.ts';
import { listFields } from '../sql/fields.ts';
import { listOffers } from '../sql/offers.ts';
import { villagesIn } from '../villages.ts';
import { contactText, momentsText } from './card-words.ts';

const form = defineForm(
  z.object({
    cards: field.text('Kies wie je de groep aanbiedt', 20_000).transform((typed) => typed.split(',').filter(isId)),
    activity: field.text('Kies een groep', 40),
    _key: field.key(),
  }),
);

const PATH = '/werk/digiwijs/aanbod';

const load = (c: Request) =>
  read(c, async (ctx) => {
    const municipalities = await municipalitiesInReach(ctx, 'skills-need-cards:contact');
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente')) ?? municipalities[0];
    const municipalityCode = chosen?.code ?? '';
    const towns = c.req.query('dorp') ? [asked(c, 'dorp')] : [];
    const fieldNumbers = [Number(asked(c, 'onderwerp'))].filter((number) => Number.isInteger(number) && number > 0);
    return {
      ...{ municipalities, chosen },
      fields: await listFields(ctx.tx),
      villages: (await villagesIn(ctx.tx, chosen ? [chosen] : [])).flatMap(({ villages }) => villages),
      people: await listReachable(ctx.tx, { municipalityCode, fieldNumbers, towns }),
      groups: await offerableGroups(ctx, municipalityCode),
      offers: await listOffers(ctx.tx, municipalityCode ? [municipalityCode] : []),
    };
  });

type Loaded = Awaited<ReturnType<typeof load>>;

/** Who asked for help and can be reached, and the groups in which there is a place for them. */
export const offerPage = async (c: Request) => show(c, await load(c), { state: form.empty });

/** Offers the group. */
export async function offerAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state, status: 422 });
  const { cards: cardIds, activity } = data.values;
  const activityId = isId(activity) ? activity : '';
  const offer = { municipalityCode: loaded.chosen?.code ?? '', activityId, cardIds };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => offerGroup(ctx, offer),
    ({ id }) => `${PATH}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { state: data.state, refusal: textOf(offerTexts, outcome.refusal), status: 422 });
}

type Shown = { state: FormState; refusal?: string; status?: 422 };

function show(c: Request, loaded: Loaded, { state, refusal, status }: Shown) {
  const found = loaded.people.length === 1 ? '1 inwoner' : `${loaded.people.length} inwoners`;
  return respond(
    c,
    'work',
    'Bied een groep aan',
    <>
      <PageHead
        title="Bied een groep aan"
        lead="Kies wie hulp vroeg en contact achterliet, en een groep met plek. Wie een e-mailadres gaf krijgt een mail, de anderen staan op de bellijst."
        breadcrumbs={[{ href: '/werk/digiwijs', label: 'Digiwijs-kaarten' }]}
      />
      <Filters c={c} loaded={loaded} />
      <Results status={found}>
        {loaded.people.length === 0 ? (
          <EmptyState title="Niemand gevonden">Hier staat wie contact achterliet en nog niet meedoet.</EmptyState>
        ) : (
          <OfferForm c={c} loaded={loaded} state={state} refusal={refusal} />
        )}
      </Results>
      <Earlier offers={loaded.offers} />
    </>,
    status,
  );
}

const Filters = ({ c, loaded: { municipalities, chosen, fields, villages } }: { c: Request; loaded: Loaded }) => {
  const state = {
    raw: { gemeente: chosen?.slug ?? '', dorp: asked(c, 'dorp'), onderwerp: asked(c, 'onderwerp') },
    errors: {},
  };
  return (
    <FilterBar action={PATH} clearHref={PATH}>
      <Select
        state={state}
        name="gemeente"
        label="Gemeente"
        prompt=""
        choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
        required
      />
      <Select
        state={state}
        name="dorp"
        label="Dorp"
        prompt="Alle dorpen"
        choices={villages.filter(({ town }) => town).map(({ town }) => ({ value: town, label: town }))}
        required
      />
      <Select
        state={state}
        name="onderwerp"
        label="Hulp bij"
        prompt="Alles"
        choices={fields.map((each) => ({ value: String(each.number), label: dutchLabel(each) }))}
        required
      />
    </FilterBar>
  );
};

type FormProps = Pick<Shown, 'state'> & { c: Request; loaded: Loaded; refusal: string | undefined };

const OfferForm = ({ c, loaded: { people, groups, fields }, state, refusal }: FormProps) => (
  <Form action={new URL(c.req.url).search || '#'}>
    <ErrorSummary state={state} refusal={refusal} />
    <CheckboxGroup
      state={state}
      name="cards"
      label="Wie"
      choices={people.map((person) => ({
        value: person.id,
        label: contactText(person),
        hint: wishText(person, fields),
      }))}
      required
    />
    {groups.length === 0 ? (
      <EmptyState title="Geen groep met plek">
        Maak een activiteit bij Programma en maak hem openbaar. Dan kun je hem hier kiezen.
      </EmptyState>
    ) : (
      <>
        <RadioGroup state={state} name="activity" label="Welke groep" choices={groups.map(groupChoice)} required />
        <Actions>
          <Button>Bied aan</Button>
        </Actions>
      </>
    )}
  </Form>
);

const wishText = (person: Reachable, fields: Loaded['fields']): string =>
  [
    person.town || 'Ergens anders',
    fields
      .filter(({ number }) => person.fieldNumbers.includes(number))
      .map(dutchLabel)
      .join(', '),
    momentsText(person.moments),
    formatDay(person.filledOn),
  ]
    .filter(Boolean)
    .join(' · ');

const groupChoice = ({ activityId, title, firstAt, left }: OfferableGroup): Choice => ({
  value: activityId,
  label: title,
  hint: `${formatInstant(firstAt)} · ${left === undefined ? 'plek voor iedereen' : `${formatNumber(left, 'nl')} vrij`}`,
});

const Earlier = ({ offers }: Pick<Loaded, 'offers'>) =>
  offers.length === 0 ? null : (
    <>
      <h2>Eerder aangeboden</h2>
      <ul>
        {offers.map(({ id, title, offeredOn }) => (
          <li>
            <a href={`${PATH}/${id}`}>{title}</a> ({formatDay(offeredOn)})
          </li>
        ))}
      </ul>
    </>
  );
