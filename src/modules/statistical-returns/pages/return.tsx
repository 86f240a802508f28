import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { listAccountNames } from '../../people/index.ts';
import { type KnownReturn, knownReturn } from '../known-return.ts';
import { returnKinds } from '../return-kind.ts';
import { ControlList } from '../views/control-list.tsx';
import { Deliveries } from '../views/deliveries.tsx';
import { LineTable } from '../views/line-table.tsx';
import { LocationTable } from '../views/location-table.tsx';
import { askedReturn, breadcrumbsTo, returnHref, returnTitle } from './asked.ts';
import { deliveredText, filledText } from './overview.tsx';

/** One return: what to look at, every field in the order of the form, and what was delivered of it. */
export async function returnPage(c: Request) {
  const key = askedReturn(c);
  const { known, names } = await read(c, async (ctx) => {
    const loaded = await knownReturn(ctx, c.var.modules, key);
    const accounts = loaded.deliveries.flatMap(({ deliveredBy }) => deliveredBy ?? []);
    const names = await listAccountNames(ctx.tx, accounts);
    return { known: loaded, names: new Map(names.map(({ id, name }) => [id, name])) };
  });
  const mayDeliver = can(c.var.actor, 'statistical-returns:deliver', {});
  const href = returnHref(key);
  return respond(
    c,
    'work',
    returnTitle(key),
    <>
      <PageHead
        title={returnTitle(key)}
        lead={returnKinds[key.kind].about}
        breadcrumbs={breadcrumbsTo(key).slice(0, 1)}
        actions={<Ways href={href} mayDeliver={mayDeliver} />}
      />
      <SavedNotice c={c} />
      <Standing known={known} />
      <ControlList c={c} controls={known.controls} explainAt={mayDeliver ? `${href}/toelichting` : undefined} />
      <section class="stack">
        <h2>Alles in de volgorde van het formulier</h2>
        {key.kind === 'locations' ? <LocationTable lines={known.lines} /> : <LineTable c={c} lines={known.lines} />}
        <ExportLinks csv={`${href}/opgave.csv`} xlsx={`${href}/opgave.xlsx`} />
      </section>
      <Deliveries known={known} href={href} names={names} />
    </>,
  );
}

const Ways = ({ href, mayDeliver }: { href: string; mayDeliver: boolean }) => (
  <>
    <ButtonLink href={`${href}/overnemen`}>Neem over in het formulier</ButtonLink>
    {mayDeliver && (
      <ButtonLink href={`${href}/indienen`} kind="secondary">
        Leg vast wat je hebt ingediend
      </ButtonLink>
    )}
  </>
);

const Standing = ({ known }: { known: KnownReturn }) => {
  const { notes, receiver, due } = returnKinds[known.kind];
  return (
    <>
      <KeyFigures
        items={[
          { label: 'Ingevuld', value: filledText(known) },
          { label: 'Na te kijken', value: known.controls.open, href: '#controle' },
          { label: 'Ingediend', value: deliveredText(known), change: `${receiver}, ${due(known.year)}` },
        ]}
      />
      <Alert title="Goed om te weten">
        <ul>
          {[...known.remarks, ...notes].map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </Alert>
    </>
  );
};
