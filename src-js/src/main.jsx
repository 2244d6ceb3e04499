import { render } from 'preact';
import { App } from './app/app.jsx';
import { connect } from './engine/client.js';
import { spawnEngine } from './engine/spawn.js';
import { start } from './state/start.js';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/page.css';
import './charts/charts.css';

start((listeners) => connect({ spawn: spawnEngine, ...listeners }));
render(<App />, /** @type {HTMLElement} */ (document.getElementById('app')));

// The first formatter of a page has the browser load its tables, for some 10 ms: now, with nothing
// moving, and not when the loss chart's library makes one while a file is read.
Intl.NumberFormat(navigator.language);
