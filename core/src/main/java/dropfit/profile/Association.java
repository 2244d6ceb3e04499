package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Work;
import java.util.List;

/**
 * How closely a column goes with the target.
 *
 * @param measure what was computed
 * @param value -1 to 1 for correlations, 0 to 1 for the other measures; NaN where the values do not
 *     determine it, since they are all equal for example
 * @param rows rows with a value in both, from which it was computed
 */
public record Association(Measure measure, double value, int rows) {

  /** The right measure for the types; a date counts as the number of its seconds. */
  public enum Measure {
    /** A number and a number, along a straight line. */
    PEARSON("Pearson correlation"),
    /** A number and a number, by their order. */
    SPEARMAN("Spearman rank correlation"),
    /** A number and classes. */
    CORRELATION_RATIO("Correlation ratio η"),
    /** Classes and classes. */
    CRAMERS_V("Cramér’s V, bias-corrected");

    private final String label;

    Measure(String label) {
      this.label = label;
    }

    /**
     * The name that a person reads.
     *
     * @return a few words
     */
    public String label() {
      return label;
    }
  }

  /**
   * Compares a column with the target.
   *
   * @param column any column but the target's own
   * @param rows the rows of the column that have a target
   * @param target one value for each of these rows
   * @return one or two measures; none for text and where there is no target
   */
  public static List<Association> of(Column column, int[] rows, Target target) {
    Work work = new Work();
    Associating found = new Associating(work, column, rows, target);
    work.finish();
    return found.all();
  }
}
