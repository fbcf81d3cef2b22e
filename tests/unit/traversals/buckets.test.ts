// The weeks at both ends of the calendar, which lie partly in years that no date can name.
import { intervalOf } from '../../../src/model/interval.js';
import { bucketsBetween, startOf } from '../../../src/traversals/buckets.js';

test.each([
  [
    '0000-01-01',
    '0000-01-03',
    [
      ['0000-01-01', '0000-01-02'],
      ['0000-01-03', '0000-01-09'],
    ],
  ],
  [
    '9999-12-26',
    '9999-12-31',
    [
      ['9999-12-20', '9999-12-26'],
      ['9999-12-27', '9999-12-31'],
    ],
  ],
])('weeks from %s to %s', (first, last, weeks) => {
  const [start, until] = [startOf('WEEK', first), startOf('WEEK', last)];
  expect(bucketsBetween('WEEK', start, until, 10)).toEqual(weeks.map(([start, end]) => ({ start, end })));
  const intervals = [first, last].map((day) => intervalOf(day, day, 'WEEK'));
  expect(intervals.map(({ earliest, latest }) => [earliest, latest])).toEqual(weeks);
});
