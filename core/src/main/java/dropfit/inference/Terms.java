package dropfit.inference;

import java.util.ArrayList;
import java.util.List;

/** Makes tables of coefficients. */
public final class Terms {
  /** The confidence of the intervals. */
  public static final double LEVEL = 0.95;

  private Terms() {}

  /**
   * The line of every estimate.
   *
   * @param names one name an estimate
   * @param estimates NaN where it is not estimated
   * @param variances the squares of the standard errors, NaN where it is not estimated
   * @param sampling the distribution of p-values
   * @param intervals the distribution of intervals
   * @return one term a name
   */
  public static List<Term> of(
      List<String> names,
      double[] estimates,
      double[] variances,
      Sampling sampling,
      Sampling intervals) {
    double reach = intervals.reach(LEVEL);
    List<Term> terms = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      double error = Math.sqrt(variances[j]);
      double estimate = Double.isNaN(error) ? error : estimates[j];
      double statistic = estimate / error;
      terms.add(
          new Term(
              names.get(j),
              estimate,
              error,
              statistic,
              sampling.twoSided(statistic),
              estimate - reach * error,
              estimate + reach * error));
    }
    return terms;
  }

  /**
   * The names of an intercept and of features.
   *
   * @param features their names
   * @return "intercept" and then the features
   */
  public static List<String> names(List<String> features) {
    List<String> names = new ArrayList<>();
    names.add("intercept");
    names.addAll(features);
    return names;
  }

  /**
   * A sentence on the terms that are not estimated.
   *
   * @param terms the table
   * @return a note, or none if all are estimated
   */
  public static List<String> notEstimated(List<Term> terms) {
    StringBuilder names = new StringBuilder();
    for (Term term : terms) {
      if (Double.isNaN(term.standardError())) {
        names.append(names.length() == 0 ? "" : ", ").append(term.name());
      }
    }
    return names.length() == 0
        ? List.of()
        : List.of("Not estimated, because each follows from the columns before it: " + names + ".");
  }
}
