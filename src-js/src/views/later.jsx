import { useEffect, useState } from 'preact/hooks';

/**
 * A view whose code is loaded when it is shown first.
 * @template {object} Props
 * @param {object} props
 * @param {string} props.what the view as a sentence begins with it, such as "The statistics"
 * @param {() => Promise<import('preact').ComponentType<Props>>} props.load called once
 * @param {Props} props.given what the view gets
 */
export function Later({ what, load, given }) {
  const [loaded, setLoaded] = useState(
    /** @type {{View: import('preact').ComponentType<Props>} | null} */ (null),
  );
  const [problem, setProblem] = useState('');
  useEffect(() => {
    load().then(
      (View) => setLoaded({ View }),
      (error) => setProblem(error.message),
    );
  }, []);
  if (problem !== '') {
    return (
      <p role="alert">
        {what} could not be loaded. Reload the page once you are online. <small>({problem})</small>
      </p>
    );
  }
  return loaded === null ? null : <loaded.View {...given} />;
}
