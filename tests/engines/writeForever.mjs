// Child process of persistence.test.ts: writes pairs of vertices, one transaction each, until it is killed.
// Each is told on standard output once it is acknowledged. Arguments: path of the graph, number to count from.
import { setTimeout as wait } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';

const [path = '', from = '0'] = process.argv.slice(2);
const db = grafeo.GrafeoDB.create(path);
for (let number = Number(from); ; number++) {
  const transaction = db.beginTransaction();
  await transaction.executeCypher('UNWIND range(1, 50) AS part CREATE (:Half {number: $number, part: part})', {
    number,
  });
  await wait(1);
  await transaction.executeCypher('UNWIND range(51, 100) AS part CREATE (:Half {number: $number, part: part})', {
    number,
  });
  transaction.commit();
  process.stdout.write(`${number}\n`);
}
