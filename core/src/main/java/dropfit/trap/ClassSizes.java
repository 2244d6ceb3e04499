package dropfit.trap;

import dropfit.data.Target;
import dropfit.numeric.Work;
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

  private final Subject subject;

  /** For each class, its rows. */
  private int[] sizes = {};

  /** For each class, its training rows. */
  private int[] counts = {};

  /**
   * Is going to count classes, if the target is some.
   *
   * @param work receives the parts in which that is done
   */
  ClassSizes(Work work, Subject subject) {
    this.subject = subject;
    if (subject.target() instanceof Target.Classes all) {
      int[] train = subject.split().train();
      sizes = new int[all.labels().size()];
      counts = new int[sizes.length];
      work.over(
          all.size(),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              sizes[all.get(i)]++;
            }
          });
      work.over(
          train.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              counts[all.get(train[i])]++;
            }
          });
    }
  }

  /** Classes with too few rows, once the work is done. */
  Optional<Trap> rare() {
    if (!(subject.target() instanceof Target.Classes all)) {
      return Optional.empty();
    }
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
        largest = Math.max(largest, sizes[k]);
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
            fixOfRare(largest)));
  }

  /** A split within classes if they have the rows, else to do without the small ones. */
  private Optional<Fix> fixOfRare(int largest) {
    if (!subject.splitAtRandom() && largest >= 2 * FEWEST_ROWS) {
      return Optional.of(new Fix.Stratify());
    }
    int least = largest + 1;
    int left = 0;
    for (int size : sizes) {
      left += size >= least ? 1 : 0;
    }
    return left >= 2 ? Optional.of(new Fix.LeaveOutClasses(least)) : Optional.empty();
  }

  /** Classes of very different sizes, once the work is done. */
  Optional<Trap> imbalance() {
    if (!(subject.target() instanceof Target.Classes all)
        || all.size() == 0
        || subject.classesBalanced()) {
      return Optional.empty();
    }
    int largest = 0;
    for (int k = 1; k < sizes.length; k++) {
      largest = sizes[k] > sizes[largest] ? k : largest;
    }
    int smallest = largest;
    for (int k = 0; k < sizes.length; k++) {
      // Rare classes are a trap of their own.
      boolean counted = counts[k] >= FEWEST_ROWS;
      smallest = counted && sizes[k] < sizes[smallest] ? k : smallest;
    }
    double share = (double) sizes[largest] / all.size();
    if (share < MAJORITY && sizes[largest] < TIMES * sizes[smallest]) {
      return Optional.empty();
    }
    return Optional.of(
        new Trap(
            Trap.Code.IMBALANCE,
            List.of(subject.targetColumn()),
            List.of(
                new Trap.Figure("largest class", sizes[largest]),
                new Trap.Figure("smallest class", sizes[smallest]),
                new Trap.Figure("share of the largest class", share)),
            Subject.quoted(all.labels().get(largest))
                + " has "
                + sizes[largest]
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
                        + sizes[smallest]
                        + "."),
            "Always answering the largest class would be right as often; look at recall and F1 of"
                + " each class, not at accuracy alone.",
            Optional.of(subject.splitAtRandom() ? new Fix.BalanceClasses() : new Fix.Stratify())));
  }
}
