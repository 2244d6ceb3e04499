package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Seeds;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Epochs of online learning: every row once, in an order that a seed decides, and then a look at
 * the objective over all rows. A step is an epoch, or a part of one where an epoch would take too
 * long to answer in between; then the objective is that of the last epoch that ended, and of
 * weights that are all 0 before.
 *
 * <p>An output has converged when the sum of the losses that its rows had while it learned, as in
 * scikit-learn, was for 5 epochs not lower than the lowest by {@code tolerance} a row. It rests
 * then.
 */
final class OnlineTraining<M extends Model> implements Training<M> {
  private static final int PATIENCE = 5;

  /** Cells that a step looks at, to learn or to judge: some milliseconds. */
  private static final int CELLS_A_STEP = 1 << 21;

  /** Few enough rows for a loop that the browser optimises between calls. */
  private static final int BLOCK_ROWS = 256;

  private final OnlineRows data;
  private final OnlineLearner[] learners;
  private final int maxEpochs;
  private final double tolerance;
  private final ModelOf<M> model;
  private final int[] order;
  private final boolean shuffled;
  private final UniformRandomProvider random;
  private final int effort;
  private final long stepsAnEpoch;
  private final long looksAStep;

  private final double[] lossSums;
  private final double[] lowest;
  private final int[] worse;
  private final boolean[] resting;
  private int resters;

  private int learned;
  private int judged;
  private double judgement;
  private int epoch;
  private int iteration;
  private double epochObjective;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  /** Makes the model of what the learners know. */
  @FunctionalInterface
  interface ModelOf<M> {
    M make(OnlineRows data, OnlineLearner[] learners);
  }

  /**
   * A run that has not moved.
   *
   * @param data the training rows
   * @param learner makes the learner of a number of columns; there is one an output
   * @param passes when and how to go through the rows
   * @param model makes the fitted model
   */
  OnlineTraining(
      Dataset data, IntFunction<OnlineLearner> learner, Passes passes, ModelOf<M> model) {
    this.data = OnlineRows.of(data);
    this.model = model;
    this.maxEpochs = passes.maxIterations();
    this.tolerance = passes.tolerance();
    this.shuffled = passes.shuffle();
    this.random = Seeds.generator(passes.seed());
    int outputs = this.data.outputs;
    this.learners = new OnlineLearner[outputs];
    this.lossSums = new double[outputs];
    this.lowest = new double[outputs];
    this.worse = new int[outputs];
    this.resting = new boolean[outputs];
    for (int k = 0; k < outputs; k++) {
      learners[k] = learner.apply(this.data.columns);
      lowest[k] = Double.POSITIVE_INFINITY;
    }
    this.order = new int[this.data.rows];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    this.effort = learners[0].effort();
    long looks = (effort + 1L) * order.length;
    long cells = looks * outputs * this.data.columns;
    this.stepsAnEpoch = Math.max(1, (cells + CELLS_A_STEP - 1) / CELLS_A_STEP);
    this.looksAStep = (looks + stepsAnEpoch - 1) / stepsAnEpoch;
    this.epochObjective = stepsAnEpoch > 1 ? objective(this.data) : Double.NaN;
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    if (learned == 0 && shuffled) {
      Seeds.shuffle(random, order);
    }
    int rows = data.rows;
    long left = looksAStep;
    while (left > 0 && judged < rows) {
      if (learned < rows) {
        int to = (int) Math.min(rows, learned + Math.max(1, Math.min(left / effort, BLOCK_ROWS)));
        left -= (long) effort * (to - learned);
        learn(learned, to);
        learned = to;
      } else {
        int to = (int) Math.min(rows, judged + Math.min(left, BLOCK_ROWS));
        left -= to - judged;
        judge(judged, to);
        judged = to;
      }
    }
    iteration++;
    if (judged == rows) {
      endEpoch();
    }
    objective = epochObjective;
    return status;
  }

  private void learn(int from, int to) {
    for (int k = 0; k < learners.length; k++) {
      if (!resting[k]) {
        lossSums[k] += learn(learners[k], k, from, to);
      }
    }
  }

  private double learn(OnlineLearner learner, int output, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      int row = order[i];
      double y = data.target(row, output);
      sum += learner.learn(data.x, row * data.columns, y, data.weights[row]);
    }
    return sum;
  }

  private void judge(int from, int to) {
    for (int k = 0; k < learners.length; k++) {
      judgement += data.losses(learners[k], k, from, to);
    }
  }

  private void endEpoch() {
    epoch++;
    epochObjective = judgement / data.total / learners.length + penalty();
    judgement = 0;
    learned = 0;
    judged = 0;
    for (int k = 0; k < learners.length; k++) {
      if (!resting[k]) {
        rest(k);
      }
    }
    if (!Double.isFinite(epochObjective)) {
      status = Status.DIVERGED;
    } else if (resters == learners.length) {
      status = Status.CONVERGED;
    } else if (epoch == maxEpochs) {
      status = Status.OUT_OF_STEPS;
    }
  }

  private void rest(int k) {
    worse[k] = lossSums[k] > lowest[k] - tolerance * data.rows ? worse[k] + 1 : 0;
    lowest[k] = Math.min(lowest[k], lossSums[k]);
    lossSums[k] = 0;
    if (worse[k] >= PATIENCE) {
      worse[k] = 0;
      if (!learners[k].slowDown()) {
        resting[k] = true;
        resters++;
      }
    }
  }

  private double penalty() {
    double sum = 0;
    for (OnlineLearner learner : learners) {
      sum += learner.penalty();
    }
    return sum / learners.length;
  }

  /** The mean loss over rows and outputs, with the penalty. */
  private double objective(OnlineRows rows) {
    double sum = 0;
    for (int k = 0; k < learners.length; k++) {
      for (int from = 0; from < rows.rows; from += BLOCK_ROWS) {
        sum += rows.losses(learners[k], k, from, Math.min(from + BLOCK_ROWS, rows.rows));
      }
    }
    return sum / rows.total / learners.length + penalty();
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return (int) Math.min(Integer.MAX_VALUE, stepsAnEpoch * maxEpochs);
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    OnlineRows rows = data.like(other);
    return () -> objective(rows);
  }

  @Override
  public M snapshot() {
    return model.make(data, learners);
  }
}
