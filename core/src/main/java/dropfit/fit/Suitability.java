package dropfit.fit;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.data.Weights;
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
        } else if (data.target() instanceof Target.Several several) {
          judgeSeveral(fit, several, violations);
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
    judgeWeights(fit, data, violations);
    if (violations.isEmpty()) {
      violations.addAll(fit.misfits(params, data));
    }
    return violations;
  }

  private static void judgeSeveral(
      Fit<?, ?> fit, Target.Several target, List<Violation> violations) {
    if (!fit.takesSeveralTargets()) {
      violations.add(
          Violation.misfit(
              "",
              fit.about().title()
                  + " predicts one column; choose a single target, or another algorithm."));
      return;
    }
    for (int k = 0; k < target.names().size(); k++) {
      int row = firstNonFinite(target.values().column(k));
      if (row >= 0) {
        violations.add(
            Violation.misfit(
                "", "Row " + (row + 1) + " of " + target.names().get(k) + " is not finite."));
      }
    }
  }

  private static void judgeWeights(Fit<?, ?> fit, Dataset data, List<Violation> violations) {
    Weights weights = data.weights();
    if (weights.areEqual()) {
      return;
    }
    if (!fit.takesWeights()) {
      violations.add(
          Violation.misfit(
              "",
              fit.about().title() + " takes no row weights; choose none, or another algorithm."));
      return;
    }
    double total = 0;
    for (int i = 0; i < data.rows(); i++) {
      double weight = weights.get(i);
      if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        violations.add(
            Violation.misfit(
                "",
                "Row weights should be finite numbers of 0 or more; that of row "
                    + (i + 1)
                    + " is not."));
        return;
      }
      total += weight;
    }
    if (!(total > 0 && total <= Double.MAX_VALUE)) {
      violations.add(Violation.misfit("", "The row weights should have a finite sum above 0."));
    }
  }

  /**
   * What most classifiers ask of their target.
   *
   * @param data the training rows
   * @return why there are not two classes or more, each with a row that counts; empty if there are
   * @throws IllegalArgumentException if the target is no column of classes
   */
  public static List<Violation> misfitsOfClasses(Dataset data) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    List<String> labels = target.labels();
    if (labels.size() < 2) {
      return List.of(
          Violation.misfit(
              "", "There should be two classes or more; found " + labels.size() + "."));
    }
    boolean[] present = new boolean[labels.size()];
    for (int i = 0; i < data.rows(); i++) {
      present[target.get(i)] |= data.weights().get(i) > 0;
    }
    List<Violation> violations = new ArrayList<>();
    for (int k = 0; k < present.length; k++) {
      if (!present[k]) {
        violations.add(Violation.misfit("", "Class " + labels.get(k) + " has no training row."));
      }
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
