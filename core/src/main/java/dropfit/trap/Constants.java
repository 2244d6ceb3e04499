package dropfit.trap;

import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Features with the same value in all training rows, or in nearly all. */
final class Constants {
  /** The share of rows from which on the same value is nearly everywhere. */
  private static final double NEARLY_ALL = 0.95;

  /** With as many other rows, there is something to learn from, however many rows there are. */
  private static final int ENOUGH_OTHERS = 10;

  private final Subject subject;
  private final int[] train;

  /**
   * For each feature, the training rows that have another value than the commonest; missing cells
   * do not count.
   */
  private final Map<Integer, Others> others = new LinkedHashMap<>();

  /**
   * Is going to count.
   *
   * @param work receives the parts in which that is done
   * @param train the training rows
   */
  Constants(Work work, Subject subject, int[] train) {
    this.subject = subject;
    this.train = train;
    for (int index : subject.features()) {
      others.put(index, new Others(work, subject.column(index), train));
    }
  }

  /** Features with a single value, once the work is done. */
  Optional<Trap> constant() {
    List<Integer> columns =
        subject.features().stream().filter(index -> others(index) == 0).toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Trap(
                Trap.Code.CONSTANT,
                columns,
                List.of(new Trap.Figure("training rows", train.length)),
                subject.names(columns)
                    + (columns.size() == 1 ? " has" : " have")
                    + " a single value in the training rows.",
                "Nothing can be learned from it, and another value would surprise the model.",
                Optional.of(new Fix.LeaveOut(columns))));
  }

  private int others(int index) {
    return Objects.requireNonNull(others.get(index)).count();
  }

  /** Features with nearly a single value, once the work is done. */
  Optional<Trap> nearlyConstant() {
    List<Integer> columns = new ArrayList<>();
    List<Trap.Figure> figures = new ArrayList<>();
    int most = 0;
    for (int index : subject.features()) {
      int others = others(index);
      if (others > 0 && others < ENOUGH_OTHERS && others <= (1 - NEARLY_ALL) * train.length) {
        columns.add(index);
        most = Math.max(most, others);
        figures.add(new Trap.Figure(subject.name(index) + ": rows with another value", others));
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Trap(
                Trap.Code.NEARLY_CONSTANT,
                columns,
                figures,
                subject.names(columns)
                    + (columns.size() == 1 ? " has" : " have")
                    + " the same value in all but "
                    + (columns.size() == 1 ? "" : "at most ")
                    + most
                    + " of "
                    + train.length
                    + " training rows.",
                "What a model makes of so few rows is chance, and may be large.",
                Optional.of(new Fix.LeaveOut(columns))));
  }
}
