import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { compareText } from '../lists.js';
import type { Engine } from '../engines/engine.js';
import { readCypher } from '../model/project.js';
import type { PlacePoint } from './unnamedPlace.js';

/** A place whose name others can be told by. */
export interface NamedPoint extends PlacePoint {
  readonly id: string;
  readonly name: string;
}

/** The name to call a point by: null where no place is near enough. */
export type PlaceNamer = (point: PlacePoint) => string | null;

/** Nearer than this, a point is the place; farther than that, the place says nothing about it. In kilometres. */
const isThePlace = 1;
const nearEnough = 50;

/** Places looked at for a point: more than share one point. */
const looksAt = 8;

/** Distances that are told with a decimal, in kilometres. */
const toldExactly = 9.95;

/**
 * Names points by the nearest of some places: `Kabul` within 1 km of it, else such as `near Kabul (2.1 km NW)`, which
 * says that the point lies north-west of it. Of places equally near it is the one whose id comes first.
 */
export function namePoints(places: readonly NamedPoint[]): PlaceNamer {
  const sorted = [...places].sort((a, b) => compareText(a.id, b.id));
  const index = new KDBush(sorted.length);
  for (const { longitude, latitude } of sorted) index.add(longitude, latitude);
  index.finish();
  return (point) => {
    const found = around(index, point.longitude, point.latitude, looksAt, nearEnough);
    let nearest: { readonly place: NamedPoint; readonly km: number; readonly at: number } | undefined;
    for (const at of found) {
      const place = sorted[at];
      if (!place) continue;
      const km = distance(point.longitude, point.latitude, place.longitude, place.latitude);
      if (!nearest || km < nearest.km || (km === nearest.km && at < nearest.at)) nearest = { place, km, at };
    }
    return nearest ? nameBy(nearest.place, nearest.km, point) : null;
  };
}

function nameBy(place: NamedPoint, km: number, point: PlacePoint): string {
  if (km < isThePlace) return place.name;
  const told = km < toldExactly ? km.toFixed(1) : String(Math.round(km));
  return `near ${place.name} (${told} km ${directionOf(place, point)})`;
}

const directions = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** The direction in which one sets out on the shortest way from one point to another (initial great-circle bearing). */
function directionOf(from: PlacePoint, to: PlacePoint): string {
  const [latitude, target] = [radians(from.latitude), radians(to.latitude)];
  const east = radians(to.longitude - from.longitude);
  const y = Math.sin(east) * Math.cos(target);
  const x = Math.cos(latitude) * Math.sin(target) - Math.sin(latitude) * Math.cos(target) * Math.cos(east);
  const eighth = Math.round(Math.atan2(y, x) / (Math.PI / 4));
  return directions[(eighth + directions.length) % directions.length] ?? 'N';
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A page of the settlements that a graph knows by GeoNames, in order of their ids, after `after`; empty after the last. */
export type Settlements = (after: string) => Promise<readonly PointRow[]>;

/** Settlements of a page: all of GeoNames are some million. */
const pageSize = 50_000;

export const settlementsOf =
  ({ read }: Pick<Engine, 'read'>): Settlements =>
  async (after) =>
    (await read(readCypher('cypher/ingest/geonames-points.cypher'), { after, count: pageSize })) as PointRow[];

/**
 * Names points by the GeoNames settlements that the graph holds now, and by those that a dry run would have `made`; none
 * where no GeoNames data were imported.
 */
export async function placeNamer(
  settlements: Settlements,
  made: ReadonlyMap<string, NamedPoint> = new Map(),
): Promise<PlaceNamer> {
  const places = new Map<string, NamedPoint>();
  for (let after = ''; ;) {
    const page = await settlements(after);
    for (const row of page) places.set(row[0], pointOf(row));
    const last = page.at(-1);
    if (!last) break;
    after = last[0];
  }
  for (const [id, place] of made) places.set(id, place);
  // Places of other origin may have ids of GeoNames; a few of them would name points a day's walk away.
  return [...places.keys()].some((id) => id.startsWith('geonames:')) ? namePoints([...places.values()]) : () => null;
}

/** A place as cypher/ingest gives it. */
export type PointRow = readonly [id: string, name: string, latitude: number, longitude: number];

export const pointOf = ([id, name, latitude, longitude]: PointRow): NamedPoint => ({ id, name, latitude, longitude });
