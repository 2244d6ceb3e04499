import { labEngine } from '../state/lab-engine.js';
import { later } from '../views/later.jsx';

const useLab = later(async () => {
  const [lab, { connectLab }, { spawnLab }] = await Promise.all([
    import('../views/lab/lab.jsx'),
    import('../engine/lab-client.js'),
    import('../engine/spawn-lab.js'),
  ]);
  labEngine.connect((onFailure) => connectLab({ spawn: spawnLab, onFailure }));
  return lab;
});

/** The optimizer lab, whose code and engine are loaded when it is opened first. */
export function LabPage() {
  const { code, problem } = useLab(true);
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
  return code === null ? <p role="status">Preparing the lab…</p> : <code.Lab />;
}
