import { notify } from '../../state/notices.js';
import { openFile } from '../../state/open-file.js';

/**
 * Opens the first of some files; says what became of the others.
 *
 * @param {Iterable<File>} files
 */
export async function openFiles(files) {
  const [file, ...others] = files;
  if (file === undefined) {
    notify({
      tone: 'warn',
      about: 'opening',
      title: 'Nothing was opened',
      detail: 'What was dropped is no file. Drop a CSV file, not a folder or a link.',
    });
    return;
  }
  const taken = await openFile(file);
  if (taken && others.length > 0) {
    notify({
      tone: 'info',
      title: `Only ${file.name} was opened`,
      detail: 'One file is looked at at a time.',
    });
  }
}
