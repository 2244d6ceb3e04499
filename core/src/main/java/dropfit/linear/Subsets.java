package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.guard.Violation;
import java.util.List;

/** What methods that fit small subsets of the rows ask of a subset's size. */
final class Subsets {
  /** More would take some hundred megabytes and minutes. */
  private static final int MOST_COLUMNS = 2000;

  private Subsets() {}

  /**
   * Judges a size.
   *
   * @param size how many rows a subset should have; 0 for as few as determine a model
   */
  static List<Violation> misfits(int size, Dataset data) {
    int columns = data.x().columns();
    if (columns > MOST_COLUMNS) {
      return List.of(
          Violation.misfit(
              "",
              "At most "
                  + MOST_COLUMNS
                  + " columns can be fitted over and over; found "
                  + columns
                  + ". Leave some out."));
    }
    int counting = UnitRegression.counting(data).rows();
    int least = Math.min(columns + 1, counting);
    return size == 0 || (size >= least && size <= counting)
        ? List.of()
        : List.of(
            Violation.misfit(
                "subset",
                "Rows per subset should be "
                    + least
                    + " to "
                    + counting
                    + ", or 0 for the fewest; found "
                    + size
                    + "."));
  }
}
