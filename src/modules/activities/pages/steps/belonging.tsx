import { type FormState, field } from '#kernel/forms.ts';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { whenText } from '../../../campaigns/index.ts';
import type { Activity, ActivityContent } from '../../activity.ts';
import type { Around } from './step.ts';

/** The campaign and the umbrella of an activity, as fields of a step. */
export const belongingFields = {
  campaignId: field.optionalText(),
  isUmbrella: field.ticked(),
  partOf: field.optionalText(),
};

export const belongingLabels = {
  campaignId: 'Campagne',
  isUmbrella: 'Dit is een week of dag met onderdelen',
  partOf: 'Onderdeel van',
} as const;

type Name = keyof typeof belongingFields;

export const filledBelonging = ({ campaignId, isUmbrella, partOf }: Activity): Record<Name, string> => ({
  campaignId: campaignId ?? '',
  isUmbrella: isUmbrella ? 'on' : '',
  partOf: partOf ?? '',
});

type Values = {
  readonly campaignId?: string | undefined;
  readonly isUmbrella: boolean;
  readonly partOf?: string | undefined;
};

/** What was chosen; what is not among the choices is nothing. */
export const belongingOf = (
  { campaignId, isUmbrella, partOf }: Values,
  { campaigns, umbrellas }: Around,
): Pick<ActivityContent, Name> => ({
  campaignId: campaigns.find(({ id }) => id === campaignId)?.id ?? null,
  isUmbrella,
  partOf: umbrellas.find(({ id }) => id === partOf)?.id ?? null,
});

export const BelongingFields = ({ state, around }: { state: FormState<Name>; around: Around }) => (
  <>
    {around.campaigns.length > 0 && (
      <Select
        state={state}
        name="campaignId"
        label={belongingLabels.campaignId}
        hint="Dan telt de activiteit mee op de pagina van de campagne"
        prompt="Geen campagne"
        choices={around.campaigns.map((campaign) => ({
          value: campaign.id,
          label: `${campaign.name} (${whenText(campaign)})`,
        }))}
      />
    )}
    {around.umbrellas.length > 0 && (
      <Select
        state={state}
        name="partOf"
        label={belongingLabels.partOf}
        hint="Een week of dag waar deze activiteit onder valt"
        prompt="Staat op zichzelf"
        choices={around.umbrellas.map(({ id, title }) => ({ value: id, label: title }))}
      />
    )}
    <Checkbox
      state={state}
      name="isUmbrella"
      label={belongingLabels.isUmbrella}
      hint="Andere activiteiten vallen eronder. Zelf hoeft deze geen bijeenkomsten te hebben."
      required
    />
  </>
);
