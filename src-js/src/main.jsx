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
