import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Checkbox, RadioGroup, Select } from '#ui/choice-field.tsx';
import { EmailField, PhoneField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, Form } from '#ui/form.tsx';
import { agesText, priceLines } from '../../agenda/index.ts';
import { isFull, type Offer, openChoices } from '../offer.ts';
import { asksAdultAges, asksChildAges, isForChildren } from '../typed-household.ts';
import { ELSEWHERE } from '../wish.ts';
import type { Filled, Part, Spoken } from './filled.ts';
import { MomentFields } from './moment-fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import { standingTexts } from './standing-texts.ts';
import { WaitingRules } from './waiting-rules.tsx';

type FormProps = { offer: Offer; words: Spoken; filled: Filled };

/** Everything that a household must say to sign up, and nothing else. */
export const SignUpForm = ({ offer, words, filled }: FormProps) => {
  const { state, persons, refusal, canWait } = filled;
  const part = { offer, words, state };
  const open = openChoices(offer);
  const onlyWaiting = open.every(isFull);
  return (
    <Form>
      <ErrorSummary state={state} refusal={refusal} />
      {(onlyWaiting || canWait) && <Waiting offer={offer} words={words} isToldAbove={canWait === true} />}
      <MomentFields {...part} />
      <WhoFields {...part} />
      <ReachFields {...part} />
      <QuestionFields {...part} persons={persons} />
      <div>
        <p class="hint">{words.t.privacy(offer.kept)}</p>
        <Trap {...part} />
      </div>
      <Actions>
        {(onlyWaiting || canWait) && (
          <Button name="wait" value="1">
            {words.t.submitWaiting}
          </Button>
        )}
        {!onlyWaiting && <Button kind={canWait ? 'secondary' : 'primary'}>{words.t.submit}</Button>}
      </Actions>
    </Form>
  );
};

const Waiting = ({
  offer,
  words: {
    t: { submitWaiting },
    language,
  },
  isToldAbove,
}: Omit<FormProps, 'filled'> & { isToldAbove: boolean }) => {
  const [choice] = openChoices(offer);
  if (!choice) return null;
  const t = standingTexts[language];
  return (
    <Alert title={isToldAbove ? submitWaiting : t.youCanWait} language={language}>
      <WaitingRules of={choice.subject} language={language} />
    </Alert>
  );
};

/** Who comes, and what it costs them. */
export const WhoFields = ({ offer, words, state }: Part) => {
  const { activity, choices } = offer;
  const { t, language } = words;
  const names = activity.asksFirstNames
    ? { state, hint: t.namesHint, autocomplete: 'off', maxlength: 1000 }
    : undefined;
  const most = Math.max(1, ...choices.map(({ subject }) => subject.mostPersons));
  const ages = agesText(activity, language);
  const numbers = (from: number) =>
    Array.from({ length: most + 1 - from }, (_, index) => ({
      value: String(index + from),
      label: String(index + from),
    }));
  return (
    <FieldGroup legend={t.who}>
      {ages && isForChildren(activity) && <p class="hint">{t.meantFor(ages)}</p>}
      {asksAdultAges(activity) ? (
        <TextField state={state} name="adultAges" label={t.adultAges} hint={t.agesHint} maxlength={100} />
      ) : (
        <Select state={state} name="adults" label={t.adults} choices={numbers(0)} value="1" prompt="" required />
      )}
      {isForChildren(activity) &&
        (asksChildAges(activity) ? (
          <TextField state={state} name="childAges" label={t.childAges} hint={t.agesHint} maxlength={100} />
        ) : (
          <Select state={state} name="children" label={t.children} choices={numbers(0)} value="0" prompt="" required />
        ))}
      {names && <p class="hint">{t.namesWhy}</p>}
      {names && <TextField {...names} name="adultNames" label={t.adultNames} />}
      {names && isForChildren(activity) && <TextField {...names} name="childNames" label={t.childNames} />}
      <Price offer={offer} words={words} state={state} />
    </FieldGroup>
  );
};

/** What it costs, by age; who comes along with a child says so where that makes it free. */
const Price = ({ offer: { activity, choices }, words: { t, language }, state }: Part) => {
  const rule = choices[0]?.subject.payment ?? 'none';
  const said = { none: '', either: '', online: t.payOnline, 'at-door': t.atDoor };
  const isPaid = activity.prices.some(({ cents }) => cents > 0);
  return (
    <>
      {isPaid && activity.companionsFree && isForChildren(activity) && (
        <Checkbox state={state} name="companions" label={t.companions} hint={t.companionsFree} />
      )}
      <p>
        <strong>{t.cost}</strong> {priceLines(activity, language).join('; ')}. {isPaid && said[rule]}
      </p>
      {isPaid && rule === 'either' && (
        <RadioGroup
          state={state}
          name="payment"
          label={t.payHow}
          value="at-door"
          required
          choices={[
            { value: 'at-door', label: t.atDoor },
            { value: 'online', label: t.payOnline },
          ]}
        />
      )}
    </>
  );
};

/** The name of who signs up, and how to reach them. */
export const ReachFields = ({ offer: { municipalities }, words: { t }, state }: Part) => (
  <FieldGroup legend={t.reach}>
    <p class="hint">{t.reachHint}</p>
    <TextField
      state={state}
      name="name"
      label={t.name}
      hint={t.nameHint}
      autocomplete="given-name"
      maxlength={100}
      required
    />
    <EmailField state={state} name="email" label={t.email} maxlength={254} />
    <PhoneField state={state} name="phone" label={t.phone} maxlength={30} />
    {municipalities.length > 0 && (
      <Select
        state={state}
        name="municipality"
        label={t.municipality}
        required
        choices={[
          ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          { value: ELSEWHERE, label: t.elsewhere },
        ]}
      />
    )}
  </FieldGroup>
);

/** Programs that fill in every field fill in this one too; nobody else sees it. */
const Trap = ({ words: { t }, state }: Part) => (
  <div class="visually-hidden" aria-hidden="true">
    <label for="homepage">{t.trap}</label>
    <input id="homepage" name="homepage" value={state.raw.homepage} tabindex={-1} autocomplete="off" />
  </div>
);
