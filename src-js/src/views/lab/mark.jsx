import { groupShape, outline, pathData } from '../../charts/markers.js';
import { groupTone } from '../../charts/theme.js';

const SIZE = 16;
const RADIUS = 5.5;

/** The colour and marker of one who races, for the eye only. @param {{mark: number}} props */
export function Mark({ mark }) {
  return (
    <svg
      class="lab-mark"
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
    >
      <path
        d={pathData(outline(groupShape(mark)), RADIUS, SIZE / 2, SIZE / 2)}
        fill={`var(--${groupTone(mark)})`}
      />
    </svg>
  );
}
