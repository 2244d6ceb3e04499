import { useLayoutEffect, useState } from 'preact/hooks';
import { page } from '../state/appearance.js';
import { openText } from '../state/open.js';
import { openFiles } from '../views/data/open-files.js';

/** Fields that take text themselves. */
const TYPED_INTO =
  'textarea, input:not([type="file"], [type="checkbox"], [type="radio"], [type="range"])';

/** Shows where the reading is told of, wherever the page was scrolled to. */
function look() {
  page.value = 'playground';
  window.scrollTo(0, 0);
}

/** The whole page takes dropped files, and pasted text and files where no field would take them. */
export function DropTarget() {
  const [over, setOver] = useState(false);

  // At once: a file dropped before anyone listens is opened by the browser in place of the page.
  useLayoutEffect(() => {
    // Enter and leave come for every element that is crossed; their balance says where the file is.
    let depth = 0;
    const carriesFile = (/** @type {DragEvent} */ event) =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const listeners = {
      dragenter(/** @type {DragEvent} */ event) {
        if (carriesFile(event)) {
          event.preventDefault();
          depth += 1;
          setOver(true);
        }
      },
      dragover(/** @type {DragEvent} */ event) {
        if (carriesFile(event)) {
          event.preventDefault();
        }
      },
      dragleave(/** @type {DragEvent} */ event) {
        if (carriesFile(event)) {
          depth = Math.max(0, depth - 1);
          setOver(depth > 0);
        }
      },
      drop(/** @type {DragEvent} */ event) {
        if (carriesFile(event)) {
          event.preventDefault();
          depth = 0;
          setOver(false);
          look();
          openFiles(filesOf(/** @type {DataTransfer} */ (event.dataTransfer)));
        }
      },
      paste(/** @type {ClipboardEvent} */ event) {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const files = event.clipboardData?.files ?? [];
        const target = /** @type {Element | null} */ (event.target);
        if (target?.closest(`${TYPED_INTO}, dialog`)) {
          return;
        }
        // Cells copied from a spreadsheet come with a picture of them.
        if (text.trim() !== '') {
          look();
          openText('Pasted text', text, 'paste');
        } else if (files.length > 0) {
          look();
          openFiles(files);
        }
      },
    };
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type, /** @type {EventListener} */ (listener));
    }
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        window.removeEventListener(type, /** @type {EventListener} */ (listener));
      }
    };
  }, []);

  return (
    <div class={over ? 'drop-target is-over' : 'drop-target'} aria-hidden="true">
      <p>Drop the CSV anywhere</p>
    </div>
  );
}

/**
 * The files among what was dropped; folders look like files but cannot be read.
 * @param {DataTransfer} dropped
 */
function filesOf(dropped) {
  return [...dropped.items].flatMap((item) => {
    const file = item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile();
    return file ? [file] : [];
  });
}
