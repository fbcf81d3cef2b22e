/** A point as records hold it. */
export interface PlacePoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Marks a place that its data set gives no name. */
export const unnamedTag = 'unnamed';

/** What a place without a name is called: its coordinates, such as `34.53, 69.16`, and a tag that says so. */
export const unnamedPlace = ({ latitude, longitude }: PlacePoint): { name: string; tags: string[] } => ({
  name: `${latitude}, ${longitude}`,
  tags: [unnamedTag],
});

/** Whether a place has no other name than its coordinates. */
export const isCalledByPoint = (name: unknown, point: PlacePoint): boolean => name === unnamedPlace(point).name;

const degrees = String.raw`-?\d+(?:\.\d+)?(?:e-\d+)?`;
const coordinates = new RegExp(`^${degrees}, ${degrees}$`);

/** Whether a name is what places without one are called. */
export const isCoordinates = (name: string): boolean => coordinates.test(name);
