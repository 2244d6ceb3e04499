package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.function.DoubleSupplier;

/**
 * A run that finds weights of normal distribution together with the precisions of noise and weights
 * under which the target is most probable (MacKay, "Bayesian Interpolation", 1992), one update of
 * the precisions a step. The objective is the negative logarithm of that probability, a row.
 */
abstract class EvidenceTraining implements Training<LinearModel> {
  /** Shape and rate of the prior distributions of all precisions, which hardly matter. */
  static final double PRIOR = 1e-6;

  private static final double LOG_TWO_PI = 1.8378770664093453;

  final CenteredRows data;
  final double[] weights;
  private final double[] before;
  private final int maxIterations;
  private final double tolerance;

  /** The precision of the noise. */
  double noisePrecision;

  /** The precision of the noise that the weights were found with. */
  private double usedPrecision;

  private double meanSquaredError;

  /** The part of the objective that the weights bring with them. */
  private double burden;

  private double objective = Double.NaN;
  private int iteration;
  private Status status = Status.RUNNING;

  EvidenceTraining(Dataset dataset, int maxIterations, double tolerance) {
    this.data = new CenteredRows(dataset);
    this.weights = new double[data.columns];
    this.before = new double[data.columns];
    this.maxIterations = maxIterations;
    this.tolerance = tolerance;
    this.meanSquaredError = data.meanSquaredError(weights);
    this.noisePrecision = 1 / (meanSquaredError + 0x1p-52);
    this.usedPrecision = noisePrecision;
  }

  /** Finds the most probable weights for the precisions. */
  abstract void solve();

  /**
   * The negative logarithm of what the weights add to the probability of the target: of their prior
   * densities, and of the volume in which they may lie.
   */
  abstract double weightBurden();

  /**
   * Finds better precisions, given how well the weights do, and drops weights if it does so.
   *
   * @param squares the sum of squared errors
   */
  abstract void update(double squares);

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    evaluate();
    iteration++;
    update(meanSquaredError * data.total);
    double moved = 0;
    for (int j = 0; j < weights.length; j++) {
      moved += Math.abs(weights[j] - before[j]);
      before[j] = weights[j];
    }
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (iteration > 1 && moved < tolerance) {
      status = Status.CONVERGED;
    } else if (iteration == maxIterations) {
      status = Status.OUT_OF_STEPS;
    }
    if (status == Status.CONVERGED || status == Status.OUT_OF_STEPS) {
      evaluate();
    }
    return status;
  }

  private void evaluate() {
    solve();
    meanSquaredError = data.meanSquaredError(weights);
    usedPrecision = noisePrecision;
    burden = weightBurden() + PRIOR * (noisePrecision - Math.log(noisePrecision));
    objective = negativeLogEvidence(meanSquaredError);
  }

  private double negativeLogEvidence(double error) {
    return (usedPrecision * error - Math.log(usedPrecision) + LOG_TWO_PI) / 2 + burden / data.total;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return maxIterations;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Regression rows = new Regression(other);
    return () -> negativeLogEvidence(rows.meanSquaredError(weights, data.intercept(weights)));
  }

  @Override
  public LinearModel snapshot() {
    return data.model(weights);
  }

  /** The variance, given the target, of a sum of weights, each times a factor. */
  abstract double variance(double[] factors);

  /** The standard deviation of each weight, given the target; 0 for a weight that was dropped. */
  final double[] deviations() {
    double[] deviations = new double[weights.length];
    double[] one = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      one[j] = 1;
      deviations[j] = Math.sqrt(variance(one));
      one[j] = 0;
    }
    return deviations;
  }

  /** The variance of the intercept, given the target: of the target's mean, and of the weights. */
  final double interceptVariance() {
    return 1 / (noisePrecision * data.total) + variance(data.centers());
  }
}
