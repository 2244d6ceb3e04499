import { useEffect } from 'preact/hooks';
import { keepTheme, page } from '../state/appearance.js';
import { unavailable } from '../state/engine.js';
import { DropTarget } from './drop-target.jsx';
import { Header } from './header.jsx';
import { LabPage } from './lab-page.jsx';
import { Notices } from './notices.jsx';
import { Playground } from './playground.jsx';

/** The page: a header, what is being told, and one of the two views. */
export function App() {
  useEffect(keepTheme, []);
  return (
    <>
      <a class="skip" href="#content">
        Skip to content
      </a>
      <Header />
      <Notices />
      <main id="content" class="content" tabIndex={-1}>
        {unavailable.value !== null ? (
          <Unavailable reason={unavailable.value} />
        ) : page.value === 'lab' ? (
          <LabPage />
        ) : (
          <Playground />
        )}
      </main>
      <footer class="footer">
        Everything is computed in this tab; no data leave your machine.
      </footer>
      <DropTarget />
    </>
  );
}

/** @param {{reason: string}} props */
function Unavailable({ reason }) {
  return (
    <section class="card" role="alert">
      <h1>Dropfit cannot start here</h1>
      <p>
        It needs a browser with WebAssembly garbage collection: Chrome or Edge 137, Firefox 131,
        Safari 18.4, or later. <small>({reason})</small>
      </p>
    </section>
  );
}
