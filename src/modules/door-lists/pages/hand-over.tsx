import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { sessionWords } from '../../programme/index.ts';
import { handOverDoor } from '../commands/hand-over-door.ts';
import { takeDoorBack } from '../commands/take-door-back.ts';
import { staffDoor } from '../door.ts';
import { listLinks } from '../sql/links.ts';
import { addressOf, tokenOfLink } from './way.ts';

/** A link for a volunteer without an account, to scan from this screen. */
export async function handOverPage(c: Request) {
  const { door, links } = await read(c, async (ctx) => ({
    door: await staffDoor(ctx, idParam(c)),
    links: await listLinks(ctx.tx, idParam(c)),
  }));
  const address = addressOf(c);
  const url = links[0] && `${c.var.config.baseUrl}/deurlijst/${tokenOfLink(c, links[0].id)}`;
  const picture = url && `data:image/svg+xml;base64,${Buffer.from(await qrCode(url, 4)).toString('base64')}`;
  return respond(
    c,
    'work',
    `Deur overdragen: ${door.title}`,
    <>
      <PageHead
        title="Deur overdragen"
        kicker={door.title}
        lead={sessionWords.moment(door.session)}
        breadcrumbs={[{ href: address, label: 'Deurlijst' }]}
      />
      <p>
        Een vrijwilliger zonder account kan de deurlijst bijhouden met een link. De link werkt alleen op de dag zelf, en
        alleen voor deze bijeenkomst. De vrijwilliger ziet voornamen met een voorletter, de aantallen en de antwoorden
        die voor de deur zijn; geen contactgegevens en geen bedragen.
      </p>
      {url ? (
        <Card title="Laat deze code scannen">
          <p>
            <img src={picture} width={260} height={260} alt="QR-code met de link naar de deurlijst" />
          </p>
          <p>
            <a href={url}>{url}</a>
          </p>
          <Form action={`${address}/overdracht/einde`}>
            <Actions>
              <Button kind="danger">Laat de link niet meer werken</Button>
            </Actions>
          </Form>
        </Card>
      ) : (
        <Alert>Er is nu geen link.</Alert>
      )}
      <Form action={`${address}/overdracht`}>
        <Actions>
          <Button kind={url ? 'secondary' : 'primary'}>{url ? 'Maak een nieuwe link' : 'Maak een link'}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** Makes the link; one that was made before works no more. */
export async function handOverAction(c: Request) {
  const sessionId = idParam(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => handOverDoor(ctx, { sessionId }),
    () => `${addressOf(c)}/overdracht`,
  );
  return outcome.ok ? outcome.response : handOverPage(c);
}

/** Ends the link. */
export async function takeBackAction(c: Request) {
  const sessionId = idParam(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => takeDoorBack(ctx, { sessionId }),
    () => `${addressOf(c)}/overdracht`,
  );
  return outcome.ok ? outcome.response : handOverPage(c);
}
