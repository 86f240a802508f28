import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { derivedId } from '#kernel/id.ts';
import { readZip } from '#kernel/zip.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { askApi } from '../../../../test/api.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aReferral } from '../../referral-directory/testing.ts';
import { csvPackage } from '../csv-package.ts';
import { type Hsds, TERMS } from '../hsds.ts';

type Json = Record<string, unknown> & { id: string };
type Page = { total_items: number; last_page: boolean; empty: boolean; contents: Json[] };

const seniorWeb = async (tx: Tx) => {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await aReferral(ctxOf(tx), { organisation: { name: 'Ander' }, service: { topics: ['law'], status: 'inactive' } });
  return aReferral(ctxOf(tx), {
    organisation: { name: 'SeniorWeb', contactEmail: 'geheim@voorbeeld.nl', phones: ['030 276 99 65 (leden)'] },
    service: {
      ...{ name: 'Inloop', topics: ['computer'], languages: ['nl'], municipalityCodes: ['GM0109'], costCents: 250 },
      ...{ minimumAge: 50, requiredDocuments: ['Laptop'] },
    },
    location: {},
    week: [{ weekday: 2, weeks: 'first', opensAt: '14:00', closesAt: '16:00' }],
  });
};

/** Fields without which an object is no HSDS 3.0. Source: the `required` of schema/*.json. */
const REQUIRED: Record<string, string[]> = {
  organization: ['id', 'name', 'description'],
  phones: ['id', 'number'],
  schedules: ['id'],
  service_areas: ['id'],
  languages: ['id'],
  cost_options: ['id'],
  required_documents: ['id'],
  attributes: ['id', 'link_id', 'link_entity'],
  taxonomy_term: ['id', 'name', 'description'],
  service_at_locations: ['id'],
  location: ['id', 'location_type'],
  addresses: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
};

function lacking(field: string, object: Json): string[] {
  const own = (REQUIRED[field] ?? []).filter((key) => typeof object[key] !== 'string').map((key) => `${field}.${key}`);
  const nested = Object.entries(object).flatMap(([key, value]) =>
    [value].flat().flatMap((each) => (typeof each === 'object' && each !== null ? lacking(key, each as Json) : [])),
  );
  return [...own, ...nested];
}

test('a service goes out as the standard has it, with all that belongs to it and nothing of ours', () =>
  undone(async (tx) => {
    const { id, organisationId } = await seniorWeb(tx);
    const { json, text, status } = await askApi(tx, `/api/v1/services/${id}`);
    const service = json as Json & Record<string, Json[]>;
    assert.deepEqual([status, service.status, lacking('service', service)], [200, 'active', []]);
    assert.doesNotMatch(text, /geheim@|null/);
    const [schedule] = service.schedules ?? [];
    assert.deepEqual([schedule?.freq, schedule?.byday, schedule?.opens_at], ['MONTHLY', '1TU', '14:00']);
    assert.deepEqual([service.cost_options?.[0]?.amount, service.service_areas?.[0]?.extent], [2.5, 'GM0109']);
    assert.deepEqual((service.organization as unknown as { phones: Json[] }).phones[0]?.description, 'leden');
    assert.equal(derivedId('a', 'b'), derivedId('a', 'b'));

    const page = async (query: string) => (await askApi(tx, `/api/v1/${query}`)).json as Page;
    const computer = TERMS.find(({ code }) => code === 'computer')?.id;
    for (const [query, count] of [
      ['services', 1],
      ['services?search=INLOOP', 1],
      ['services?search=recht', 0],
      [`services?taxonomy_term_id=${computer}`, 1],
      [`services?taxonomy_term_id=${derivedId('x')}`, 0],
      [`services?organization_id=${organisationId}`, 1],
      ['services?modified_after=2030-01-01T00:00:00Z', 0],
      ['services?minimal=true&full=false', 1],
      ['organizations?per_page=1', 2],
      ['organizations?search=senior', 1],
      [`organizations?taxonomy_term_id=${computer}`, 1],
      ['organizations?full=true&full_service=true&format=json', 2],
      ['locations', 1],
      ['service_at_locations', 1],
      ['taxonomies', 1],
      ['taxonomy_terms', TERMS.length],
    ] as const) {
      const { total_items: total, empty, contents } = await page(query);
      assert.deepEqual([total, empty], [count, count === 0], query);
      const [path] = query.split('?');
      if (contents[0]) assert.equal((await askApi(tx, `/api/v1/${path}/${contents[0].id}`)).status, 200, path);
    }
    assert.equal((await page('organizations?per_page=1')).last_page, false);
    const { contents } = await page('organizations?full=true&full_service=true&search=senior');
    const [nested] = (contents[0]?.services ?? []) as Json[];
    assert.deepEqual([nested?.id, Array.isArray(nested?.schedules)], [id, true]);
    assert.match((await askApi(tx, `/api/v1/organizations/${organisationId}`)).text, new RegExp(`"services":.*${id}`));
    assert.ok((await page('services?full=true')).contents[0]?.schedules);
    for (const wrong of ['format=xml', 'page=0', 'per_page=nul', 'full=ja', 'modified_after=gisteren', 'onzin=1'])
      assert.equal((await askApi(tx, `/api/v1/services?${wrong}`)).status, 400, wrong);
    assert.equal((await askApi(tx, `/api/v1/services/${derivedId('x')}`)).status, 404);
    assert.equal(((await askApi(tx, '/api/v1/hsds')).json as { version: string }).version, '3.0');
  }));

test('the whole guide can be had as one file of JSON, and as tables that refer to each other', () =>
  undone(async (tx) => {
    const { id, organisationId, locationId } = await seniorWeb(tx);
    const staff = client(tx, someone('desk-worker'));
    assert.equal((await staff.get('/werk/sociale-kaart/uitvoer')).html.querySelectorAll('main a[download]').length, 2);
    const services = (await askApi(tx, '/open-data/sociale-kaart.json')).json as Json[];
    assert.deepEqual(
      services.map((service) => service.id),
      [id],
    );
    const zip = await staff.get('/open-data/sociale-kaart.zip');
    assert.equal(zip.headers.get('content-type'), 'application/zip');
    const files =
      readZip(csvPackage({ services: services as Hsds[], organizations: [] }, { title: 'Proef' }), 1_000_000) ?? [];
    const text = (name: string) => Buffer.from(files.find((file) => file.name === name)?.content ?? []).toString();
    assert.match(text('services.csv'), new RegExp(`organization_id.*\n.*${organisationId}`));
    assert.match(text('service_at_locations.csv'), new RegExp(`${id}`));
    assert.match(text('service_at_locations.csv'), new RegExp(`${locationId}`));
    assert.match(text('addresses.csv'), new RegExp(`location_id[^]*${locationId}`));
    assert.match(text('attributes.csv'), /taxonomy_term_id/);
    const { resources } = JSON.parse(text('datapackage.json')) as { resources: { path: string }[] };
    assert.deepEqual(
      resources.map(({ path }) => path).toSorted(),
      files
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.csv'))
        .toSorted(),
    );
  }));
