import type { Moments } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatWeekday } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { LANGUAGES, type Language, languages } from '#kernel/languages.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { EmailField, PhoneField } from '#ui/field.tsx';
import { FieldGroup, FieldRow, Form } from '#ui/form.tsx';
import { halfDayCode, halfDaysAhead } from '../domain.ts';
import { themeTexts } from '../theme-texts.ts';
import { THEMES } from '../themes.ts';
import { clockText, halfDayText } from '../words.ts';
import type { Offered, Spoken } from './offered.ts';

type FormProps = { offered: Offered; state: FormState; words: Spoken; day: Day };

/** When, what about and how to reach them. Nothing else is asked. */
export const AppointForm = ({ offered, state, words, day }: FormProps) => {
  const { t, language } = words;
  return (
    <Columns
      aside={
        <Card title={t.keep}>
          <p>{t.keepText}</p>
        </Card>
      }
    >
      <Form>
        {offered.way === 'moment' ? (
          <MomentFields state={state} moments={offered.moments} language={language} label={t.moment} />
        ) : (
          <WishFields state={state} words={words} day={day} />
        )}
        <OtherWay offered={offered} words={words} />
        <ThemeField state={state} label={t.theme} language={language} />
        <FieldGroup legend={t.reach}>
          <p class="hint">{t.reachHint}</p>
          <FieldRow>
            <EmailField state={state} name="email" label={t.email} />
            <PhoneField state={state} name="phone" label={t.phone} maxlength={30} />
          </FieldRow>
          <Select
            state={state}
            name="taal"
            label={t.language}
            prompt=""
            choices={languages.map((tag) => ({ value: tag, label: LANGUAGES[tag].name }))}
            required
          />
        </FieldGroup>
        <Actions>
          <Button>{t.submit}</Button>
        </Actions>
      </Form>
    </Columns>
  );
};

const OtherWay = ({ offered: { point, moments, way }, words: { t, to } }: Pick<FormProps, 'offered' | 'words'>) => {
  if (!point.byAppointment || moments.length === 0) return null;
  const { href } = to(`/hulp/${point.slug}/afspraak`);
  return <p>{way === 'wish' ? <a href={href}>{t.fixedTimes}</a> : <a href={`${href}?wens=1`}>{t.otherTime}</a>}</p>;
};

type MomentProps = { state: FormState; moments: readonly Moments[]; language: Language; label: string };

/** The free moments, under the day on which they are. */
export const MomentFields = ({ state, moments, language, label }: MomentProps) => (
  <Select
    state={state}
    name="moment"
    label={label}
    choices={moments.map(({ from }) => ({
      value: from.toISOString(),
      label: `${formatWeekday(dayOf(from), language)}, ${clockText(from, language)}`,
    }))}
    required
  />
);

const WishFields = ({ state, words: { t, language }, day }: Pick<FormProps, 'state' | 'words' | 'day'>) => {
  const choices = halfDaysAhead(day).map((half) => {
    const value = halfDayCode(half);
    return { value, label: halfDayText(value, language) };
  });
  return (
    <>
      <p>{t.wishLead}</p>
      <FieldRow>
        <Select state={state} name="first" label={t.first} choices={choices} required />
        <Select state={state} name="second" label={t.second} choices={choices} />
      </FieldRow>
    </>
  );
};

/** What it is about: a choice, never a text in which somebody could write who they are. */
export const ThemeField = ({ state, label, language }: { state: FormState; label: string; language: Language }) => (
  <RadioGroup
    state={state}
    name="theme"
    label={label}
    choices={THEMES.map((theme) => ({ value: theme, label: themeTexts[language][theme] }))}
    required
  />
);
