// Builders for tests and for samples, of this module and others.
export * from './pdf/offer-samples.ts';
export { coevorden, edition2025, price } from './tariff/testing.ts';
