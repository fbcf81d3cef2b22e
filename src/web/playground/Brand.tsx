import { useEscape } from './useEscape.js';
import { useTabKeys } from './useTabKeys.js';

/**
 * The name in the corner: the page's heading, and the way back to the page that says what casus is. It stands beside the
 * tabs for as long as they do, so the keys of the page are bound here.
 */
export function Brand() {
  useTabKeys();
  useEscape();
  return (
    <h1 className="casus-brand">
      <a href="/">casus</a>
    </h1>
  );
}
