import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { removeSection } from '../commands/remove-section.ts';
import { addresses } from './addresses.ts';
import { editedSection } from './load.ts';

/** Asks whether a section may go, with its translations: they do not come back. */
export async function removalPage(c: Request) {
  const { section, area } = await read(c, (ctx) => editedSection(ctx, c));
  const title = `${section.title} weghalen`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: addresses.home, label: 'Nieuwkomers' },
          { href: addresses.municipality(area.slug), label: area.name },
        ]}
      />
      <Card>
        <p>Het onderdeel verdwijnt van de pagina, in alle talen, en komt niet terug.</p>
        <Form>
          <Actions>
            <Button kind="danger">Haal weg</Button>
            <a href={addresses.section(section.id)}>Laat staan</a>
          </Actions>
        </Form>
      </Card>
    </>,
  );
}

/** Takes it away. */
export async function removeSectionAction(c: Request) {
  const { section, area } = await read(c, (ctx) => editedSection(ctx, c));
  const outcome = await submit(
    c,
    {},
    (ctx) => removeSection(ctx, section),
    () => addresses.municipality(area.slug),
  );
  if (!outcome.ok) throw new Error('taking away never refuses');
  return outcome.response;
}
