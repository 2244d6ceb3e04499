package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows that hold the same as an earlier row in every column but identifiers. */
public final class Duplicates {
  /** One or two equal rows come about by rounding, and move no score. */
  private static final int FEWEST = 3;

  /** The share of rows from which on duplicates move scores. */
  private static final double NOTICEABLE = 0.01;

  /** How many times more equal pairs than chance makes have to be there. */
  private static final double BEYOND_CHANCE = 20;

  /** Rows that agree in more columns do not do so by chance. */
  private static final int MOST_COARSE_COLUMNS = 16;

  private Duplicates() {}

  /**
   * For each row the first one that holds the same in every column but identifiers, which tell
   * copies of a row apart.
   *
   * @param table typed columns
   * @param rows row numbers from 0
   * @return for each place in {@code rows} the first place whose row is the same: itself if there
   *     is none before
   */
  public static int[] firsts(Table table, int[] rows) {
    List<Column> columns = compared(table, rows);
    int[] firsts = Repeats.firsts(columns, rows);
    for (int i = 0; i < rows.length && columns.isEmpty(); i++) {
      firsts[i] = i;
    }
    return firsts;
  }

  private static List<Column> compared(Table table, int[] rows) {
    return table.columns().stream()
        .filter(column -> !Identifiers.isIdentifier(column, rows))
        .toList();
  }

  static Optional<Trap> find(Subject subject) {
    int rows = subject.rows().length;
    int[] firsts = firsts(subject.table(), subject.rows());
    int repeated = 0;
    for (int i = 0; i < rows; i++) {
      repeated += firsts[i] < i ? 1 : 0;
    }
    if (repeated < Math.max(FEWEST, NOTICEABLE * rows)
        || equalPairs(firsts) <= BEYOND_CHANCE * pairsByChance(subject, firsts)) {
      return Optional.empty();
    }
    int held = subject.split().validation().length + subject.split().test().length;
    int seen = seen(subject, firsts);
    return Optional.of(seen > 0 ? acrossSplit(repeated, seen, held) : within(repeated, rows));
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

  /** The rows held back that are equal to a training row. */
  private static int seen(Subject subject, int[] firsts) {
    boolean[] trained = new boolean[firsts.length];
    for (int place : subject.split().train()) {
      trained[firsts[place]] = true;
    }
    int seen = 0;
    for (int[] part : List.of(subject.split().validation(), subject.split().test())) {
      for (int place : part) {
        seen += trained[firsts[place]] ? 1 : 0;
      }
    }
    return seen;
  }

  private static double equalPairs(int[] firsts) {
    int[] sizes = new int[firsts.length];
    double pairs = 0;
    for (int first : firsts) {
      pairs += sizes[first]++;
    }
    return pairs;
  }

  /**
   * How many pairs of rows would be equal anyway, as rows of a few coarse columns are: where many
   * pairs agree in all columns but one, as many of them as that column's values are often equal
   * agree in this one too. Copies, on the other hand, come without pairs that almost agree.
   */
  private static double pairsByChance(Subject subject, int[] firsts) {
    int[] rows = subject.rows();
    List<Column> columns = compared(subject.table(), rows);
    if (columns.size() > MOST_COARSE_COLUMNS) {
      return 0;
    }
    // Copies would make the values of every column equal more often than they are.
    int[] different = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (firsts[i] == i) {
        different[count++] = rows[i];
      }
    }
    different = Arrays.copyOf(different, count);
    double all = count * (count - 1.0) / 2;
    double equal = equalPairs(firsts);
    double most = 0;
    for (Column column : columns) {
      List<Column> others = new ArrayList<>(columns);
      others.remove(column);
      double almost = equalPairs(Repeats.firsts(others, rows)) - equal;
      // One pair more: that none was seen does not mean that there cannot be one.
      double share = (equalPairs(Repeats.firsts(List.of(column), different)) + 1) / all;
      most = share < 1 ? Math.max(most, almost * share / (1 - share)) : most;
    }
    return most;
  }
}
