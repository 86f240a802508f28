/** Where a DigiD is made or repaired. */
export const DigidRule = () => (
  <p class="help-rule" data-rule="digid">
    Maak nooit een DigiD voor iemand anders. De bezoeker typt zelf, ook het wachtwoord en de code.
  </p>
);

/** Where somebody arranges something with an organisation. */
export const OwnMatterRule = () => (
  <p class="help-rule" data-rule="own">
    De bezoeker typt zelf. Je legt uit hoe het werkt, maar geeft geen raad over wat iemand moet kiezen.
  </p>
);

/** What every helper keeps to, at hand. */
export const Rules = () => (
  <details class="help-more">
    <summary>Zo doen we dat</summary>
    <ul>
      <li>De bezoeker typt de eigen gegevens. Jij kijkt mee en wijst aan.</li>
      <li>Maak nooit een DigiD voor iemand anders, ook niet als die erom vraagt.</li>
      <li>Geef geen raad over de inhoud. Verwijs daarvoor door.</li>
      <li>Schrijf geen burgerservicenummer op en bewaar geen brieven of foto’s.</li>
      <li>Hier noteer je nooit wie iemand is: geen naam, leeftijd of adres.</li>
    </ul>
    <p>
      Kan het echt niet anders? Laat de bezoeker eerst het <a href="/werk/toestemming">toestemmingsformulier</a> lezen.
    </p>
  </details>
);

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['1 – 9', 'onderwerp kiezen'],
  ['o', 'ander onderwerp zoeken'],
  ['u m s c d n', 'hoe je hielp'],
  ['t', 'hulp met de taal'],
  ['+', 'nog een vraag'],
  ['Enter', 'bewaren'],
  ['z', 'ongedaan maken'],
];

/** The map of the keyboard. */
export const Keys = () => (
  <details class="help-more help-keys">
    <summary>Toetsen</summary>
    <dl>
      {KEYS.map(([key, does]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </details>
);
