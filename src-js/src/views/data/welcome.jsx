import { SAMPLES } from '../../samples/samples.js';
import { openSample } from '../../state/sample.js';
import { Sources } from './sources.jsx';
import './welcome.css';

/** What the page shows before anything is open: the ways in, and samples to begin with. */
export function Welcome() {
  return (
    <>
      <h1 id="data-title" class="welcome">
        Drop a CSV, pick an algorithm, watch it learn
      </h1>
      <p class="welcome-about">Everything is computed in this tab: nothing leaves your machine.</p>
      <div class="welcome-drop">
        <p>
          <strong>Drop a file anywhere on this page</strong>, choose one, or paste a table.
        </p>
        <Sources />
      </div>
      <h2 class="welcome-samples-title">Or begin with a sample</h2>
      <ul class="welcome-samples">
        {SAMPLES.map(({ id, title, about }) => (
          <li key={id}>
            <button type="button" onClick={() => openSample(id)}>
              <strong>{title}</strong>
              <span>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
