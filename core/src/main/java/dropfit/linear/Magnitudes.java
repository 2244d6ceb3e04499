package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/** Whether sums of products of the numbers stay finite, and can be formed while one waits. */
final class Magnitudes {
  private static final double LARGEST = 1e140;

  /** Weights that a path may hold: 128 MB. */
  private static final double MOST_WEIGHTS = 1 << 24;

  /** About half a minute of a decomposition. */
  private static final double MOST_PRODUCTS = 2e10;

  private Magnitudes() {}

  /** Names each column, and the target, whose squares would be too large to add. */
  static List<Violation> misfits(Dataset data) {
    List<Violation> violations = new ArrayList<>();
    for (int j = 0; j < data.x().columns(); j++) {
      judge(data.x().column(j), data.features().get(j), violations);
    }
    if (data.target() instanceof Target.Numbers target) {
      judge(target.toArray(), "the target", violations);
    } else if (data.target() instanceof Target.Several several) {
      for (int k = 0; k < several.names().size(); k++) {
        judge(several.column(k).toArray(), several.names().get(k), violations);
      }
    }
    return violations;
  }

  /**
   * As {@link #misfits}, for paths that keep all weights of each of their models.
   *
   * @param models how many there may be
   */
  static List<Violation> pathMisfits(Dataset data, int models) {
    return models * (double) data.x().columns() <= MOST_WEIGHTS
        ? misfits(data)
        : List.of(
            Violation.misfit("", "There are too many columns to keep a path of so many models."));
  }

  /**
   * As {@link #misfits}, for algorithms that decompose all columns at once.
   *
   * @param times how often the decomposition itself is solved or decomposed again
   */
  static List<Violation> decompositionMisfits(Dataset data, double times) {
    double larger = Math.max(data.rows(), data.x().columns());
    double smaller = Math.min(data.rows(), data.x().columns());
    if ((larger + times * smaller) * smaller * smaller <= MOST_PRODUCTS) {
      return misfits(data);
    }
    return List.of(tooMuch());
  }

  /** As {@link #misfits}, for algorithms whose matrices are as large as columns are many. */
  static List<Violation> fullDecompositionMisfits(Dataset data) {
    double columns = data.x().columns();
    // A singular value decomposition costs about as much as twenty products.
    return (data.rows() + 20 * columns) * columns * columns <= MOST_PRODUCTS
        ? misfits(data)
        : List.of(tooMuch());
  }

  private static Violation tooMuch() {
    return Violation.misfit(
        "",
        "There are too many rows and columns for an exact solution; leave columns out, or take the"
            + " elastic net.");
  }

  private static void judge(double[] values, String name, List<Violation> violations) {
    for (double value : values) {
      if (Math.abs(value) > LARGEST) {
        violations.add(
            Violation.misfit(
                "", "Numbers of " + name + " are too large to square; divide them by 1e100."));
        return;
      }
    }
  }
}
