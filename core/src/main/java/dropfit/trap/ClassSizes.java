package dropfit.trap;

import dropfit.data.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classes with too few rows, and classes of very different sizes. */
final class ClassSizes {
  /** With fewer training rows, a class can hardly be learned, and its scores are chance. */
  private static final int FEWEST_ROWS = 5;

  /** A class with this share of the rows makes always answering it look good. */
  private static final double MAJORITY = 0.8;

  /** A class so many times as large as another hides how the smaller one fares. */
  private static final int TIMES = 10;

  private static final int MOST_LABELS = 3;

  private ClassSizes() {}

  static Optional<Trap> rare(Subject subject) {
    if (!(subject.target() instanceof Target.Classes all)) {
      return Optional.empty();
    }
    int[] counts = all.select(subject.split().train()).counts();
    List<String> named = new ArrayList<>();
    List<Trap.Figure> figures = new ArrayList<>();
    int rarest = 0;
    int largest = 0;
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] < FEWEST_ROWS) {
        String label = Subject.shortened(all.labels().get(k));
        figures.add(new Trap.Figure(label + ": training rows", counts[k]));
        if (named.size() < MOST_LABELS) {
          named.add(Subject.quoted(label) + " (" + counts[k] + ")");
        }
        largest = Math.max(largest, all.counts()[k]);
        rarest++;
      }
    }
    if (rarest == 0) {
      return Optional.empty();
    }
    String more = rarest > named.size() ? " and " + (rarest - named.size()) + " more" : "";
    return Optional.of(
        new Trap(
            Trap.Code.RARE_CLASS,
            List.of(subject.targetColumn()),
            figures,
            (rarest == 1 ? "A class has" : rarest + " classes have")
                + " fewer than "
                + FEWEST_ROWS
                + " training rows: "
                + String.join(", ", named)
                + more
                + ".",
            "So few rows hardly teach a class, and its scores are little more than chance.",
            fixOfRare(subject, all.counts(), largest)));
  }

  /** A split within classes if they have the rows, else to do without the small ones. */
  private static Optional<Fix> fixOfRare(Subject subject, int[] counts, int largest) {
    if (!subject.splitAtRandom() && largest >= 2 * FEWEST_ROWS) {
      return Optional.of(new Fix.Stratify());
    }
    int least = largest + 1;
    int left = 0;
    for (int count : counts) {
      left += count >= least ? 1 : 0;
    }
    return left >= 2 ? Optional.of(new Fix.LeaveOutClasses(least)) : Optional.empty();
  }

  static Optional<Trap> imbalance(Subject subject) {
    if (!(subject.target() instanceof Target.Classes all)
        || all.size() == 0
        || subject.classesBalanced()) {
      return Optional.empty();
    }
    int[] counts = all.counts();
    int[] training = all.select(subject.split().train()).counts();
    int largest = 0;
    for (int k = 1; k < counts.length; k++) {
      largest = counts[k] > counts[largest] ? k : largest;
    }
    int smallest = largest;
    for (int k = 0; k < counts.length; k++) {
      // Rare classes are a trap of their own.
      boolean counted = training[k] >= FEWEST_ROWS;
      smallest = counted && counts[k] < counts[smallest] ? k : smallest;
    }
    double share = (double) counts[largest] / all.size();
    if (share < MAJORITY && counts[largest] < TIMES * counts[smallest]) {
      return Optional.empty();
    }
    return Optional.of(
        new Trap(
            Trap.Code.IMBALANCE,
            List.of(subject.targetColumn()),
            List.of(
                new Trap.Figure("largest class", counts[largest]),
                new Trap.Figure("smallest class", counts[smallest]),
                new Trap.Figure("share of the largest class", share)),
            Subject.quoted(all.labels().get(largest))
                + " has "
                + counts[largest]
                + " of "
                + Subject.rows(all.size())
                + " ("
                + Subject.percent(share)
                + ")"
                + (smallest == largest
                    ? "."
                    : ", "
                        + Subject.quoted(all.labels().get(smallest))
                        + " only "
                        + counts[smallest]
                        + "."),
            "Always answering the largest class would be right as often; look at recall and F1 of"
                + " each class, not at accuracy alone.",
            Optional.of(subject.splitAtRandom() ? new Fix.BalanceClasses() : new Fix.Stratify())));
  }
}
