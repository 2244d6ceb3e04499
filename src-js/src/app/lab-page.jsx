import { useEffect, useState } from 'preact/hooks';
import { labEngine } from '../state/lab-engine.js';

/** The lab's code, once it is loaded and its engine was started. @type {ReturnType<typeof load>?} */
let loading = null;

async function load() {
  const [lab, { connectLab }, { spawnLab }] = await Promise.all([
    import('../views/lab/lab.jsx'),
    import('../engine/lab-client.js'),
    import('../engine/spawn-lab.js'),
  ]);
  labEngine.connect((onFailure) => connectLab({ spawn: spawnLab, onFailure }));
  return lab;
}

/** The optimizer lab, whose code and engine are loaded when it is opened first. */
export function LabPage() {
  const [loaded, setLoaded] = useState(
    /** @type {typeof import('../views/lab/lab.jsx') | null} */ (null),
  );
  const [problem, setProblem] = useState('');
  useEffect(() => {
    loading ??= load();
    loading.then(setLoaded, (error) => {
      // Opened again, it is tried again.
      loading = null;
      setProblem(error.message);
    });
  }, []);
  const obstacle = problem || labEngine.unavailable.value;
  if (obstacle) {
    return (
      <section class="card" role="alert">
        <h1>The optimizer lab could not be loaded</h1>
        <p>
          Reload the page once you are online. <small>({obstacle})</small>
        </p>
      </section>
    );
  }
  return loaded === null ? <p role="status">Preparing the lab…</p> : <loaded.Lab />;
}
