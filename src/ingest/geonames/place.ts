import type { GraphRecords, VertexRecord } from '../../write/records.js';
import { point, reject, required } from '../cells.js';
import { countryName } from '../countryCode.js';
import { citeDataset, citeRow, datasetSource } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { placeChain } from '../placeChain.js';
import type { TextRow } from '../textRow.js';
import { countryId, divisionId, hasDivision, type Area, type Hierarchy } from './hierarchy.js';
import type { Column } from './layout.js';
import { placeTypeOf } from './placeType.js';

/** What separates the alternate names of a row. */
export type Separator = ',' | '|';

/** What a row says: its place, and those it lies in. */
export function placeRecords(
  row: TextRow<Column>,
  separator: Separator,
  dataset: Dataset,
  hierarchy: Hierarchy,
): GraphRecords {
  const place = readPlace(row, separator);
  const id = placeId(row, separator);
  const isDivision = id === divisionId(place.area);
  if (isDivision) hierarchy.learn(place.area, place.name);
  const levels = hierarchy.levelsOf(place.area).filter((level) => level.id !== id && !isCountryId(id, place));
  const { vertices, relationships } = placeChain(levels, citeDataset(dataset));
  const parent = levels.at(-1);
  return {
    vertices: [vertexOf(id, place, dataset), ...vertices, datasetSource(dataset, published)],
    relationships: [
      ...relationships,
      ...(parent ? [{ type: 'WITHIN', from: id, to: parent.id, citations: [citeRow(dataset, place.id)] }] : []),
    ],
  };
}

const published = { title: 'GeoNames', publisher: 'GeoNames', url: 'https://www.geonames.org/' };

/**
 * The id of the place that a row is about: of a country and of a first-order division it is made of their codes, as
 * other rows name these. Reads no more of the row than that takes.
 */
export function placeId(row: TextRow<Column>, separator: Separator): string {
  const number = numberOf(row);
  const { feature, placeType } = featureOf(row);
  if (placeType === 'COUNTRY' && isTheCountry(feature, namesOf(row, separator), areaOf(row)))
    return countryId(areaOf(row));
  if (placeType === 'ADMIN1' && hasDivision(areaOf(row))) return divisionId(areaOf(row));
  return `geonames:${number}`;
}

const isCountryId = (id: string, { area }: PlaceRow): boolean => id === countryId(area);

interface PlaceRow {
  readonly id: string;
  readonly name: string;
  /** Other names, each once. */
  readonly others: readonly string[];
  readonly point: { readonly latitude: number; readonly longitude: number };
  readonly feature: string;
  readonly placeType: string;
  readonly area: Area;
  /** Null where it is 0, which stands for unknown. */
  readonly population: string | null;
}

function readPlace(row: TextRow<Column>, separator: Separator): PlaceRow {
  const population = row.text('population');
  if (population !== null && !/^\d+$/.test(population)) reject(row, 'population', 'it must be a whole number');
  const [name, ...others] = namesOf(row, separator);
  return {
    id: numberOf(row),
    name,
    others,
    ...featureOf(row),
    area: areaOf(row),
    point: point(row, 'latitude', 'longitude') ?? reject(row, 'latitude', 'every row must have a point'),
    population: population === '0' ? null : population,
  };
}

function numberOf(row: TextRow<Column>): string {
  const number = required(row, 'id');
  return /^\d+$/.test(number) ? number : reject(row, 'id', 'it must be a whole number');
}

/** The name, and others that differ from it, each once. */
function namesOf(row: TextRow<Column>, separator: Separator): [string, ...string[]] {
  const name = required(row, 'name');
  const names = [row.text('asciiName') ?? '', ...(row.text('alternateNames') ?? '').split(separator)];
  return [name, ...new Set(names.map((text) => text.trim()).filter((text) => text !== '' && text !== name))];
}

/** The feature as GeoNames has it, and what it is here; tables without features are of populated places. */
function featureOf(row: TextRow<Column>): { readonly feature: string; readonly placeType: string } {
  const [featureClass, featureCode] = [row.text('featureClass') ?? 'P', row.text('featureCode') ?? ''];
  return {
    feature: [featureClass, featureCode].filter((text) => text !== '').join('.'),
    placeType: placeTypeOf(featureClass, featureCode),
  };
}

function areaOf(row: TextRow<Column>): Area {
  const country = row.text('country') ?? '';
  if (!/^([A-Z]{2})?$/.test(country)) reject(row, 'country', 'it must be an ISO 3166-1 alpha-2 code such as SY');
  const admin1 = row.text('admin1') ?? '';
  if (!/^[\p{L}\p{N}_.-]*$/u.test(admin1)) reject(row, 'admin1', 'it must be a code of letters and digits');
  return { country, admin1 };
}

/** Whether a row is about its country as a whole, and not one of several territories under the same code. */
const isTheCountry = (feature: string, names: readonly string[], { country }: Area): boolean =>
  country !== '' && (feature === 'A.PCLI' || names.includes(countryName(country)));

function vertexOf(id: string, place: PlaceRow, dataset: Dataset): VertexRecord {
  const { name, others, area, population } = place;
  const isCountry = isCountryId(id, place);
  // The name that all rows of the country give it is one of its names.
  const known = isCountry && name !== countryName(area.country) ? [countryName(area.country)] : [];
  return {
    id,
    type: 'PLACE',
    name,
    aliases: [...new Set([...known, ...others])],
    placeType: place.placeType,
    ...(area.country !== '' && { countryCode: area.country }),
    point: place.point,
    externalIds: [{ scheme: 'GEONAMES', value: place.id }],
    tags: [`feature:${place.feature}`, ...(population === null ? [] : [`population:${population}`])],
    // A town may be moved to another division; what a country lies in is not for GeoNames to say.
    ...(!isCountry && area.country !== '' && { complete: ['WITHIN'] }),
    citations: [citeRow(dataset, place.id)],
  };
}
