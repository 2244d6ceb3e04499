import { useEffect, useState } from 'preact/hooks';

/**
 * A hook that lets views appear one after the other, so that no frame has to wait for all of them.
 *
 * @param {number} wanted how many views there are by now; none of them begins anew
 * @returns {number} how many of them are to be shown: one more after each frame
 */
export function useOneAFrame(wanted) {
  const [shown, setShown] = useState(0);
  // An effect runs once the frame is painted, or soon if the tab paints none.
  useEffect(() => {
    if (shown < wanted) {
      setShown(shown + 1);
    } else if (wanted === 0) {
      setShown(0);
    }
  }, [shown, wanted]);
  return Math.min(shown, wanted);
}
