import { useEffect } from 'preact/hooks';
import { lab } from './choice.js';
import { adoptRates, contest, terrainName } from './contest.js';
import { Controls } from './controls.jsx';
import { Ground } from './ground.jsx';
import { HeightsFigure } from './heights-figure.jsx';
import './lab.css';
import { Conditions, Lineup } from './lineup.jsx';
import { MapFigure } from './map-figure.jsx';
import { keepRacing } from './race.js';
import { ReliefSwitch } from './relief.jsx';
import { Standings } from './standings.jsx';
import { Starts } from './starts.jsx';
import { Study } from './study.jsx';
import { Why } from './why.jsx';

/** The optimizer lab: optimizers race down a landscape, side by side. */
export function Lab() {
  useEffect(keepRacing, []);
  if (lab.value === null) {
    return <p role="status">Preparing the lab…</p>;
  }
  return (
    <div class="lab">
      <header class="lab-head">
        <h1>Optimizer lab</h1>
        <p>
          Let optimizers race down the same landscape. Move the start, change a rate, and see who
          arrives, who crawls, and who flies off.
        </p>
      </header>
      <div class="lab-main">
        <Ground />
        <Controls />
        <div class="lab-pictures">
          <ReliefSwitch />
          <MapFigure />
          <HeightsFigure />
        </div>
        <div class="lab-words">
          <Standings />
          <Why />
        </div>
      </div>
      <div class="lab-side">
        <Lineup />
        <Starts />
        <Conditions />
      </div>
      <Study contest={contest} terrain={terrainName} onRates={adoptRates} />
    </div>
  );
}
