import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { Alert } from '#ui/alert.tsx';
import { TextField } from '#ui/field.tsx';
import { base32, otpauthUrl } from '../totp.ts';

/** The form of every page that asks for a code. */
export const codeForm = defineForm(z.object({ code: field.text('Vul de code in', 40) }));
export type CodeState = typeof codeForm.empty;

/** What an app has to scan, as a picture and as text. */
export type Offer = { picture: string; text: string };

/** Draws the QR code of a secret. `issuer` and `account` are what the app shows beside the code. */
export async function offerOf(secret: Buffer, issuer: string, account: string): Promise<Offer> {
  const svg = await qrCode(otpauthUrl({ secret, issuer, account }), 4);
  const text = (base32(secret).match(/.{4}/g) ?? []).join(' ');
  return { picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, text };
}

/** How to set up the app: scan, or type over. */
export const ScanOffer = ({ offer }: { offer: Offer }) => (
  <>
    <ol>
      <li>Open een app voor codes op je telefoon, bijvoorbeeld Google Authenticator of Microsoft Authenticator.</li>
      <li>Scan dit plaatje met de app, of typ de sleutel over.</li>
      <li>Typ hieronder de zes cijfers die de app laat zien.</li>
    </ol>
    <p>
      <img src={offer.picture} width={220} height={220} alt="QR-code voor de app" />
    </p>
    <p>
      Sleutel: <code>{offer.text}</code>
    </p>
  </>
);

/** Why codes of the app no longer help, and what does. */
export const UnreadableApp = () => (
  <Alert kind="warning" title="Je app voor codes werkt hier niet meer">
    <p>
      Biebwerk is verhuisd of teruggezet, en kan de codes van je app daardoor niet meer nakijken. Met een herstelcode
      kom je binnen. Haal de app dan weg bij ‘Mijn account’ en stel hem opnieuw in. Geen herstelcode meer? Vraag de
      beheerder om je tweede stap weg te halen.
    </p>
  </Alert>
);

export const CodeField = ({ state, hint }: { state: CodeState; hint: string }) => (
  <TextField
    state={{ ...state, raw: {} }}
    name="code"
    label="Code"
    hint={hint}
    width="medium"
    autocomplete="one-time-code"
    required
  />
);

/** Recovery codes, shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <Alert kind="warning" title="Bewaar deze herstelcodes. Je ziet ze maar één keer.">
    <p>Ben je je telefoon kwijt? Dan log je in met een van deze codes. Elke code werkt één keer.</p>
    <ul>
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  </Alert>
);
