export const OVERVIEW = '/werk/trainingen';
export const TRAININGS = `${OVERVIEW}/soorten`;
export const HELPERS = `${OVERVIEW}/helpers`;
export const MEETINGS = `${OVERVIEW}/bijeenkomsten`;

/** The way to a page below the overview. */
export const CRUMBS = [{ href: OVERVIEW, label: 'Trainingen' }];
