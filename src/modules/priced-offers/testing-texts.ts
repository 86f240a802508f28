/** What the sample documents say about each service, with its place in the catalogue. */
export const serviceTexts: Record<
  string,
  { level: string; content: string; effects: string[]; place: string; remarks?: string[] }
> = {
  'De robuuste lokale bibliotheek': {
    level: 'Basis, indeling afgeleid',
    content:
      'De basisvoorziening in dorp en stad: collectie, catalogus, uitleen, werkplekken en een plek waar inwoners en organisaties elkaar treffen.',
    effects: ['plezier in lezen', 'makkelijk toegang tot kennis', 'inspiratie en creativiteit', 'samenhang'],
    place: '2.2',
    remarks: ['De grootteklasse van de vestigingen in Coevorden is een aanname.'],
  },
  'Open+ bibliotheek': {
    level: 'Basis Plus, indeling afgeleid',
    content:
      'Openingsuren zonder personeel. Klanten die het reglement accepteren komen met pas en pincode binnen; er is cameratoezicht.',
    effects: ['ruimere openingstijden'],
    place: '2.3',
  },
  'Pakket 1: landelijke campagnes': {
    level: 'Basis, indeling afgeleid',
    content:
      'Activiteiten rond vijf landelijke campagnes of grote evenementen per jaar, en toegang tot online leerplatforms.',
    effects: ['inspiratie', 'kennis delen', 'leesplezier', 'ontmoeting'],
    place: '3.2',
    remarks: ['Pakket 1 kent geen tarief voor servicepunten.'],
  },
  'Pakket 2: persoonlijke ontwikkeling': {
    level: 'Basis Plus, indeling afgeleid',
    content:
      'Eigen workshops, lezingen en bijeenkomsten voor jeugd en volwassenen, themacollecties en mobiele BiebFabriek.',
    effects: ['persoonlijke ontwikkeling', '21e-eeuwse vaardigheden', 'meer participatie'],
    place: '3.2',
  },
  'Kleintje Bieb': {
    level: 'Basis, indeling afgeleid',
    content: 'Alle BoekStart-activiteiten in de bibliotheek, van babyboekjes tot bijeenkomsten voor ouders.',
    effects: ['grotere woordenschat', 'ouders lezen thuis vaker voor'],
    place: '4.2',
  },
  'BoekStart in de kinderopvang': {
    level: 'Basis, indeling afgeleid',
    content:
      'Helpt kinderopvanglocaties om voorlezen vast in te bouwen: voorleesplek, training, netwerk, monitor en voorleesplan.',
    effects: ['betere taalontwikkeling', 'pedagogisch medewerkers weten meer van voorlezen'],
    place: '4.3',
  },
  'de Bibliotheek op school, primair onderwijs': {
    level: 'Basis',
    content:
      'Vaste samenwerking van school, bibliotheek en gemeente: schoolcollectie, educatiemedewerker, leesplan, monitor en digitale leesomgeving.',
    effects: ['betere lees- en taalvaardigheid', 'plezier in lezen', 'hogere score op de eindtoets'],
    place: '4.4',
    remarks: ['De bijdrage van de school (€ 17,00 per leerling) staat apart en is hier bovenop de € 73,55 gerekend.'],
  },
  BoekStartcoach: {
    level: 'Basis Plus, indeling afgeleid',
    content:
      'Een opgeleide coach is elke week op het consultatiebureau en praat met ouders over taal en vroeg voorlezen.',
    effects: ['meer koffertjes opgehaald', 'meer ouders maken hun kind lid'],
    place: '4.6',
  },
  'Taalhuis: deelname en ondersteuning': {
    level: 'Basis, indeling afgeleid',
    content:
      'Plek voor volwassenen met leervragen over lezen, schrijven, rekenen en digitale vaardigheden, met de bibliotheek als vaste partner.',
    effects: ['minder laaggeletterden', 'meer kans op werk'],
    place: '5.2',
  },
  'Programmering Meedoen in de samenleving': {
    level: 'Basis, indeling afgeleid',
    content:
      'Jaarprogramma met cursussen digitale vaardigheden, spreekuren en bijeenkomsten, samen met gemeente en partners gekozen.',
    effects: ['betere digitale vaardigheden', 'meer zelfredzaamheid'],
    place: '6.2',
  },
  'Informatiepunt Digitale Overheid (IDO)': {
    level: 'Basis, indeling afgeleid',
    content:
      'Gratis informatiepunt voor vragen over digitaal geregelde zaken, zoals DigiD, toeslagen, zorg of rijbewijs.',
    effects: [],
    place: '6.3',
  },
};
