import type { Child, PropsWithChildren } from 'hono/jsx';
import { type FormState, field } from '#kernel/forms.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import { Alert } from './alert.tsx';
import { Actions, Button } from './button.tsx';
import { Card, Columns } from './card.tsx';
import { Checkbox, choicesOf, RadioGroup } from './choice-field.tsx';
import { DutchBeside } from './dutch-beside.tsx';
import { ErrorSummary, Form, HiddenField } from './form.tsx';
import { StaleNotice } from './stale-notice.tsx';

const ORIGINS = { person: 'Door iemand', machine: 'Door een machine, zoals een vertaaldienst' } as const;

/** What is asked of every translation beside its texts. */
export const translationFields = {
  origin: field.oneOf(Object.keys(ORIGINS) as (keyof typeof ORIGINS)[], 'Kies hoe dit is gemaakt'),
  isChecked: field.ticked(),
  dutchHash: field.optionalText(),
  version: field.version(),
  _key: field.key(),
};

/** Why a translation is not kept: it was made beside texts that are there no more. */
export const DUTCH_CHANGED =
  'De Nederlandse tekst is intussen gewijzigd. Kijk of je vertaling nog klopt en bewaar nog een keer.';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

type Props<Name extends string> = {
  readonly state: FormState;
  /** What somebody else saved meanwhile. */
  readonly saved: FormState['raw'] | undefined;
  readonly refusal: string | undefined;
  readonly labels: Texts<Name>;
  readonly dutch: Texts<NoInfer<Name>>;
  /** The Dutch that the translation was made from. */
  readonly source: Texts<NoInfer<Name>> | undefined;
  readonly isStale: boolean;
  readonly language: OtherLanguage;
  /** What residents see of a translation by a machine that nobody read over. */
  readonly checkHint: string;
  /** The ways out beside the button. */
  readonly ways: Child;
};

/** The texts of something in one language (`children`), beside the Dutch ones, with how they were made. */
export const TranslationForm = <Name extends string>(props: PropsWithChildren<Props<Name>>) => {
  const { state, saved, refusal, labels, dutch, source, isStale, language, checkHint, ways, children } = props;
  return (
    <>
      <StaleNotice labels={{ ...labels, origin: 'Hoe is dit gemaakt' }} saved={saved} typed={state.raw} />
      {isStale && (
        <Alert kind="warning" title="Het Nederlands is gewijzigd">
          <p>Naast het formulier zie je wat er anders is dan toen deze vertaling werd gemaakt.</p>
        </Alert>
      )}
      <Columns aside={<DutchBeside labels={labels} dutch={dutch} source={source} />}>
        <Card>
          <Form>
            <ErrorSummary state={state} refusal={refusal} />
            <HiddenField state={state} name="version" />
            <HiddenField state={state} name="dutchHash" />
            {language === 'nl-simple' && <p>Korte zinnen, gewone woorden: niveau A2.</p>}
            {children}
            <RadioGroup state={state} name="origin" label="Hoe is dit gemaakt" choices={choicesOf(ORIGINS)} required />
            <Checkbox state={state} name="isChecked" label="Ik heb deze tekst nagekeken" hint={checkHint} required />
            <Actions>
              <Button>Bewaar</Button>
              {ways}
            </Actions>
          </Form>
        </Card>
      </Columns>
    </>
  );
};
