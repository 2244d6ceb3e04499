package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Rows that hold the same as an earlier row in every column but identifiers. */
final class Duplicates {
  /** One or two equal rows come about by rounding, and move no score. */
  private static final int FEWEST = 3;

  /** The share of rows from which on duplicates move scores. */
  private static final double NOTICEABLE = 0.01;

  /** How many times more equal pairs than chance makes have to be there. */
  private static final double BEYOND_CHANCE = 20;

  /** Rows that agree in more columns do not do so by chance. */
  private static final int MOST_COARSE_COLUMNS = 16;

  private final Work work;
  private final Subject subject;
  private final Repeated all;
  private int repeated;
  private double equal;

  /** How many pairs of rows would be equal anyway. */
  private double byChance;

  private int seen;

  /**
   * Is going to search.
   *
   * @param work receives the parts in which that is done
   */
  Duplicates(Work work, Subject subject) {
    this.work = work;
    this.subject = subject;
    int rows = subject.rows().length;
    all = new Repeated(work, subject.table(), subject.rows());
    work.over(
        rows,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            repeated += all.firsts()[i] < i ? 1 : 0;
          }
        });
    work.then(
        () -> {
          if (areMany()) {
            countPairs(all.firsts(), rows, pairs -> equal = pairs);
            work.then(this::addPairsByChance);
            work.then(this::countSeen);
          }
        });
  }

  private boolean areMany() {
    return repeated >= Math.max(FEWEST, NOTICEABLE * subject.rows().length);
  }

  /** What was found, once the work is done. */
  Optional<Trap> trap() {
    if (!areMany() || equal <= BEYOND_CHANCE * byChance) {
      return Optional.empty();
    }
    int held = subject.split().validation().length + subject.split().test().length;
    return Optional.of(
        seen > 0 ? acrossSplit(repeated, seen, held) : within(repeated, subject.rows().length));
  }

  private static Trap acrossSplit(int repeated, int seen, int held) {
    return new Trap(
        Trap.Code.SPLIT_DUPLICATES,
        List.of(),
        List.of(
            new Trap.Figure("duplicate rows", repeated),
            new Trap.Figure("held-back rows seen in training", seen)),
        Subject.rows(repeated)
            + " repeat an earlier one, and "
            + seen
            + " of the "
            + Subject.rows(held)
            + " held back also "
            + (seen == 1 ? "stands" : "stand")
            + " among the training rows.",
        "What was learned by heart counts as understood there: the scores are too good.",
        Optional.of(new Fix.DropDuplicates()));
  }

  private static Trap within(int repeated, int rows) {
    return new Trap(
        Trap.Code.DUPLICATES,
        List.of(),
        List.of(new Trap.Figure("duplicate rows", repeated)),
        repeated + " of " + Subject.rows(rows) + " repeat an earlier one in every column.",
        "A repeated row weighs as much as several; if it was only copied, it should not.",
        Optional.of(new Fix.DropDuplicates()));
  }

  /** Counts the rows held back that are equal to a training row. */
  private void countSeen() {
    boolean[] trained = new boolean[subject.rows().length];
    int[] train = subject.split().train();
    work.over(
        train.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            trained[all.firsts()[train[i]]] = true;
          }
        });
    for (int[] part : List.of(subject.split().validation(), subject.split().test())) {
      work.over(
          part.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              seen += trained[all.firsts()[part[i]]] ? 1 : 0;
            }
          });
    }
  }

  private void countPairs(int[] firsts, int count, DoubleConsumer found) {
    int[] sizes = new int[count];
    double[] pairs = {0};
    work.over(
        count,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            pairs[0] += sizes[firsts[i]]++;
          }
        });
    work.then(() -> found.accept(pairs[0]));
  }

  /**
   * Finds how many pairs of rows would be equal anyway, as rows of a few coarse columns are: where
   * many pairs agree in all columns but one, as many of them as that column's values are often
   * equal agree in this one too. Copies, on the other hand, come without pairs that almost agree.
   */
  private void addPairsByChance() {
    int[] rows = subject.rows();
    List<Column> columns = all.compared();
    if (columns.size() > MOST_COARSE_COLUMNS) {
      return;
    }
    // Copies would make the values of every column equal more often than they are.
    int[] different = new int[rows.length - repeated];
    int[] count = {0};
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (all.firsts()[i] == i) {
              different[count[0]++] = rows[i];
            }
          }
        });
    for (Column column : columns) {
      work.then(() -> addPairsByChance(column, columns, different));
    }
  }

  private void addPairsByChance(Column column, List<Column> columns, int[] different) {
    List<Column> others = new ArrayList<>(columns);
    others.remove(column);
    double[] almost = {0};
    int rows = subject.rows().length;
    Repeats inOthers = new Repeats(work, others, subject.rows());
    work.then(() -> countPairs(inOthers.firsts(), rows, pairs -> almost[0] = pairs - equal));
    Repeats inThis = new Repeats(work, List.of(column), different);
    work.then(
        () ->
            countPairs(
                inThis.firsts(),
                different.length,
                pairs -> {
                  double possible = different.length * (different.length - 1.0) / 2;
                  // One pair more: that none was seen does not mean that there cannot be one.
                  double share = (pairs + 1) / possible;
                  byChance =
                      share < 1 ? Math.max(byChance, almost[0] * share / (1 - share)) : byChance;
                }));
  }
}
