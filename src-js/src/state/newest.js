/**
 * Delivers the answer to the newest request, and no other.
 *
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => Promise<R>} ask
 * @param {(answer: R, ...args: A) => void} deliver
 * @param {(error: unknown, ...args: A) => void} fail
 * @returns {{outdate(): void, request(args: A): Promise<void>}} `outdate` says that no answer under way is
 *   wanted any more
 */
function answers(ask, deliver, fail) {
  let current = 0;
  return {
    outdate() {
      current += 1;
    },
    async request(args) {
      const mine = current;
      try {
        const answer = await ask(...args);
        if (mine === current) {
          deliver(answer, ...args);
        }
      } catch (error) {
        if (mine === current) {
          fail(error, ...args);
        }
      }
    },
  };
}

/**
 * Asks for the newest arguments only: while one request is under way, of all later ones only the
 * last is asked, and only the answer to the last is delivered. So a late answer never overwrites a
 * newer one, and typing fast does not queue up work.
 *
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => Promise<R>} ask
 * @param {(answer: R, ...args: A) => void} deliver
 * @param {(error: unknown, ...args: A) => void} fail called when the newest request fails
 * @returns {{(...args: A): Promise<void>, drop(): void}} asks; resolves when nothing is left to ask.
 *   `drop` forgets what is under way: its answer will not be delivered
 */
export function newest(ask, deliver, fail) {
  const { outdate, request: answered } = answers(ask, deliver, fail);
  /** @type {A | null} */
  let waiting = null;
  /** @type {Promise<void> | null} */
  let loop = null;

  async function run() {
    while (waiting !== null) {
      const args = waiting;
      waiting = null;
      await answered(args);
    }
    loop = null;
  }

  /** @param {A} args */
  function request(...args) {
    outdate();
    waiting = args;
    loop ??= run();
    return loop;
  }

  request.drop = () => {
    outdate();
    waiting = null;
  };
  return request;
}

/**
 * Asks at once, for what the engine ends early when the same is asked again: only the answer to the
 * newest request is delivered.
 *
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => Promise<R>} ask
 * @param {(answer: R, ...args: A) => void} deliver
 * @param {(error: unknown, ...args: A) => void} fail called when the newest request fails
 * @returns {{(...args: A): Promise<void>, drop(): void}} asks; resolves with the answer. `drop`
 *   forgets what is under way: its answer will not be delivered
 */
export function superseding(ask, deliver, fail) {
  const { outdate, request: answered } = answers(ask, deliver, fail);

  /** @param {A} args */
  function request(...args) {
    outdate();
    return answered(args);
  }

  request.drop = outdate;
  return request;
}
