package dropfit.fit;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/** What every algorithm asks of its data, whatever its parameters. */
public final class Suitability {
  private Suitability() {}

  /**
   * Judges data for an algorithm: rows and columns present, everything finite, the right kind of
   * target, and then what the algorithm itself asks.
   *
   * @param fit the algorithm
   * @param params valid parameters
   * @param data the training rows
   * @param <P> the type of the parameters
   * @return everything that is wrong; empty if the run can begin
   */
  public static <P> List<Violation> misfits(Fit<P, ?> fit, P params, Dataset data) {
    List<Violation> violations = new ArrayList<>();
    if (data.rows() == 0) {
      violations.add(Violation.misfit("", "There are no rows to learn from."));
    }
    if (data.x().columns() == 0) {
      violations.add(Violation.misfit("", "There are no columns to learn from."));
    }
    for (int j = 0; j < data.x().columns(); j++) {
      int row = firstNonFinite(data.x().column(j));
      if (row >= 0) {
        violations.add(
            Violation.misfit(
                "",
                "Row " + (row + 1) + " of " + data.features().get(j) + " is not a finite number."));
      }
    }
    switch (fit.about().task()) {
      case REGRESSION -> {
        if (data.target() instanceof Target.Numbers numbers) {
          int row = firstNonFinite(numbers.toArray());
          if (row >= 0) {
            violations.add(
                Violation.misfit(
                    "", "Row " + (row + 1) + " of the target is not a finite number."));
          }
        } else {
          violations.add(Violation.misfit("", "The target should be a column of numbers."));
        }
      }
      case CLASSIFICATION -> {
        if (!(data.target() instanceof Target.Classes)) {
          violations.add(Violation.misfit("", "The target should be a column of classes."));
        }
      }
      case CLUSTERING -> {}
    }
    if (violations.isEmpty()) {
      violations.addAll(fit.misfits(params, data));
    }
    return violations;
  }

  private static int firstNonFinite(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
