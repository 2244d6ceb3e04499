package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Target;
import java.util.ArrayList;
import java.util.Arrays;
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
    int[] places = present(column, rows);
    Column numeric = column instanceof Column.Dates dates ? dates.seconds() : column;
    if (numeric instanceof Column.Numbers numbers) {
      double[] x = new double[places.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = numbers.get(rows[places[i]]);
      }
      return ofNumbers(x, places, target);
    }
    if (column instanceof Column.Categories words) {
      int[] codes = new int[places.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = words.code(rows[places[i]]);
      }
      return ofWords(codes, words.labels().size(), places, target);
    }
    return List.of();
  }

  private static List<Association> ofNumbers(double[] x, int[] places, Target target) {
    List<Association> all = new ArrayList<>();
    if (target instanceof Target.Numbers numbers) {
      double[] y = numbers.select(places).toArray();
      all.add(new Association(Measure.PEARSON, Correlation.pearson(x, y), x.length));
      all.add(new Association(Measure.SPEARMAN, Correlation.spearman(x, y), x.length));
    } else if (target instanceof Target.Classes classes) {
      int[] codes = classes.select(places).toArray();
      double eta = CorrelationRatio.of(codes, classes.labels().size(), x).eta();
      all.add(new Association(Measure.CORRELATION_RATIO, eta, x.length));
    }
    return all;
  }

  private static List<Association> ofWords(int[] codes, int words, int[] places, Target target) {
    if (target instanceof Target.Numbers numbers) {
      double[] y = numbers.select(places).toArray();
      double eta = CorrelationRatio.of(codes, words, y).eta();
      return List.of(new Association(Measure.CORRELATION_RATIO, eta, codes.length));
    }
    if (target instanceof Target.Classes classes) {
      int[] y = classes.select(places).toArray();
      double v = CramersV.of(codes, words, y, classes.labels().size());
      return List.of(new Association(Measure.CRAMERS_V, v, codes.length));
    }
    return List.of();
  }

  private static int[] present(Column column, int[] rows) {
    int[] places = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!column.isMissing(rows[i])) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }
}
