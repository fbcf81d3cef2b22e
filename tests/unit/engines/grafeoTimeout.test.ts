import { openGrafeo } from '../../../src/engines/grafeo.js';

test('a statement beyond its time is given up with TIMEOUT', async () => {
  const engine = openGrafeo(':memory:', { timeoutMs: 5 });
  const slow = 'UNWIND range(1, 3000) AS a UNWIND range(1, 1000) AS b RETURN max(a * b) AS most';
  await expect(engine.read(slow)).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  await engine.close();
});
