import { formatCount } from '../charts/numbers.js';
import { awaited } from '../state/arrange.js';
import { mainEngine, restart } from '../state/engine.js';
import { labEngine } from '../state/lab-engine.js';
import { dismiss, notices } from '../state/notices.js';

/** What the page has to tell, until it is dismissed. */
export function Notices() {
  return (
    <section class="notices" aria-label="Messages" aria-live="polite">
      <Silence of={mainEngine} onRestart={restart} />
      <Silence of={labEngine} onRestart={labEngine.restart} />
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

/**
 * Tells of an engine that does not answer.
 * @param {{of: Pick<typeof labEngine, 'title' | 'kept' | 'silent'>, onRestart: () => void}} props
 */
function Silence({ of: { title, kept, silent }, onRestart }) {
  return (
    silent.value && (
      <div class="notice notice-warn">
        <p>
          <strong>{title} has not answered for some seconds.</strong> It may be busy. Starting it
          anew keeps {kept}.
        </p>
        <button type="button" onClick={onRestart}>
          Start anew
        </button>
      </div>
    )
  );
}
