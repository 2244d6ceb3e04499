package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import java.util.Arrays;

/**
 * Least angle regression, a knot of its path a step: all features in use pull equally strong, and
 * their weights move together so that they keep doing so, until another feature pulls as strong;
 * for the lasso also until a weight is back at 0, whose feature is left out then (Efron, Hastie,
 * Johnstone and Tibshirani, "Least Angle Regression", 2004).
 */
final class AngleTraining extends StepwiseTraining {
  /** A column whose slope falls as those in use do, but for rounding, never meets them. */
  private static final double PARALLEL = 1e-12;

  private final boolean lasso;
  private final int maxFeatures;
  private final double lowestSlope;
  private final double[] signs;
  private final double[] direction;
  private final double[] along;
  private int dropped = -1;

  /**
   * A run that has not moved.
   *
   * @param lasso whether features are left out when their weights change sign
   * @param penalty the run ends where the lasso with this penalty would
   */
  AngleTraining(Dataset data, int maxFeatures, int maxSteps, boolean lasso, double penalty) {
    super(data, maxFeatures, maxSteps);
    this.lasso = lasso;
    this.maxFeatures = maxFeatures;
    this.lowestSlope = penalty * total;
    this.signs = new double[weights.length];
    this.direction = new double[active.members.length];
    this.along = new double[weights.length];
  }

  @Override
  Status move() {
    if (dropped < 0 || active.size() == 0) {
      int entered = takeIn();
      if (entered >= 0) {
        signs[entered] = Math.signum(residual.slope(entered));
      }
    }
    double slope = 0;
    for (int k = 0; k < active.size(); k++) {
      int j = active.members[k];
      slope = Math.max(slope, signs[j] * residual.slope(j));
    }
    if (isFlat(slope) || slope <= lowestSlope) {
      return Status.CONVERGED;
    }
    for (int k = 0; k < active.size(); k++) {
      direction[k] = signs[active.members[k]];
    }
    active.solve(direction);
    residual.along(active.members, active.size(), direction, along);
    return go(slope);
  }

  /** Goes along the direction, in which the slopes of all features in use fall by 1 a unit. */
  private Status go(double slope) {
    double length = slope - lowestSlope;
    Status status = Status.CONVERGED;
    for (int j = 0; j < weights.length && active.size() < rank; j++) {
      if (!active.contains(j) && !excluded[j]) {
        double meets = meets(j, slope);
        if (meets < length) {
          length = meets;
          status = Status.RUNNING;
        }
      }
    }
    int leaving = -1;
    for (int k = 0; k < active.size() && lasso; k++) {
      double zero = -weights[active.members[k]] / direction[k];
      if (zero > 0 && zero <= length) {
        length = zero;
        leaving = k;
        status = Status.RUNNING;
      }
    }
    for (int k = 0; k < active.size(); k++) {
      move(active.members[k], length * direction[k]);
    }
    if (!lasso && active.size() == maxFeatures) {
      status = Status.CONVERGED;
    }
    dropped = -1;
    if (leaving >= 0) {
      dropped = active.members[leaving];
      move(dropped, -weights[dropped]);
      active.remove(leaving);
      Arrays.fill(excluded, false);
    }
    return status;
  }

  /**
   * How far it is until a column pulls as strong. One that was just left out still does, and can
   * only come back with the other sign.
   */
  private double meets(int j, double slope) {
    double length = Double.POSITIVE_INFINITY;
    for (int sign = -1; sign <= 1; sign += 2) {
      double nearing = 1 - sign * along[j];
      if (nearing > PARALLEL && !(j == dropped && sign == signs[j])) {
        length = Math.min(length, (slope - sign * residual.slope(j)) / nearing);
      }
    }
    return Math.max(length, 0);
  }
}
