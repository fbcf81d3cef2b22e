import fc from 'fast-check';
import { alpha2OfAlpha3, alpha2OfNumeric, countryCodeOf } from '../../../src/ingest/countryCode.js';
import { isoCountries } from '../../../src/ingest/isoCountries.js';
import { slugOf } from '../../../src/ingest/slug.js';

describe('slugs', () => {
  test.each([
    ['Teir Maaleh village', 'teir-maaleh-village'],
    ["Jam'iyyat-i Islami-yi", 'jamiyyat-i-islami-yi'],
    ['Şırnak province', 'sirnak-province'],
    ['Al Bab', 'al-bab'],
    ['Bab', 'bab'],
    ['Homs  Governorate', 'homs-governorate'],
    ['DR Congo (Zaire)', 'dr-congo-zaire'],
    ['حلب', 'حلب'],
  ])('%s', (name, slug) => expect(slugOf(name)).toBe(slug));

  test('long names that begin alike, and names without letters, differ by a hash', () => {
    const [one, two] = ['a', 'b'].map((end) => slugOf(`${'Riders, Walkers, '.repeat(12)}${end}`));
    expect(one).toMatch(/^riders-walkers-.*-[0-9a-f]{12}$/);
    expect(one).toHaveLength(93);
    expect(one).not.toBe(two);
    expect(slugOf('???')).toMatch(/^[0-9a-f]{12}$/);
    expect(slugOf('???')).not.toBe(slugOf('!!!'));
  });

  test('of any name are never empty and never hold what parts an id', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[^~:/\s]+$/.test(slugOf(name))));
  });
});

describe('country codes', () => {
  test.each([
    ['Syria', 'SY'],
    ['Bosnia-Herzegovina', 'BA'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Trinidad and Tobago', 'TT'],
    ['Saint Lucia', 'LC'],
    ['DR Congo (Zaire)', 'CD'],
    ['Congo', 'CG'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['The Gambia', 'GM'],
    ['Gambia, The', 'GM'],
    ['Russia (Soviet Union)', 'RU'],
    ['Kosovo', null],
    ['Xanadu', null],
    ['Yugoslavia', null],
    ['', null],
  ])('%s is %s', (name, code) => expect(countryCodeOf(name)).toBe(code));

  test('from the other codes of ISO 3166-1', () => {
    expect(isoCountries).toHaveLength(249);
    expect([alpha2OfAlpha3('SYR'), alpha2OfAlpha3('AFR')]).toEqual(['SY', null]);
    expect([alpha2OfNumeric('760'), alpha2OfNumeric('4'), alpha2OfNumeric('004'), alpha2OfNumeric('x')]).toEqual([
      ...['SY', 'AF', 'AF', null],
    ]);
  });
});
