import type { FormState } from '#kernel/forms.ts';
import { Alert } from './alert.tsx';
import { DescriptionList } from './description-list.tsx';
import { Diff } from './diff.tsx';

type Raw<Name extends string> = FormState<Name>['raw'];

/**
 * What differs between the row as somebody else saved it and what was typed here, field by field. Shows nothing without `saved`.
 * The form below it must carry the new version, so that saving again is a choice made with open eyes.
 */
export const StaleNotice = <Name extends string>(props: {
  labels: Readonly<Partial<Record<Name, string>>>;
  saved: Raw<Name> | undefined;
  typed: Raw<Name>;
}) => {
  const { labels, saved, typed } = props;
  if (!saved) return null;
  const names = (Object.keys(labels) as Name[]).filter((name) => (saved[name] ?? '') !== (typed[name] ?? ''));
  return (
    <Alert kind="warning" title="Iemand anders heeft dit intussen gewijzigd">
      <p>
        Jouw invoer staat nog in het formulier en is niet opgeslagen. Hieronder zie je waar die verschilt van wat er nu
        staat.
      </p>
      <DescriptionList
        items={names.map((name) => ({
          term: labels[name],
          details: <Diff before={saved[name] || 'leeg'} after={typed[name] || 'leeg'} />,
        }))}
      />
      <p>Kijk het na en bewaar nog een keer: dan geldt wat in het formulier staat.</p>
    </Alert>
  );
};

/** The typed form with the version that the row has now. */
export const withVersion = <Name extends string>(state: FormState<Name>, version: number): FormState<Name> => ({
  ...state,
  raw: { ...state.raw, version: String(version) },
});
