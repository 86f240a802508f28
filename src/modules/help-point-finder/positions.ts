import { slugOf } from '#kernel/slug.ts';

export type Position = { readonly lat: number; readonly lon: number };

/** A branch, by which the house knows where towns are. */
export type Landmark = {
  readonly town: string;
  readonly postcode: string;
  readonly municipalityCode: string;
  readonly latitude: string | number;
  readonly longitude: string | number;
};

/** `isExact`: a branch stands in that very town. */
export type Found = Position & { readonly name: string; readonly isExact: boolean };

type Somewhere = { readonly town: string; readonly postcode: string | null; readonly municipalityCode: string };
type Municipality = { readonly slug: string; readonly name: string; readonly code: string };

/** Postcodes of two towns further apart than this are no neighbours. */
const MOST_APART = 150;

const positionOf = ({ latitude, longitude }: Landmark): Position => ({ lat: Number(latitude), lon: Number(longitude) });

const middleOf = (landmarks: readonly Landmark[]): Position | undefined => {
  const spots = landmarks.map(positionOf);
  const mean = (of: (spot: Position) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return spots.length === 0 ? undefined : { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
};

const digitsOf = (postcode: string): number => Number(postcode.slice(0, 4));

const nearestPostcode = (landmarks: readonly Landmark[], digits: number): Landmark | undefined =>
  landmarks
    .filter(({ postcode }) => Math.abs(digitsOf(postcode) - digits) <= MOST_APART)
    .toSorted(
      (one, other) => Math.abs(digitsOf(one.postcode) - digits) - Math.abs(digitsOf(other.postcode) - digits),
    )[0];

/**
 * Where something stands of which only the address is known: at the branch in its town, else at the branch with the nearest postcode, else in the middle of
 * the branches of its municipality. Undefined where there is no branch at all.
 */
export function placeOf(
  landmarks: readonly Landmark[],
  { town, postcode, municipalityCode }: Somewhere,
): Found | undefined {
  const own = landmarks.find((each) => slugOf(each.town) === slugOf(town));
  if (own) return { ...positionOf(own), name: own.town, isExact: true };
  const inMunicipality = landmarks.filter((each) => each.municipalityCode === municipalityCode);
  const near = postcode === null ? undefined : nearestPostcode(inMunicipality, digitsOf(postcode));
  const spot = near ? positionOf(near) : middleOf(inMunicipality);
  return spot && { ...spot, name: town, isExact: false };
}

type Around = {
  readonly landmarks: readonly Landmark[];
  readonly municipalities: readonly Municipality[];
  /** Other addresses that residents may know: places where there is a point. */
  readonly others: readonly Somewhere[];
};

/** The place that somebody typed: a town, a municipality, or a postcode of which four figures are enough. Undefined when we do not know it. */
export function placeTyped({ landmarks, municipalities, others }: Around, typed: string): Found | undefined {
  const digits = /^([1-9]\d{3})\s*([a-z]{2})?$/i.exec(typed.trim())?.[1];
  if (digits !== undefined) {
    const near = nearestPostcode(landmarks, Number(digits));
    return near && { ...positionOf(near), name: digits, isExact: digitsOf(near.postcode) === Number(digits) };
  }
  const sought = slugOf(typed);
  const town = [...landmarks, ...others].find((each) => slugOf(each.town) === sought);
  if (town) return placeOf(landmarks, town);
  const municipality = municipalities.find(({ slug }) => slug === sought);
  const middle = municipality && middleOf(landmarks.filter((each) => each.municipalityCode === municipality.code));
  return middle && { ...middle, name: municipality.name, isExact: false };
}

const KM_PER_DEGREE = 111.2;

/** In kilometres, as the crow flies; over so short a way the earth is flat. */
export function distanceKm(from: Position, to: Position): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  return Math.hypot(to.lat - from.lat, east) * KM_PER_DEGREE;
}
