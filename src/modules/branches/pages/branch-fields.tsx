import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { slugOf } from '#kernel/slug.ts';
import { Checkbox, CheckboxGroup, Select } from '#ui/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import type { Municipality } from '../../organisation/index.ts';
import { CORE_FUNCTIONS, FACILITIES } from '../facilities.ts';
import { SIZE_CLASSES, sizeClassLabels } from '../size-classes.ts';
import type { Branch, BranchDetails } from '../sql/branches.ts';
import { branchField } from './fields.ts';

/** Everything that can be filled in of a branch. */
export const branchForm = defineForm(
  z.object({
    name: field.text('Vul de naam van de vestiging in', 100).refine((name) => !['', 'nieuw'].includes(slugOf(name)), {
      error: 'Kies een naam met letters, zoals Bibliotheek Sleen',
    }),
    municipalityCode: field.text('Kies een gemeente'),
    sizeClass: field.oneOf(SIZE_CLASSES, 'Kies een klasse'),
    sizeClassNote: field.optionalText(300),
    openedOn: field.optionalDay(),
    closedOn: field.optionalDay(),
    street: field.text('Vul straat en huisnummer in', 100),
    postcode: field.postcode(),
    town: field.text('Vul de plaats in', 100),
    longitude: branchField.degrees(3, 8, '6,7323'),
    latitude: branchField.degrees(50, 54, '52,6629'),
    hasCollection: field.ticked(),
    coreFunctions: field.someOf(['1', '2', '3', '4', '5']),
    facilities: field.someOf(FACILITIES.map(({ id }) => id)),
    about: field.optionalText(2_000),
    route: field.optionalText(1_000),
    version: field.version(),
    _key: field.key(),
  }),
);
export type BranchState = typeof branchForm.empty;
type Values = Extract<ReturnType<typeof branchForm.parse>, { ok: true }>['values'];

/** The names of the fields, for the form and for showing what differs. */
export const branchLabels = {
  name: 'Naam',
  municipalityCode: 'Gemeente',
  sizeClass: 'Klasse voor het tarief',
  sizeClassNote: 'Toelichting op de klasse',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  town: 'Plaats',
  longitude: 'Lengtegraad',
  latitude: 'Breedtegraad',
  hasCollection: 'Heeft een collectie',
  coreFunctions: 'Kernfuncties',
  facilities: 'Wat je er vindt',
  about: 'Over deze vestiging',
  route: 'Zo kom je er',
  openedOn: 'Open vanaf',
  closedOn: 'Gesloten vanaf',
} as const;

/** What was filled in, as the commands take it. */
export const detailsOf = ({
  version: _v,
  _key,
  sizeClassNote,
  about,
  route,
  coreFunctions,
  ...values
}: Values): BranchDetails => ({
  ...values,
  sizeClassNote: sizeClassNote ?? null,
  about: about ?? '',
  route: route ?? '',
  coreFunctions: coreFunctions.map(Number),
});

/** The form with what is known of a branch. */
export const filledFrom = (branch: Branch): BranchState =>
  branchForm.filled({
    ...branch,
    sizeClass: branch.sizeClass,
    sizeClassNote: branch.sizeClassNote ?? '',
    longitude: comma(branch.longitude),
    latitude: comma(branch.latitude),
    hasCollection: branch.hasCollection ? 'on' : '',
    coreFunctions: branch.coreFunctions.join(','),
    facilities: branch.facilities.join(','),
    openedOn: branch.openedOn ?? '',
    closedOn: branch.closedOn ?? '',
    version: String(branch.version),
  });

const comma = (degrees: string): string => String(Number(degrees)).replace('.', ',');

/** What the branch is called and how the tariff counts it. */
export const Identity = ({
  state,
  municipalities,
}: {
  state: BranchState;
  municipalities: readonly Municipality[];
}) => (
  <FieldGroup legend="De vestiging">
    <TextField
      state={state}
      name="name"
      label={branchLabels.name}
      hint="Zoals bezoekers de vestiging noemen"
      required
    />
    <Select
      state={state}
      name="municipalityCode"
      label={branchLabels.municipalityCode}
      choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      required
    />
    <Select
      state={state}
      name="sizeClass"
      label={branchLabels.sizeClass}
      hint="Waarmee de catalogus rekent. Wat de vestiging volgens de wet is, volgt uit uren en collectie."
      choices={SIZE_CLASSES.map((value) => ({ value, label: sizeClassLabels[value] }))}
      required
    />
    <TextField
      state={state}
      name="sizeClassNote"
      label={branchLabels.sizeClassNote}
      hint="Bijvoorbeeld waarop de klasse berust"
    />
    <FieldRow>
      <DateField state={state} name="openedOn" label={branchLabels.openedOn} />
      <DateField
        state={state}
        name="closedOn"
        label={branchLabels.closedOn}
        hint="De eerste dag waarop de vestiging niet meer bestaat"
      />
    </FieldRow>
  </FieldGroup>
);

/** Where it stands and how one gets there. */
export const Address = ({ state }: { state: BranchState }) => (
  <FieldGroup legend="Het adres">
    <TextField state={state} name="street" label={branchLabels.street} required />
    <FieldRow>
      <TextField state={state} name="postcode" label={branchLabels.postcode} width="short" required />
      <TextField state={state} name="town" label={branchLabels.town} required />
    </FieldRow>
    <FieldRow>
      <TextField
        state={state}
        name="longitude"
        label={branchLabels.longitude}
        hint="In graden, zoals 6,7323"
        width="short"
        required
      />
      <TextField
        state={state}
        name="latitude"
        label={branchLabels.latitude}
        hint="In graden, zoals 52,6629"
        width="short"
        required
      />
    </FieldRow>
    <TextArea
      state={state}
      name="route"
      label={branchLabels.route}
      hint="Met de bus, de fiets en de auto; waar de ingang is"
      rows={3}
    />
  </FieldGroup>
);

/** What one finds there. */
export const Offer = ({ state }: { state: BranchState }) => (
  <FieldGroup legend="Wat er is">
    <Checkbox
      state={state}
      name="hasCollection"
      label={branchLabels.hasCollection}
      hint="Boeken om te lenen, niet alleen om af te halen"
      required
    />
    <CheckboxGroup
      state={state}
      name="coreFunctions"
      label={branchLabels.coreFunctions}
      choices={CORE_FUNCTIONS.map(({ id, label }) => ({ value: String(id), label: `${id}. ${label}` }))}
    />
    <CheckboxGroup
      state={state}
      name="facilities"
      label={branchLabels.facilities}
      choices={FACILITIES.map(({ id, label }) => ({ value: id, label }))}
    />
    <TextArea state={state} name="about" label={branchLabels.about} hint="Korte zinnen, voor bewoners" rows={5} />
  </FieldGroup>
);
