// The disk of an embedded graph runs full: who writes is told, who reads is answered, and what was told to be done stays.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { problemsOf } from '../engines/durability/halves.js';
import { describeWithSmallDisk, mountSmallDisk, type SmallDisk } from '../support/smallDisk.js';
import { expectNothingInternal } from './support/nothingInternal.js';
import { post, serve, type Answer, type TestServer } from './support/server.js';

const key = 'an-editors-key-of-some-length';
const megabytes = 20;

describeWithSmallDisk('a full disk', () => {
  let disk: SmallDisk;
  let roomy: string;
  beforeAll(() => {
    disk = mountSmallDisk(megabytes * 1_024) as SmallDisk;
    roomy = mkdtempSync(join(tmpdir(), 'casus-'));
  });
  afterAll(() => {
    disk.remove();
    rmSync(roomy, { recursive: true });
  });

  const upsert = async ({ url }: TestServer, number: number): Promise<Answer> => {
    const query = 'mutation ($input: [ActorInput!]!) { upsertActors(input: $input) { created } }';
    const input = Array.from({ length: 50 }, (_, index) => ({
      id: `actor:x${number}-${index}`,
      name: `Actor ${number}`,
      actorType: 'STATE',
      description: 'x'.repeat(2_000),
    }));
    const response = await post(url, JSON.stringify({ query, variables: { input } }), {
      authorization: `Bearer ${key}`,
    });
    return (await response.json()) as Answer;
  };

  test('is told with its code and nothing of the inside, and loses nothing', async () => {
    const server = await serve(
      readConfig({ CASUS_KEYS: `ada:editor:${key}`, PORT: '0' }),
      openGrafeo(disk.path('graph')),
    );
    let acknowledged = 0;
    let answer: Answer;
    while (!(answer = await upsert(server, acknowledged)).errors) acknowledged++;
    expect(acknowledged).toBeGreaterThan(10);
    const message = 'The embedded graph cannot be written to: No space left on device. Nothing of this was kept.';
    expect(answer.errors).toMatchObject([
      { message, path: ['upsertActors'], extensions: { code: 'ENGINE_UNAVAILABLE' } },
    ]);
    expectNothingInternal({ ...answer, data: null });
    const told = server.log.filter(({ msg }) => msg === message);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain('os error 28');
    expect(await server.ask('{ actor(id: "actor:centcom") { name } }')).toEqual({
      data: { actor: { name: 'US Central Command' } },
    });
    await expect(server.close()).rejects.toThrow(
      'The embedded graph could not be made smaller as it was closed: No space left on device. It holds all that was acknowledged.',
    );

    cpSync(disk.path('.'), roomy, { recursive: true });
    const engine = openGrafeo(join(roomy, 'graph'));
    const [count] = await engine.read("MATCH (n:Actor) WHERE n.id STARTS WITH 'actor:x' RETURN count(n) AS count");
    expect(count).toBe(acknowledged * 50);
    expect(await problemsOf(engine)).toEqual([]);
    await engine.close();
    const again = await serve(
      readConfig({ CASUS_KEYS: `ada:editor:${key}`, PORT: '0' }),
      openGrafeo(join(roomy, 'graph')),
    );
    expect(await upsert(again, acknowledged)).toEqual({ data: { upsertActors: { created: 50 } } });
    await again.close();
  });
});
