import { page, theme } from '../state/appearance.js';
import { canRedo, canUndo, redo, undo } from '../state/history.js';

/** @import {Page, ThemeChoice} from '../state/appearance.js' */

/** @type {[Page, string][]} */
const PAGES = [
  ['playground', 'Playground'],
  ['lab', 'Optimizer lab'],
];

/** The name, the ways to the two pages, undo and redo, and the choice of colours. */
export function Header() {
  return (
    <header class="header">
      <p class="brand">
        <span class="brand-name">Dropfit</span>
        <span class="brand-promise">Drop a CSV, watch it learn. Nothing leaves your machine.</span>
      </p>
      <nav class="pages" aria-label="Pages">
        {PAGES.map(([id, label]) => (
          <a
            key={id}
            href={`#v=1&page=${id}`}
            aria-current={page.value === id ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              page.value = id;
            }}
          >
            {label}
          </a>
        ))}
      </nav>
      <div class="header-tools">
        <button type="button" class="button-quiet" disabled={!canUndo.value} onClick={undo}>
          Undo
        </button>
        <button type="button" class="button-quiet" disabled={!canRedo.value} onClick={redo}>
          Redo
        </button>
        <select
          aria-label="Theme"
          value={theme.value}
          onChange={({ currentTarget }) => {
            theme.value = /** @type {ThemeChoice} */ (currentTarget.value);
          }}
        >
          <option value="system">System colors</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </div>
    </header>
  );
}
