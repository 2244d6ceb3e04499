import { algorithm } from '../../state/algorithm.js';
import { run } from '../../state/run.js';
import { Later, later } from '../later.jsx';
import { ConfusionMatrix } from './confusion-matrix.jsx';
import { Controls } from './controls.jsx';
import { FitFigures } from './fit-figures.jsx';
import { LossFigure } from './loss-figure.jsx';
import { PlaneFigure } from './plane-figure.jsx';
import { Progress } from './progress.jsx';
import './training-panel.css';

/** The run: its controls, how it is getting on, and its live pictures. */
export function TrainingPanel() {
  const task = run.value?.algorithm.task;
  return (
    <div class="training">
      <Controls />
      <Progress />
      {task === undefined ? (
        <p class="empty">
          {algorithm.value === null
            ? 'Choose an algorithm first; then it can be trained here.'
            : `Train shows how ${algorithm.value.title} learns: its loss, and what it predicts so far. Step goes one iteration at a time.`}
        </p>
      ) : (
        <div class="training-figures" key={run.value?.number}>
          <LossFigure />
          {run.value?.path && <Later what="The coefficient path" use={usePathFigures} given={{}} />}
          <PlaneFigure task={task} />
          {task === 'regression' && <FitFigures />}
          {task === 'classification' && <ConfusionMatrix />}
        </div>
      )}
    </div>
  );
}

const usePathFigures = later(async () => (await import('./path-figures.jsx')).PathFigures);
