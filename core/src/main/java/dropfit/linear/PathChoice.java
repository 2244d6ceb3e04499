package dropfit.linear;

import dropfit.guard.Option;

/** Which model of a path is kept. */
public enum PathChoice implements Option {
  /** The one with the least error in cross-validation. */
  LEAST_ERROR("least_error", "Least error in cross-validation"),
  /**
   * The one of the largest penalty whose error is at most one standard error above the least
   * (Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees", 1984).
   */
  ONE_STANDARD_ERROR("one_standard_error", "Simplest within one standard error"),
  /** The last one, without cross-validation. */
  LAST("last", "Last of the path");

  private final String id;
  private final String label;

  PathChoice(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Chooses.
   *
   * @param errors the error of each model, from the largest penalty to the smallest
   * @param deviations the standard error of each
   * @param models how many there are
   * @return the index of the model that is kept
   */
  int of(double[] errors, double[] deviations, int models) {
    if (this == LAST) {
      return models - 1;
    }
    int least = 0;
    for (int k = 1; k < models; k++) {
      if (errors[k] < errors[least]) {
        least = k;
      }
    }
    if (this == ONE_STANDARD_ERROR) {
      double limit = errors[least] + deviations[least];
      for (int k = 0; k < least; k++) {
        if (errors[k] <= limit) {
          return k;
        }
      }
    }
    return least;
  }
}
