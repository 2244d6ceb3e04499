import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import { algorithm, problems, refusal } from '../../state/algorithm.js';
import { prepared } from '../../state/choices.js';
import { curves, frame, outdated, phase } from '../../state/run.js';
import { formatSeconds, progressSentence } from './wording.js';

/** @import {Frame} from '../../engine/protocol.js' */

/** Milliseconds between two sentences for who listens to them, while nothing else happens. */
const SAID_EVERY = 2000;
/** Milliseconds between two numbers for who reads them. */
const SHOWN_EVERY = 100;

/** How the run is getting on: a sentence, a bar, and numbers. */
export function Progress() {
  return (
    <div class="progress">
      <Sentence />
      <Readout />
    </div>
  );
}

/** Tells every change of phase at once, and progress now and then. */
function Sentence() {
  const sentence = useSignal('');
  const said = useRef({ phase: '', time: Number.NEGATIVE_INFINITY });
  useSignalEffect(() => {
    const now = performance.now();
    const text = sentenceNow();
    const same = phase.value === said.current.phase;
    if (!same || phase.value !== 'training' || now - said.current.time >= SAID_EVERY) {
      said.current = { phase: phase.value, time: now };
      sentence.value = text;
    }
  });
  const tone = useComputed(() => toneNow());
  return (
    <p class="status" role="status" data-tone={tone}>
      {sentence}
    </p>
  );
}

/** @returns {string} */
function sentenceNow() {
  const last = frame.value;
  switch (phase.value) {
    case 'training':
      return last === null ? 'Training' : progressSentence(last, 'Training');
    case 'paused':
      return `${last === null ? 'Paused' : progressSentence(last, 'Paused')}${changedHint()}`;
    case 'ended':
      return `${last === null ? 'Stopped' : progressSentence(last, last.sentence)}${changedHint()}`;
    case 'failed':
      return 'The engine was started anew, and this run is lost. Train begins a new one.';
    case 'ready':
      return `Ready to train${rowsHint()}`;
    case 'idle':
      return idleReason();
  }
}

function changedHint() {
  return outdated.value ? ' · settings changed since: Train begins a new run' : '';
}

function rowsHint() {
  const rows = prepared.value;
  return rows?.ok ? ` on ${formatNumber(rows.train)} rows` : '';
}

function idleReason() {
  if (prepared.value?.ok === false) {
    return prepared.value.problems.map(({ message }) => message).join(' ');
  }
  if (refusal.value !== '') {
    return refusal.value;
  }
  const wrong = algorithm.value?.fields.find(({ name }) => problems.value[name] !== undefined);
  if (wrong !== undefined) {
    return `Training can begin once ${wrong.label} has another value.`;
  }
  return 'Preparing the rows';
}

/** @returns {'quiet' | 'busy' | 'good' | 'warn' | 'bad'} */
function toneNow() {
  if (phase.value === 'training') {
    return 'busy';
  }
  if (phase.value === 'failed' || (phase.value === 'idle' && prepared.value !== null)) {
    return 'bad';
  }
  if (phase.value !== 'ended') {
    return 'quiet';
  }
  const status = frame.value?.status;
  return status === 'converged' ? 'good' : status === 'diverged' ? 'bad' : 'warn';
}

/** The latest frame, not more often than it can be read; the last one of a run always. */
function useReadable() {
  const shown = useSignal(/** @type {Frame | null} */ (null));
  const time = useRef(Number.NEGATIVE_INFINITY);
  useSignalEffect(() => {
    const last = frame.value;
    const now = performance.now();
    if (last === null || !last.moving || now - time.current >= SHOWN_EVERY) {
      time.current = now;
      shown.value = last;
    }
  });
  return shown;
}

function Readout() {
  const shown = useReadable();
  /** @param {(frame: Frame) => string} text */
  const read = (text) => useComputed(() => (shown.value === null ? '–' : text(shown.value)));
  const iteration = read(({ iteration, stepLimit }) =>
    [iteration, stepLimit].map((count) => formatNumber(count)).join(' / '),
  );
  const loss = read(({ objective }) => (objective === null ? '–' : formatNumber(objective)));
  const validation = read(() => {
    const last = curves.value.validation.losses.at(-1);
    return last === undefined ? '–' : formatNumber(last);
  });
  const rate = read(({ stepsPerSecond }) =>
    stepsPerSecond > 0 ? `${formatNumber(Math.round(stepsPerSecond))} / s` : '–',
  );
  const left = read(({ moving, secondsLeft, seconds }) =>
    moving
      ? secondsLeft === null
        ? '–'
        : `${formatSeconds(seconds)}, at most ${formatSeconds(secondsLeft)} left`
      : formatSeconds(seconds),
  );
  const share = useComputed(() => {
    const last = shown.value;
    // What has converged is done, however many iterations it could have taken.
    return last === null ? 0 : last.status === 'converged' ? 1 : last.iteration / last.stepLimit;
  });
  return (
    <>
      <progress class="progress-bar" aria-label="Progress of the run" max={1} value={share} />
      <dl class="readout tabular">
        <Reading name="Iteration" value={iteration} />
        <Reading name="Loss" value={loss} />
        <Reading name="Validation loss" value={validation} />
        <Reading name="Speed" value={rate} />
        <Reading name="Time" value={left} />
      </dl>
    </>
  );
}

/** @param {{name: string, value: import('@preact/signals').ReadonlySignal<string>}} props */
function Reading({ name, value }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
