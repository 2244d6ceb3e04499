import { effect, signal } from '@preact/signals';

/** @typedef {'playground' | 'lab'} Page */
/** @typedef {'system' | 'light' | 'dark'} ThemeChoice */

/** The page that is shown. */
export const page = signal(/** @type {Page} */ ('playground'));

/** The colours the user wants; it holds for this visit, nothing is stored. */
export const theme = signal(/** @type {ThemeChoice} */ ('system'));

/** Keeps the document's theme true to {@link theme}. @returns {() => void} ends it */
export function keepTheme() {
  return effect(() => {
    const { dataset } = document.documentElement;
    if (theme.value === 'system') {
      delete dataset.theme;
    } else {
      dataset.theme = theme.value;
    }
  });
}
