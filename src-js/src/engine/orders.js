import { buffers, unpack } from './answers.js';

/** @import {Order, Report} from './protocol.js' */
/** @import {Parcel} from './answers.js' */

/** @typedef {Record<string, (...args: any[]) => Parcel>} Module The exports of a wasm module. */

/** A fault of ours that the module caught and survived. */
class InternalError extends Error {}

/**
 * Calls an export.
 *
 * @param {Module} module
 * @param {string} name of the export
 * @param {...unknown} args
 * @returns {any} its answer
 * @throws if the module met a fault of ours
 */
export function ask(module, name, ...args) {
  const answer = unpack(module[name](...args));
  const fault =
    answer.ok === false &&
    answer.problems.find((/** @type {{code: string}} */ problem) => problem.code === 'internal');
  if (fault) {
    throw new InternalError(fault.message);
  }
  return answer;
}

/**
 * The worker's side of the wire.
 * @typedef {{
 *   postMessage(report: Report, transfer: Transferable[]): void,
 *   onmessage: ((event: MessageEvent<Order>) => void) | null
 * }} Wire
 */

/**
 * What a worker does its work with. `call` calls an export and throws where the module met a fault of
 * ours; `report` tells the page; `failed` tells it that something went wrong, in a call if there is an
 * id; `isDead` says that the module is of no use any more.
 * @typedef {{
 *   call(name: string, ...args: unknown[]): any, report(message: Report): void,
 *   failed(error: unknown, id: number | null): void, isDead(): boolean
 * }} Desk
 */

/**
 * What a worker does when the page calls: `methods` answer at once, `later` methods when they like,
 * by the id of the call. `seen` hears that a frame arrived, `died` that the module is dead.
 * @typedef {{
 *   methods: Record<string, (...args: any[]) => unknown>,
 *   later?: Record<string, (id: number, ...args: any[]) => void>,
 *   seen?(): void, died?(): void
 * }} Duties
 */

/**
 * Answers the page's orders with a wasm module, in their order. Listens from the first moment; orders
 * that arrive while the module loads wait for it.
 *
 * @param {Wire} wire
 * @param {Promise<Module>} loading
 * @param {(desk: Desk) => Duties} describeDuties
 * @returns {Promise<void>} when the module is ready or has failed to load
 */
export function answerOrders(wire, loading, describeDuties) {
  /** @type {Module | null} */
  let module = null;
  let dead = false;

  const report = (/** @type {Report} */ message) => wire.postMessage(message, buffers(message));

  /** @type {Desk['call']} */
  const call = (name, ...args) => ask(/** @type {Module} */ (module), name, ...args);

  /** Whether the instance still answers after a fault. */
  const survives = () => {
    try {
      call('describe');
      return true;
    } catch {
      return false;
    }
  };

  /** @type {Desk['failed']} */
  const failed = (error, id) => {
    const message = error instanceof Error ? error.message : String(error);
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    if (fatal || !survives()) {
      dead = true;
      duties.died?.();
      report({ type: 'dead', message });
    } else {
      report({ type: 'failed', id, message });
    }
  };

  const duties = describeDuties({ call, report, failed, isDead: () => dead });

  const obey = (/** @type {Order} */ order) => {
    if (order.type === 'seen') {
      duties.seen?.();
    } else if (order.type === 'call' && !dead) {
      const { id, method, args } = order;
      try {
        if (duties.later && Object.hasOwn(duties.later, method)) {
          duties.later[method](id, ...args);
        } else {
          report({ type: 'answer', id, value: duties.methods[method](...args) });
        }
      } catch (error) {
        failed(error, id);
      }
    }
  };

  const ready = loading.then(
    (loaded) => {
      module = loaded;
      report({ type: 'ready' });
    },
    (error) => {
      dead = true;
      report({ type: 'dead', message: String(error?.message ?? error) });
    },
  );

  wire.onmessage = ({ data }) => {
    if (data.type === 'ping') {
      report({ type: 'pong' });
    } else {
      ready.then(() => obey(data));
    }
  };

  return ready;
}
