/**
 * What the printed report tells of activities, by chapter: title, when, where, for whom, how many came. An empty text: the report
 * does not say. Source: Jaarbericht 2024 bibliotheken gemeente Coevorden, Biblionet Drenthe.
 */
export const REPORTED_ACTIVITIES: Readonly<
  Record<number, readonly (readonly [string, string, string, string, string])[]>
> = {
  2: [
    ['Handwerkcafé', 'doorlopend', 'Coevorden (vestiging niet genoemd)', 'inwoners', ''],
    [
      'Invulhulp',
      'doorlopend',
      'Coevorden (vestiging niet genoemd)',
      'inwoners die hulp zoeken bij regelingen en voorzieningen',
      '',
    ],
    ['Bibliotheek-aan-huis', 'doorlopend', 'alle vestigingen in Coevorden', 'lezers die niet kunnen komen', ''],
  ],
  3: [
    [
      'Theaterworkshop Lekker eigenwijs',
      '5 oktober 2024',
      'Bibliotheek Coevorden',
      'kinderen met ouders',
      '17 kinderen',
    ],
    ['BiebFabriek: emoji-sleutelhangers met de 3D-pen', 'tijdens de Kinderboekenweek', '', 'kinderen', '5 kinderen'],
    [
      'Escaperoom (Vlogmysterie of Voorhovens Vennootschap)',
      'tijdens de campagne',
      'verschillende bibliotheken in de gemeente',
      'tieners en jongeren',
      '',
    ],
    [
      'Poppentheater Jinky’s Mikmak',
      '16 februari 2024',
      'Bibliotheek Schoonoord',
      'kinderen van 2 tot en met 6 jaar',
      'ongeveer 40 bezoekers',
    ],
    ['Lezing Familieopstellingen', 'avond tijdens de Boekenweek', 'Bibliotheek Sleen', 'volwassenen', '15 bezoekers'],
    ['Interview met Tommy Wieringa', 'november 2024', 'Drenthe (plaats niet genoemd)', '', ''],
    ['Silent Reading Sessie', 'november 2024', 'Bibliotheek Sleen', 'bezoekers', ''],
    ['Muzikale voorstelling Bloes en Rock', '', '', 'kinderen van 2 tot en met 7 jaar', '20 kinderen'],
    ['50 jaar Bibliotheek Schoonoord', '25 tot en met 29 november 2024', 'Bibliotheek Schoonoord', 'jong en oud', ''],
    ['Lezing Peter Middendorp', '', '', 'volwassenen', '75 bezoekers'],
    ['Lezing 30 messteken', '', 'Coevorden (bibliotheek)', 'volwassenen', '38 bezoekers'],
    ['Kindercollege Sterren en het Heelal', '27 maart 2024', '', 'jeugd', '13 kinderen en een aantal ouders'],
    ['Landelijke BoekStartdag', '1 juni 2024', 'Bibliotheek Coevorden', 'jonge kinderen', ''],
    ['GoodHabitz & Soofos', 'doorlopend', 'online', 'leden', ''],
  ],
  4: [
    [
      'Kleintje Bieb: thema Oogst',
      '18 september 2024',
      '',
      'jonge kinderen met ouders of grootouders',
      'gemiddeld 15 kinderen',
    ],
    [
      'Kleintje Bieb in Sleen, Schoonoord en Dalen',
      'maandelijks',
      'Sleen, Schoonoord en Dalen',
      'peuters met ouders of grootouders',
      'meestal 5 tot 10 peuters',
    ],
    ['Webinar De Nationale Voorleesdagen 2024', '9 januari 2024', 'online', 'leerkrachten', ''],
    [
      'Webinar De Nationale Voorleesdagen 2025',
      '10 december 2024',
      'online',
      'pedagogisch medewerkers en leerkrachten onderbouw',
      '',
    ],
  ],
  5: [
    [
      'Informatiepakketten laaggeletterdheid',
      'tijdens de Week van lezen en schrijven',
      'werkplekken van ambtenaren',
      'ambtenaren',
      '',
    ],
    ['Oefenpleinen', 'gestart in 2024, verder in 2025', 'bibliotheken', 'iedereen', ''],
  ],
  6: [
    ['IDO-spreekuur Coevorden', 'vast spreekuur', 'Bibliotheek Coevorden', 'inwoners', ''],
    [
      'IDO-spreekuur huisartsenpraktijk Dalen',
      'vast spreekuur sinds voorjaar 2024',
      'huisartsenpraktijk Dalen',
      'inwoners',
      '',
    ],
    ['IDO op afspraak', 'doorlopend', 'alle locaties van de bibliotheek', 'inwoners', ''],
    ['IDO-training: basis, opfris en Privacy in het IDO', '', '', 'IDO-medewerkers', ''],
    ['Intervisie IDO', 'één keer in 2024, vanaf 2025 vast', '', 'IDO-medewerkers', ''],
    ['DigiVitaler en andere digicursussen Dalen', '', 'Dalen', 'inwoners', ''],
    ['Digiwijs-kaart', 'ontwikkeld in 2024', 'gemeente Coevorden', 'inwoners', '81 cursisten'],
    ['Pilot Leerpleinen', 'pilot in 2024, verder in 2025', 'een aantal gemeenten', 'inwoners met een leervraag', ''],
    ['Belastingspreekuren', 'jaarlijks', 'Drentse bibliotheken', 'inwoners', ''],
  ],
};
