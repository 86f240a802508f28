// The branches of the demo library. Towns and their positions are real; streets, classes and hours are made up.

import { parseSpans, type SizeClass, type WeekSpan } from '../src/modules/branches/testing.ts';

type DemoBranch = {
  readonly municipalityCode: string;
  readonly town: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly street: string;
  readonly postcode: string;
  readonly sizeClass: SizeClass;
};

type Line = readonly [
  code: string,
  town: string,
  latitude: string,
  longitude: string,
  postcode: string,
  street: string,
  SizeClass,
];

/** Two libraries and four service points in Coevorden, as its annual report of 2024 counts them. Source of the positions:
 *  drikusroor/dutch-postal-code-city-coordinates (MIT), middle of the postcode area; Aalden and Schoonoord to two decimals. */
const LINES: readonly Line[] = [
  ['GM1680', 'Gieten', '53.0029', '6.7658', '9461 BH', 'Brinkstraat 12', 'medium'],
  ['GM1680', 'Annen', '53.0577', '6.7203', '9468 AC', 'Kruisstraat 31', 'small'],
  ['GM1680', 'Rolde', '52.9834', '6.6507', '9451 BJ', 'Hoofdstraat 44', 'small'],
  ['GM1680', 'Gasselternijveen', '52.9878', '6.8501', '9514 BG', 'Vaart 70', 'service-point'],
  ['GM1681', 'Borger', '52.9228', '6.7924', '9531 AE', 'Marktplein 3', 'medium'],
  ['GM1681', 'Nieuw-Buinen', '52.9644', '6.9438', '9521 GC', 'Parklaan 8', 'small'],
  ['GM1681', 'Odoorn', '52.8499', '6.8512', '7873 TA', 'Torenweg 5', 'service-point'],
  ['GM1681', 'Valthermond', '52.8821', '6.9618', '7876 HL', 'Zuiderdiep 115', 'service-point'],
  ['GM0109', 'Coevorden', '52.6629', '6.7323', '7741 DA', 'Kasteelstraat 13', 'large'],
  ['GM0109', 'Sleen', '52.7696', '6.8014', '7841 BA', 'Kerkbrink 1', 'medium'],
  ['GM0109', 'Dalen', '52.6937', '6.7489', '7751 GC', 'Molenweg 20', 'service-point'],
  ['GM0109', 'Schoonoord', '52.85', '6.75', '7848 AH', 'Bosweg 4', 'service-point'],
  ['GM0109', 'Oosterhesselen', '52.7541', '6.7228', '7861 AE', 'Dorpsbrink 2', 'service-point'],
  ['GM0109', 'Aalden', '52.79', '6.72', '7854 RR', 'Esweg 12', 'service-point'],
  ['GM1690', 'Zuidwolde', '52.6706', '6.4264', '7921 AM', 'Hoofdplein 16', 'medium'],
  ['GM1690', 'De Wijk', '52.6731', '6.2936', '7957 AR', 'Havenstraat 9', 'small'],
  ['GM1690', 'Ruinen', '52.7625', '6.3583', '7963 BC', 'Brink 22', 'small'],
  ['GM1690', 'Ruinerwold', '52.7265', '6.2587', '7961 LA', 'Lange Streek 61', 'service-point'],
  ['GM0119', 'Meppel', '52.6964', '6.1907', '7941 AP', 'Grachtkade 24', 'large'],
  ['GM0119', 'Nijeveen', '52.7343', '6.1671', '7948 AA', 'Schoolpad 2', 'service-point'],
  ['GM1731', 'Beilen', '52.8607', '6.5107', '9411 AL', 'Raadhuisplein 7', 'medium'],
  ['GM1731', 'Westerbork', '52.8538', '6.6066', '9431 AC', 'Burgweg 10', 'small'],
  ['GM1731', 'Smilde', '52.9475', '6.4480', '9422 BN', 'Vaartweg 38', 'small'],
  ['GM1731', 'Bovensmilde', '52.9777', '6.4801', '9421 PJ', 'Pleinstraat 4', 'service-point'],
  ['GM1699', 'Roden', '53.1382', '6.4222', '9301 AD', 'Albertsplein 6', 'large'],
  ['GM1699', 'Norg', '53.0679', '6.4554', '9331 AB', 'Esdoornlaan 15', 'small'],
  ['GM1699', 'Peize', '53.1459', '6.4963', '9321 AA', 'Hopstraat 3', 'small'],
  ['GM1730', 'Zuidlaren', '53.0903', '6.6741', '9471 AE', 'Marktstraat 18', 'medium'],
  ['GM1730', 'Eelde', '53.1362', '6.5636', '9761 AA', 'Kosterijweg 27', 'medium'],
  ['GM1730', 'Vries', '53.0730', '6.5767', '9481 AG', 'Kerkstraat 5', 'small'],
  ['GM1701', 'Diever', '52.8562', '6.3155', '7981 AV', 'Peperstraat 11', 'small'],
  ['GM1701', 'Dwingeloo', '52.8380', '6.3730', '7991 AB', 'Lindenlaan 8', 'service-point'],
  ['GM1701', 'Havelte', '52.7735', '6.2374', '7971 AC', 'Dorpskamp 40', 'small'],
  ['GM1701', 'Vledder', '52.8569', '6.2083', '8381 AA', 'Torenstraat 1', 'service-point'],
];

export const DEMO_BRANCHES: readonly DemoBranch[] = LINES.map(
  ([municipalityCode, town, latitude, longitude, postcode, street, sizeClass]) => ({
    municipalityCode,
    town,
    latitude,
    longitude,
    postcode,
    street,
    sizeClass,
  }),
);

/** Hours with staff and, after the bar, without; Monday first. */
const WEEKS: Readonly<Record<SizeClass, readonly string[]>> = {
  large: ['13-17.30', '10-17.30', '10-17.30', '10-17.30', '10-17.30', '10-13', ''],
  medium: [
    '13.30-17.30|9-13.30',
    '10-12, 13.30-17.30|9-10',
    '13.30-17.30|9-13.30',
    '10-12|9-10, 12-17.30',
    '13.30-17.30|9-13.30',
    '10-12',
    '',
  ],
  small: ['|9-17', '14-17|9-14', '10-12|9-10, 12-17', '14-17|9-14', '|9-17', '', ''],
  'service-point': ['', '14-16.30', '', '10-12', '14-15.30', '', ''],
};

/** The regular week of a demo branch of this class. */
export const weekOfClass = (sizeClass: SizeClass): WeekSpan[] =>
  WEEKS[sizeClass].flatMap((day, index) => {
    const [staffed = '', unstaffed = ''] = day.split('|');
    const spans = [...(parseSpans(staffed, true) ?? []), ...(parseSpans(unstaffed, false) ?? [])];
    return spans.map((span) => ({ ...span, weekday: index + 1 }));
  });

const COMMON = ['wheelchair', 'toilet', 'wifi', 'computers', 'printer', 'children'];

/** What a visitor finds in a demo branch of this class. */
export const facilitiesOfClass = (sizeClass: SizeClass): string[] =>
  ({
    large: [...COMMON, 'accessible-toilet', 'workplaces', 'meeting-room', 'coffee', 'self-service'],
    medium: [...COMMON, 'workplaces', 'coffee', 'self-service'],
    small: [...COMMON, 'self-service'],
    'service-point': ['wheelchair', 'wifi', 'coffee', 'minibieb'],
  })[sizeClass];
