import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Choice, choicesOf, Select } from '#ui/choice-field.tsx';
import { EmailField, PhoneField, TextArea, TextField } from '#ui/field.tsx';
import { SECTION_KINDS, type SectionDetails, sectionKinds } from '../domain.ts';

export const sectionLabels = {
  kind: 'Soort',
  title: 'Titel',
  text: 'Tekst',
  at: 'Plek',
  phone: 'Telefoonnummer',
  email: 'E-mailadres',
  link: 'Website',
} as const;

/** As people write it on paper: with spaces and a hyphen. */
const isPhone = (typed: string | undefined): boolean => typed === undefined || /^\+?[\d -]{8,20}$/.test(typed);

const isLink = (typed: string | undefined): boolean =>
  typed === undefined || (/^https:\/\/[^\s"<>]+$/.test(typed) && URL.canParse(typed));

export const sectionForm = defineForm(
  z.object({
    kind: field.oneOf(sectionKinds, 'Kies een soort'),
    title: field.text('Vul de titel in', 120),
    text: field.text('Schrijf wat nieuwkomers moeten weten', 3_000),
    at: field.optionalText(60),
    phone: field.optionalText(20).refine(isPhone, { error: 'Vul een telefoonnummer in, zoals 0524 12 34 56' }),
    email: field.optionalEmail(),
    link: field.optionalText(300).refine(isLink, { error: 'Vul een adres in dat begint met https://' }),
    version: field.version(),
    _key: field.key(),
  }),
);
export type SectionState = typeof sectionForm.empty;

type Typed = Extract<ReturnType<typeof sectionForm.parse>, { ok: true }>['values'];

/** What was typed, as the command takes it. A place that the form does not offer is none. */
export function detailsOf({ kind, title, text, at, phone, email, link }: Typed, places: readonly Choice[]) {
  const [what, id = null] = places.some(({ value }) => value === at) ? (at ?? '').split(':') : [];
  const where = { branchId: what === 'branch' ? id : null, placeId: what === 'place' ? id : null };
  return { kind, title, text, ...where, phone: phone ?? null, email, link: link ?? null } satisfies SectionDetails;
}

/** A section as the form shows it. */
export const filledFrom = ({ version, ...details }: SectionDetails & { version: number }): SectionState => {
  const { kind, title, text, branchId, placeId, phone, email, link } = details;
  const at = branchId ? `branch:${branchId}` : placeId ? `place:${placeId}` : '';
  const reached = { phone: phone ?? '', email: email ?? '', link: link ?? '' };
  return sectionForm.filled({ kind, title, text, at, ...reached, version: String(version) });
};

/** `places`: branches and places of others in the municipality; a section for all has none. */
export const SectionFields = ({ state, places }: { state: FormState; places: readonly Choice[] }) => (
  <>
    <Select
      state={state}
      name="kind"
      label={sectionLabels.kind}
      hint="Onder deze kop staat het op de pagina"
      choices={choicesOf(SECTION_KINDS)}
      required
    />
    <TextField state={state} name="title" label={sectionLabels.title} maxlength={120} required />
    <TextArea
      state={state}
      name="text"
      label={sectionLabels.text}
      hint="In gewone woorden en korte zinnen. Een lege regel begint een nieuwe alinea."
      rows={8}
      maxlength={3_000}
      required
    />
    {places.length > 0 && (
      <Select state={state} name="at" label={sectionLabels.at} prompt="Geen vaste plek" choices={places} />
    )}
    <PhoneField state={state} name="phone" label={sectionLabels.phone} autocomplete="off" maxlength={20} />
    <EmailField state={state} name="email" label={sectionLabels.email} autocomplete="off" />
    <TextField
      state={state}
      name="link"
      label={sectionLabels.link}
      hint="Begint met https://"
      dir="ltr"
      maxlength={300}
    />
  </>
);
