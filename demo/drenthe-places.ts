// Schools, childcare, clinics and outside places of Coevorden. Names and pupils per school are made up; the numbers of primary schools
// (24), of their pupils (2,129), of childcare locations (21) and of clinics, and the towns of the clinics, are those of the annual report of 2024.
import type { PlaceKind } from '../src/modules/places/index.ts';

export type DemoPlace = {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly town: string;
  readonly pupils?: number;
};

const SCHOOLS = [
  ['De Kasteelgracht', 'Coevorden', 214],
  ['Het Bastion', 'Coevorden', 187],
  ['De Ganzenhoek', 'Coevorden', 163],
  ['De Stadsmuur', 'Coevorden', 141],
  ['Het Ravelijn', 'Coevorden', 118],
  ['De Poort', 'Coevorden', 97],
  ['De Brinkschool', 'Dalen', 152],
  ['De Molenwiek', 'Dalen', 88],
  ['De Kerkuil', 'Sleen', 131],
  ['De Zwerfsteen', 'Sleen', 74],
  ['De Hunebedstee', 'Schoonoord', 96],
  ['Het Slagenveld', 'Schoonoord', 51],
  ['De Essen', 'Oosterhesselen', 92],
  ['De Klimboom', 'Aalden', 84],
  ['De Vlinderhof', 'Zweeloo', 48],
  ['De Heideblom', 'Wachtum', 37],
  ['De Akker', 'Gees', 46],
  ['De Wieken', 'Meppen', 33],
  ['De Bosrand', 'Erm', 41],
  ['De Veenster', 'Dalerveen', 39],
  ['De Vaart', 'Nieuwe Krim', 44],
  ['De Turfschuit', 'Steenwijksmoer', 52],
  ['De Schakel', 'Geesbrug', 61],
  ['De Linde', "'t Haantje", 40],
] as const;

/** Childcare locations, those of one organisation together. */
const CHILDCARE = [
  ['Kinderopvang De Veste, Citadel', 'Coevorden'],
  ['Kinderopvang De Veste, Singel', 'Coevorden'],
  ['Kinderopvang De Veste, Dalen', 'Dalen'],
  ['Peuteropvang Pippeloentje', 'Coevorden'],
  ['Peuteropvang De Bolderkar', 'Coevorden'],
  ['Peuteropvang De Vuurvlieg', 'Coevorden'],
  ['Kinderdagverblijf Het Nest', 'Coevorden'],
  ['Kinderdagverblijf De Kikker', 'Coevorden'],
  ['Peuteropvang Het Kwetternest', 'Dalen'],
  ['Peuteropvang De Hummelhoek', 'Sleen'],
  ['Kinderdagverblijf De Zonnestraal', 'Sleen'],
  ['Peuteropvang Het Hunebedje', 'Schoonoord'],
  ['Kinderdagverblijf De Kabouter', 'Schoonoord'],
  ['Peuteropvang De Krielkip', 'Oosterhesselen'],
  ['Kinderdagverblijf De Esch', 'Oosterhesselen'],
  ['Peuteropvang De Klimop', 'Aalden'],
  ['Peuteropvang De Libel', 'Zweeloo'],
  ['Peuteropvang De Heidehommel', 'Gees'],
  ['Peuteropvang De Dobber', 'Nieuwe Krim'],
  ['Peuteropvang De Turfjes', 'Steenwijksmoer'],
  ['Peuteropvang De Brug', 'Geesbrug'],
] as const;

const OTHERS: readonly DemoPlace[] = [
  { kind: 'secondary-school', name: 'Vestingcollege, locatie Noord', town: 'Coevorden', pupils: 412 },
  { kind: 'secondary-school', name: 'Vestingcollege, locatie Zuid', town: 'Coevorden', pupils: 387 },
  { kind: 'clinic', name: 'Consultatiebureau Coevorden', town: 'Coevorden' },
  { kind: 'clinic', name: 'Consultatiebureau Oosterhesselen', town: 'Oosterhesselen' },
  { kind: 'clinic', name: 'Consultatiebureau Sleen', town: 'Sleen' },
  { kind: 'village-hall', name: 'Dorpshuis De Deel', town: 'Zweeloo' },
  { kind: 'village-hall', name: 'Dorpshuis Ons Erf', town: 'Wachtum' },
  { kind: 'gp-practice', name: 'Huisartsenpraktijk Dalen', town: 'Dalen' },
  { kind: 'neighbourhood-point', name: 'Wijkpunt Poppenhare', town: 'Coevorden' },
];

export const DEMO_PLACES: readonly DemoPlace[] = [
  ...SCHOOLS.map(([name, town, pupils]) => ({ kind: 'primary-school' as const, name, town, pupils })),
  ...CHILDCARE.map(([name, town]) => ({ kind: 'childcare' as const, name, town })),
  ...OTHERS,
];

/** The school year to which the pupils belong: that of 1 October 2024. */
export const DEMO_SCHOOL_YEAR = 2024;
