import { limits } from '../plan/limits.js';
import { Pace } from './pace.js';
import { Seats } from './seats.js';

/** An event stream: one that was reserved, and then carries many operations, or that of a single operation. */
export class EventStream {
  readonly pace = new Pace();
  /** Of the operations that run at once on a reserved one. */
  readonly operations = new Seats(limits.socketOperationsMax.value);
  /** Resolves when it is open: no operation of a reserved one begins before, as nobody could read its answer. */
  readonly opened: Promise<void>;
  open: () => void = () => undefined;

  constructor() {
    this.opened = new Promise((resolve) => (this.open = resolve));
  }
}
