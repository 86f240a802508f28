import type { FormState } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import { CheckboxGroup, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DateField, EuroField, NumberField, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import type { Place } from '../../places/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { openPartsOf, type PartnerKind } from '../domain.ts';
import { priceField, RHYTHMS, rhythmField } from '../price-form.ts';
import type { Registered } from '../queries.ts';
import { contributionLabels, countLabels } from '../words.ts';

type Fields = { state: FormState; partyKind: PartnerKind };

/** With whom and where. A school is the party itself; of childcare several locations may come along. */
export const PartyFields = ({ state, partyKind, nearby }: Fields & { nearby: readonly Place[] }) => (
  <FieldGroup legend="Met wie">
    <TextField
      state={state}
      name="partyName"
      label="Naam van de partij"
      hint="Zoals hij in de overeenkomst komt: de school, het bestuur of de organisatie"
      required
    />
    {partyKind === 'childcare' && (
      <CheckboxGroup
        state={state}
        name="places"
        label="Locaties"
        choices={nearby.map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
        required
      />
    )}
  </FieldGroup>
);

type ServiceProps = Fields & { services: readonly Service[]; registered: Registered | undefined };

/** What it is about, and how many. */
export const ServiceFields = ({ state, partyKind, services, registered }: ServiceProps) => (
  <FieldGroup legend="Diensten en aantallen">
    <CheckboxGroup
      state={state}
      name="services"
      label="Diensten"
      hint="Waarvoor deze partij volgens de catalogus zelf een deel betaalt, en wat daarbij hoort."
      choices={services.map(({ id, title }) => ({ value: id, label: title }))}
      required
    />
    <NumberField
      state={state}
      name="count"
      label={countLabels[partyKind]}
      hint={registeredText(partyKind, registered)}
      required
    />
    <TextField
      state={state}
      name="countReason"
      label="Waarom dit aantal"
      hint="Nodig als het register iets anders zegt, of niets"
    />
    {partyKind === 'school' && (
      <RadioGroup
        state={state}
        name="schoolContribution"
        label="De bijdrage van de school per leerling komt"
        hint="De catalogus laat dit open."
        choices={Object.entries(contributionLabels).map(([value, label]) => ({ value, label }))}
        required
      />
    )}
  </FieldGroup>
);

function registeredText(partyKind: PartnerKind, registered: Registered | undefined): string {
  if (partyKind === 'childcare') return 'Volgens het register: zoveel als er locaties zijn aangevinkt';
  if (!registered) return 'Het register kent geen leerlingen van deze school';
  const { count, schoolYear = 0, isOfThatYear } = registered;
  const text = `${formatQuantity(count)} in ${schoolYear}/${schoolYear + 1}`;
  return isOfThatYear
    ? `Volgens het register: ${text}`
    : `Het register kent dit schooljaar nog niet; laatst bekend: ${text}`;
}

/** A price for each part that the catalogue leaves without one and that the partner pays. */
export const PriceFields = ({ state, partyKind, services }: Fields & { services: readonly Service[] }) => (
  <FieldGroup legend="Prijzen die de catalogus niet noemt">
    {services.flatMap((service) =>
      openPartsOf(service, partyKind).map(({ id, label }) => (
        <FieldRow>
          <EuroField
            state={state}
            name={priceField(service.id, id)}
            label={`${service.title}: ${label}`}
            hint="Leeg: nog geen prijs"
          />
          <Select
            state={state}
            name={rhythmField(service.id, id)}
            label="Wanneer"
            prompt=""
            choices={RHYTHMS.map((value) => ({ value, label: value === 'annual' ? 'per jaar' : 'eenmalig' }))}
            required
          />
        </FieldRow>
      )),
    )}
  </FieldGroup>
);

/** How long, and until when it can be ended. What the catalogue lays down stands below the form. */
export const TermFields = ({ state }: { state: FormState }) => (
  <FieldGroup legend="Looptijd en opzegging">
    <FieldRow>
      <DateField state={state} name="startsOn" label="Eerste dag" required />
      <NumberField state={state} name="initialYears" label="Eerste termijn" unit="jaar" required />
    </FieldRow>
    <FieldRow>
      <NumberField
        state={state}
        name="renewalYears"
        label="Verlengt vanzelf, telkens met"
        unit="jaar"
        hint="Leeg: de overeenkomst eindigt vanzelf."
      />
      <NumberField
        state={state}
        name="noticeMonths"
        label="Opzegtermijn"
        unit="maanden"
        hint="Voor het einde van de termijn. Leeg: niet vastgelegd."
      />
    </FieldRow>
  </FieldGroup>
);
