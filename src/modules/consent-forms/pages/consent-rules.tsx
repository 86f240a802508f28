import type { Child } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { LANGUAGES, languages } from '#kernel/languages.ts';
import { Badge } from '#ui/badge.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { isChecked } from '../form-languages.ts';

type Form = (typeof languages)[number];

/** When a visitor must agree on paper, how to ask, and the form to print. */
export const consentRulesPage = (c: Request) =>
  respond(
    c,
    'work',
    'Toestemming vragen',
    <>
      <PageHead
        title="Toestemming vragen"
        lead="Meestal is het niet nodig: de bezoeker kijkt, leest en typt zelf. Kan het niet anders, dan gebruik je dit formulier."
      />
      <Columns aside={<Forms />}>
        {RULES.map(({ title, rules }) => (
          <Card title={title}>
            <ul>
              {rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </Card>
        ))}
        <p class="meta">
          Bron: AVG, artikel 4 (wat toestemming is), 6, 7 (intrekken), 9 en 10 (bijzondere en strafrechtelijke
          gegevens); Uitvoeringswet AVG, artikel 5 (16 jaar) en 46 (burgerservicenummer). Vier weken bewaren is onze
          eigen keuze: zo kort als kan.
        </p>
      </Columns>
    </>,
  );

const RULES: readonly { readonly title: string; readonly rules: readonly Child[] }[] = [
  {
    title: 'Niet nodig',
    rules: [
      'De bezoeker zit zelf achter het toetsenbord of heeft de eigen telefoon in de hand.',
      'Je legt uit, wijst aan en leest mee zonder iets over te nemen. Bij een wachtwoord kijk je weg.',
      'Je geeft een adres of telefoonnummer mee waar de bezoeker zelf naartoe gaat.',
      'Je telt dat je iemand hielp. In die telling staat niet wie het was.',
    ],
  },
  {
    title: 'Wel nodig',
    rules: [
      'Je moet gegevens van de bezoeker bekijken om te kunnen helpen, op een scherm of op papier.',
      'Je belt of mailt samen met de bezoeker met een andere organisatie.',
      'Je geeft een naam of telefoonnummer door, bijvoorbeeld aan het sociaal wijkteam.',
      'Je moet iets opschrijven omdat de vraag niet in één keer klaar is.',
      <>
        <strong>Altijd</strong> als het gaat over gezondheid, geloof, afkomst, politieke keuze, lidmaatschap van een
        vakbond, seksualiteit of een straf.
      </>,
    ],
  },
  {
    title: 'Nooit, ook niet met toestemming',
    rules: [
      'Een wachtwoord of pincode vragen, of voor iemand inloggen met DigiD.',
      'Een burgerservicenummer opschrijven of een identiteitsbewijs kopiëren of fotograferen.',
      'Gegevens in je eigen telefoon, mail of WhatsApp zetten.',
      'Zeggen wat de bezoeker moet kiezen, of voor de bezoeker ondertekenen.',
    ],
  },
  {
    title: 'Zo vraag je het',
    rules: [
      'Kies de taal van de bezoeker. Lees het formulier samen, of vraag om een tolk.',
      'De bezoeker kruist zelf aan wat mag, en zet zelf een handtekening. Jonger dan 16 jaar: een ouder of voogd tekent.',
      'Zegt de bezoeker nee, dan help je zover het zonder kan. Vraag het niet nog een keer.',
      'Leg het papier in de kast die op slot is. Maak geen kopie en zet er niets van in de computer.',
      'De coördinator vernietigt het papier zodra de vraag klaar is, en uiterlijk na vier weken.',
      'Stopt de bezoeker ermee, dan vernietig je het papier meteen. De bezoeker hoeft niet te zeggen waarom.',
    ],
  },
];

const Forms = () => (
  <Card title="Het formulier">
    <p>Eén vel per bezoeker, om met de pen in te vullen. Naast een andere taal staat het Nederlands.</p>
    <DataTable caption="Het formulier in tien talen" captionHidden rows={languages} columns={COLUMNS} dense />
  </Card>
);

const COLUMNS: readonly Column<Form>[] = [
  {
    key: 'language',
    header: 'Taal',
    rowHeader: true,
    cell: (language) => (
      <a href={`/werk/toestemming/${language}.pdf`} type="application/pdf">
        {dutchNameOf(language)} (PDF)
      </a>
    ),
  },
  {
    key: 'checked',
    header: 'Tekst',
    cell: (language) => (isChecked(language) ? 'van de bibliotheek' : <Badge tone="ochre">machinaal vertaald</Badge>),
  },
];

const names = new Intl.DisplayNames('nl', { type: 'language' });

/** As staff call the language, with its own name for who points at it. */
function dutchNameOf(language: Form): string {
  const { name } = LANGUAGES[language];
  if (isChecked(language)) return name;
  const dutch = names.of(language) ?? language;
  return `${dutch} – ${name}`;
}
