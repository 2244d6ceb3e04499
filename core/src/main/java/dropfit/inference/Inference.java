package dropfit.inference;

import java.util.List;
import java.util.Optional;

/** The statistical reading of a fitted model. */
public sealed interface Inference {

  /**
   * A reading that cannot be given.
   *
   * @param reason a sentence on why, and what would make it possible
   */
  record Absent(String reason) implements Inference {}

  /**
   * Estimates and how sure they are.
   *
   * @param statistic "t" or "z": the distribution that p-values and intervals come from
   * @param level the confidence of the intervals, such as 0.95
   * @param terms the coefficients, the intercept first
   * @param figures numbers about the whole model, the most telling first
   * @param notes sentences on what to bear in mind, such as collinear columns
   * @param diagnostics what each row tells, where that has a meaning
   */
  record Present(
      String statistic,
      double level,
      List<Term> terms,
      List<Figure> figures,
      List<String> notes,
      Optional<Diagnostics> diagnostics)
      implements Inference {

    /**
     * Keeps its own copies of the lists.
     *
     * @param statistic "t" or "z"
     * @param level the confidence of the intervals
     * @param terms the coefficients, the intercept first
     * @param figures numbers about the whole model
     * @param notes sentences on what to bear in mind
     * @param diagnostics what each row tells, where that has a meaning
     */
    public Present {
      terms = List.copyOf(terms);
      figures = List.copyOf(figures);
      notes = List.copyOf(notes);
    }
  }
}
