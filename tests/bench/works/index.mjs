// The works that are measured, in the order of the table.
import { entityById } from './entity-by-id.mjs';
import { filteredList } from './filtered-list.mjs';
import { hubCount } from './hub-count.mjs';
import { neighborhood } from './neighborhood.mjs';
import { deepPage, firstPage } from './pages.mjs';
import { paths } from './paths.mjs';
import { relationshipView } from './relationship-view.mjs';
import { search } from './search.mjs';

/**
 * A work: `{ name, goals: { store: { against: ratio } }, parameters({ graph, degree }), ask }`, where `ask` has, per kind of
 * server that can do it, a document or a Cypher text, `variables` (default: the parameters themselves), sometimes `prepare`
 * (variables that only the server can tell), and `answer`, which brings the server's data into the one form that all must
 * agree on. `rotates`: it is asked by many documents too; `connections`: the only numbers of them it is measured at.
 */
export const works = Object.freeze([
  relationshipView,
  entityById,
  filteredList,
  hubCount,
  firstPage,
  deepPage,
  search,
  neighborhood,
  paths,
]);
