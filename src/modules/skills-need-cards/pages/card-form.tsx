import { z } from 'zod';
import { defineForms, type Fields, type FormState } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { Checkbox, CheckboxGroup, type Choice, Select } from '#ui/choice-field.tsx';
import { EmailField, PhoneField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { fieldLabel } from '../field-texts.ts';
import { type Field, MOMENTS } from '../kinds.ts';
import { type MunicipalityWithVillages, villageValue } from '../villages.ts';
import { fillInTexts } from './fill-in-texts.ts';

export type CardTexts = (typeof fillInTexts)['nl'];

const ticks = (t: CardTexts, field: Fields) => ({
  fields: field.text(t.fieldsMissing).transform((typed) => typed.split(',').map(Number).filter(Number.isInteger)),
  village: field.text(t.villageMissing, 120),
  moments: field.someOf(MOMENTS),
  email: field.optionalEmail(),
  phone: field.optionalPhone(),
  _key: field.key(),
});

const hasContact = ({ email, phone }: { email: string | null; phone: string | null }) => Boolean(email || phone);

/** A new card: contact only with consent, and consent only with contact. */
export const fillInForms = defineForms(fillInTexts, (t, field) =>
  z
    .object({
      ...ticks(t, field),
      consent: field.ticked(),
      // Nobody sees this field, so only a machine fills it in.
      website: field.optionalText(2000),
    })
    .refine((card) => card.consent || !hasContact(card), { path: ['consent'], error: t.consentMissing })
    .refine((card) => !card.consent || hasContact(card), { path: ['email'], error: t.contactMissing }),
);

/** One's own card, which has contact as long as it can be changed. */
export const changeForms = defineForms(fillInTexts, (t, field) =>
  z.object(ticks(t, field)).refine(hasContact, { path: ['email'], error: t.contactMissing }),
);

type Props = {
  readonly state: FormState;
  readonly t: CardTexts;
  readonly language: Language;
  readonly fields: readonly Field[];
  readonly places: readonly MunicipalityWithVillages[];
};

/** What is ticked, where one lives and when it suits. */
export const TickFields = ({ state, t, language, fields, places }: Props) => (
  <>
    <CheckboxGroup
      state={state}
      name="fields"
      label={t.fields}
      choices={fields.map((field) => fieldChoice(field, language))}
      required
    />
    <Select state={state} name="village" label={t.village} choices={villageChoices(places, t)} required />
    <CheckboxGroup
      state={state}
      name="moments"
      label={t.moments}
      choices={MOMENTS.map((value) => ({ value, label: t[value] }))}
    />
  </>
);

function fieldChoice(field: Field, language: Language): Choice {
  const { label, isDutch } = fieldLabel(field, language);
  return { value: String(field.number), label: isDutch ? <span {...writtenInDutch(language)}>{label}</span> : label };
}

const villageChoices = (places: readonly MunicipalityWithVillages[], t: CardTexts): Choice[] =>
  places.flatMap(({ municipality: { name }, villages }) =>
    villages.map((village) => ({
      value: villageValue(village),
      label: village.town === '' ? t.otherVillage(name) : `${name}: ${village.town}`,
    })),
  );

/** How one wants to be reached. */
export const ContactFields = ({ state, t }: Pick<Props, 'state' | 't'>) => (
  <>
    <EmailField state={state} name="email" label={t.email} />
    <PhoneField state={state} name="phone" label={t.phone} />
  </>
);

/** The same on a new card, where it need not be filled in. */
export const ContactGroup = ({ state, t, kept }: Pick<Props, 'state' | 't'> & { kept: string }) => (
  <FieldGroup legend={t.contact}>
    <p>{t.contactLead}</p>
    <ContactFields state={state} t={t} />
    <Checkbox state={state} name="consent" label={t.consent} />
    <p>{t.kept(kept)}</p>
  </FieldGroup>
);
