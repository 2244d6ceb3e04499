import { useEffect, useState } from 'preact/hooks';

/** The optimizer lab, whose code is loaded when it is opened first. */
export function LabPage() {
  const [loaded, setLoaded] = useState(
    /** @type {typeof import('../views/lab/lab.jsx') | null} */ (null),
  );
  const [problem, setProblem] = useState('');
  useEffect(() => {
    import('../views/lab/lab.jsx').then(setLoaded, (error) => setProblem(error.message));
  }, []);
  if (problem !== '') {
    return (
      <section class="card" role="alert">
        <h1>The optimizer lab could not be loaded</h1>
        <p>
          Reload the page once you are online. <small>({problem})</small>
        </p>
      </section>
    );
  }
  return loaded === null ? <p role="status">Preparing the lab…</p> : <loaded.Lab />;
}
