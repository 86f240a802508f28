export const OVERVIEW = '/werk/trainingen';
export const TRAININGS = `${OVERVIEW}/soorten`;
export const HELPERS = `${OVERVIEW}/helpers`;
export const MEETINGS = `${OVERVIEW}/bijeenkomsten`;
export const CASES = `${OVERVIEW}/moeilijke-vragen`;

/** The way to a page below the overview. */
export const CRUMBS = [{ href: OVERVIEW, label: 'Trainingen' }];
