import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Child } from 'hono/jsx';
import { assetsFolder } from '#ui/assets.ts';
import { CommandSearch } from '#ui/command-search.tsx';
import { NotFoundPage } from '#ui/error-pages.tsx';
import type { NavigationItem } from '#ui/navigation.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PartnerShell, PublicShell, StaffShell } from '#ui/shell.tsx';
import { Specimen } from '../../src/house/specimen.tsx';

/** The content policy of the product: what the pages need beyond it must fail here. */
const policy = [
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const rooms: NavigationItem[] = [
  { href: '/werk', label: 'Werkplek' },
  { href: '/werk/adviezen', label: 'Adviezen', group: 'Belofte', hint: 'Stel een advies samen' },
  { href: '/werk/offertes', label: 'Offertes', group: 'Belofte' },
  { href: '/werk/onderdelen', label: 'Onderdelen', group: 'Beheer' },
];

const shell = { path: '/werk/onderdelen', organisation: 'Biblionet Drenthe', navigation: rooms, demo: true };
const user = { name: 'Marijke de Boer', roles: ['accountmanager'] };
const search = (term: string) => (
  <StaffShell {...shell} title="Zoek" user={user}>
    <PageHead title="Ga naar" />
    <CommandSearch items={rooms} term={term} />
  </StaffShell>
);

const pages: Record<string, (query: URLSearchParams) => Child> = {
  '/werk/onderdelen': () => (
    <StaffShell {...shell} title="Onderdelen" user={user}>
      <Specimen />
    </StaffShell>
  ),
  '/werk/zoek': (query) => search(query.get('q') ?? ''),
  '/onderdelen': () => (
    <PublicShell {...shell} title="Onderdelen" footer={[{ href: '/toegankelijkheid', label: 'Toegankelijkheid' }]}>
      <Specimen />
    </PublicShell>
  ),
  '/partner/onderdelen': () => (
    <PartnerShell {...shell} title="Onderdelen" user={user}>
      <Specimen />
    </PartnerShell>
  ),
  '/fout': () => <NotFoundPage organisation={shell.organisation} />,
};

/** Serves the component page in each shell on a free port of this machine, with the policy of the product. */
export async function serveSpecimen(): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Security-Policy', policy);
    const page = pages[pathname];
    if (page) return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(String(page(searchParams)));
    try {
      const file = await readFile(path.join(assetsFolder, path.basename(pathname)));
      response.setHeader('Content-Type', types[path.extname(pathname)] ?? 'text/plain').end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
