// GraphQL over HTTP as its specification says: the audits of graphql-http, all but the exceptions below.
import { serverAudits, type Audit } from 'graphql-http';
import { serve, type TestServer } from './support/server.js';

const preflight = 'A GET must carry a header that needs a preflight: no other site can make a browser ask for it.';

/** Audits we do not follow, each only a MAY, with the reason. */
const exceptions: Readonly<Record<string, string>> = { '5A70': preflight, D6D5: preflight, '6A70': preflight };

let server: TestServer;
const audits: readonly Audit[] = serverAudits({ url: () => `${server.url}/graphql` });

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

test('the audits are there', () => {
  expect(audits.length).toBeGreaterThan(50);
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn();
  if (audit.id in exceptions) return expect(result.status).toBe('notice');
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});
