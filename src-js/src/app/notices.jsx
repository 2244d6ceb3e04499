import { formatCount } from '../charts/numbers.js';
import { awaited } from '../state/arrange.js';
import { restart, silent } from '../state/engine.js';
import { dismiss, notices } from '../state/notices.js';

/** What the page has to tell, until it is dismissed. */
export function Notices() {
  return (
    <section class="notices" aria-label="Messages" aria-live="polite">
      {silent.value && (
        <div class="notice notice-warn">
          <p>
            <strong>The engine has not answered for some seconds.</strong> It may be busy with a
            large file. Starting it anew keeps your file and settings.
          </p>
          <button type="button" onClick={restart}>
            Start anew
          </button>
        </div>
      )}
      {awaited.value?.sample === '' && (
        <div class="notice notice-info">
          <p>
            <strong>The link holds the settings of an experiment, but no data.</strong> They are for
            a file of {formatCount(awaited.value.columns ?? 0, 'column')}: open it, and they are
            used.
          </p>
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              awaited.value = null;
            }}
          >
            Forget them
          </button>
        </div>
      )}
      {notices.value.map(({ id, tone, title, detail }) => (
        <div key={id} class={`notice notice-${tone}`}>
          <p>
            <strong>{title}.</strong> {detail}
          </p>
          <button type="button" class="button-quiet" onClick={() => dismiss(id)}>
            Dismiss
          </button>
        </div>
      ))}
    </section>
  );
}
