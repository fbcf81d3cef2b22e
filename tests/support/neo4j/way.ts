// A way to Neo4j over which a test has power.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of bytes that one end sent: they go on to the other, are swallowed, or both ends are cut off. */
type Fate = 'relay' | 'swallow' | 'cut';

/** A way to Neo4j that can be made to swallow all that goes through it, or decides it for each part of what is sent. */
export async function wayTo(uri: string, fate: (bytes: Buffer, from: 'casus' | 'neo4j') => Fate = () => 'relay') {
  const { hostname, port } = new URL(uri);
  const ends: Socket[] = [];
  let open = true;
  const server = createServer((near) => {
    const far = connect(Number(port || 7687), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.push(from);
      from.on('data', (bytes) => {
        const decided = fate(bytes, from === near ? 'casus' : 'neo4j');
        if (decided === 'relay') to.write(bytes);
        else if (decided === 'cut') for (const end of [near, far]) end.destroy();
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      if (!open) from.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => ends.length / 2,
    turn: (on: boolean) => {
      open = on;
      for (const end of ends) {
        if (on) end.resume();
        else end.pause();
      }
    },
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
