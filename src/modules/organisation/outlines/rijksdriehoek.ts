/** Longitude and latitude in degrees (WGS84), or x and y in metres in the Dutch RD system. */
export type Position = [number, number];

/** Powers of dx and dy with their coefficient, in seconds of arc. */
type Term = [powerX: number, powerY: number, seconds: number];

const amersfoort = { x: 155_000, y: 463_000, lon: 5.387_206_21, lat: 52.155_174_4 };

const latitudeTerms: Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];

const longitudeTerms: Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/** Whether a position can be RD: inside the rectangle for which the system is defined. */
export function isRdPosition([x, y]: Position): boolean {
  return x > -7_000 && x < 300_000 && y > 289_000 && y < 629_000;
}

/** Degrees for an RD position, rounded to 6 decimals; within a metre over the land. Source: Schreutelkamp and Strang van Hees,
 *  Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten, 2001. */
export function lonLatOfRd([x, y]: Position): Position {
  const dx = (x - amersfoort.x) * 1e-5;
  const dy = (y - amersfoort.y) * 1e-5;
  const degrees = (terms: Term[]) => terms.reduce((sum, [p, q, k]) => sum + k * dx ** p * dy ** q, 0) / 3600;
  return [round(amersfoort.lon + degrees(longitudeTerms)), round(amersfoort.lat + degrees(latitudeTerms))];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
