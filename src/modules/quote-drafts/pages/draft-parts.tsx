import type { Request } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { HiddenField } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { ChangeTable } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import { nl } from '../messages.ts';
import { changesSince, seenOf } from '../seen.ts';
import { breadcrumbsOf } from './load.ts';

/** What was refused, and what of the draft the reader saw when the form was made. */
export type Refused = { readonly sentence: string; readonly seen: string };

/** The page instead of a form, for a version that is no draft: says what to do to change it. */
export const showNoDraft = (c: Request, version: QuoteVersion, title: string) =>
  respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={breadcrumbsOf(version)} />
      <EmptyState
        title="Deze versie is geen concept"
        action={<ButtonLink href={`/werk/offertes/${version.id}`}>Naar de offerte</ButtonLink>}
      >
        {nl['wrong-state']({ code: 'wrong-state', state: version.state })}
      </EmptyState>
    </>,
  );

/** The fields with which a form tells what its maker saw. */
export const SeenFields = ({ version }: { version: QuoteVersion }) => (
  <>
    <HiddenField name="version" value={version.version} />
    <HiddenField name="seen" value={seenOf(version)} />
  </>
);

/** Why nothing was done, with what others changed since the form was made. Shows nothing when nothing was refused. */
export const RefusedNotice = ({ version, refused }: { version: QuoteVersion; refused: Refused | undefined }) => {
  if (!refused) return null;
  const changes = changesSince(refused.seen, version);
  return (
    <>
      <Alert kind="error" title="Dat ging niet">
        {refused.sentence}
      </Alert>
      {changes && changes.length > 0 && (
        <ChangeTable caption="Wat een ander intussen wijzigde aan diensten en prijzen" rows={changes} />
      )}
    </>
  );
};

/** What the municipality pays a year and once, now and after a change. */
export const PriceShift = ({ now, after: next }: { now: QuoteVersion; after: QuoteVersion | undefined }) => {
  const [before, after] = [now, next].map((version) => version?.calculation.totals.municipality);
  const missing = 'nog niet berekend';
  const shift =
    before && after
      ? { annual: after.annualCents - before.annualCents, oneOff: after.oneOffCents - before.oneOffCents }
      : undefined;
  return (
    <DescriptionList
      items={[
        { term: 'Gemeente nu, per jaar', details: <Money cents={before?.annualCents} /> },
        { term: 'Gemeente straks, per jaar', details: <Money cents={after?.annualCents} missing={missing} /> },
        { term: 'Verschil per jaar', details: <Money cents={shift?.annual} missing={missing} /> },
        ...(shift && shift.oneOff !== 0
          ? [{ term: 'Verschil eenmalig', details: <Money cents={shift.oneOff} /> }]
          : []),
      ]}
    />
  );
};

/** `Nieuw totaal € 712.000,00 per jaar`, for who hears the page. */
export const newTotalText = (version: QuoteVersion | undefined): string =>
  version ? `Nieuw totaal ${formatCents(version.calculation.totals.municipality.annualCents)} per jaar` : '';
