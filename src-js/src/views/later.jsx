import { useEffect, useState } from 'preact/hooks';

/**
 * Code that is loaded when it is first wanted.
 *
 * @template Code
 * @param {() => Promise<Code>} load what to load; called once, and again only after it failed
 * @returns {(wanted: boolean) => {code: Code | null, problem: string, again: () => void}} a hook: the
 *   code once it was wanted and is there, why it could not be loaded, and what tries it again
 */
export function later(load) {
  /** @type {Promise<void> | null} */
  let loading = null;
  /** @type {Code | null} */
  let code = null;
  let problem = '';

  async function fetchOnce() {
    try {
      code = await load();
      problem = '';
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      loading = null;
    }
  }

  return function useLater(wanted) {
    const [, setTimes] = useState(0);
    function again() {
      loading ??= fetchOnce();
      loading.then(() => setTimes((times) => times + 1));
    }
    useEffect(() => {
      if (wanted && code === null) again();
    }, [wanted]);
    return { code, problem, again };
  };
}

/**
 * A view whose code is loaded when it is shown first.
 * @template {object} Props
 * @param {object} props
 * @param {string} props.what the view as a sentence begins with it, such as "The statistics"
 * @param {(wanted: boolean) =>
 *   {code: import('preact').ComponentType<Props> | null, problem: string}} props.use from {@link later}
 * @param {Props} props.given what the view gets
 */
export function Later({ what, use, given }) {
  const { code: View, problem } = use(true);
  if (problem !== '') {
    return (
      <p role="alert">
        {what} could not be loaded. Reload the page once you are online. <small>({problem})</small>
      </p>
    );
  }
  return View === null ? null : <View {...given} />;
}
