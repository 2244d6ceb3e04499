package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Order;
import dropfit.numeric.Ranks;
import java.util.Arrays;

/**
 * Tells each row's class from the other rows by a single column: rows of the same value vote, and a
 * row whose number is its own follows the nearest other number. No row takes part in its own vote,
 * so that a column with another value in every row gains nothing by it.
 */
final class NearestNeighbor {
  private static final int UNDECIDED = -1;

  /** The different numbers in rising order; empty for words, none of which is near another. */
  private final double[] values;

  /** The rows, those of one value after those of the other. */
  private final int[] rows;

  /** Where the rows of each value begin, and behind the last where they end. */
  private final int[] starts;

  /** For each value the class that most of its rows have; undecided if two have as many. */
  private final int[] winners;

  private final int[] classes;
  private int right;

  /**
   * Groups rows by their value and lets those of equal value vote.
   *
   * @param cells a column of numbers or words without missing cells
   * @param target the class of each row
   */
  private NearestNeighbor(Column cells, Target.Classes target) {
    classes = target.toArray();
    if (cells instanceof Column.Numbers numbers) {
      double[] all = numbers.toArray();
      rows = Order.of(all);
      double[] different = new double[all.length];
      int[] begins = new int[all.length + 1];
      int count = 0;
      for (int at = 0; at < rows.length; at = begins[count]) {
        different[count++] = all[rows[at]];
        begins[count] = Ranks.endOfTie(all, rows, at);
      }
      values = Arrays.copyOf(different, count);
      starts = Arrays.copyOf(begins, count + 1);
    } else if (cells instanceof Column.Categories words) {
      values = new double[0];
      int[] codes = words.toArray();
      starts = new int[words.labels().size() + 1];
      for (int code : codes) {
        starts[code + 1]++;
      }
      for (int k = 1; k < starts.length; k++) {
        starts[k] += starts[k - 1];
      }
      int[] next = starts.clone();
      rows = new int[codes.length];
      for (int i = 0; i < codes.length; i++) {
        rows[next[codes[i]]++] = i;
      }
    } else {
      throw new IllegalArgumentException(cells.name() + " is free text");
    }
    int groups = starts.length - 1;
    winners = new int[groups];
    int[] votes = new int[target.labels().size()];
    for (int group = 0; group < groups; group++) {
      winners[group] = vote(starts[group], starts[group + 1], votes);
    }
  }

  /**
   * The number of rows whose class the other rows tell.
   *
   * @param cells a column of numbers or words without missing cells
   * @param target the class of each row
   * @return 0 to the number of rows
   */
  static int right(Column cells, Target.Classes target) {
    NearestNeighbor search = new NearestNeighbor(cells, target);
    for (int group = 0; group < search.values.length; group++) {
      if (search.starts[group + 1] - search.starts[group] == 1) {
        search.follow(group);
      }
    }
    return search.right;
  }

  /** The winner among the rows of one value; counts those who are right without their own vote. */
  private int vote(int from, int to, int[] votes) {
    for (int i = from; i < to; i++) {
      votes[classes[rows[i]]]++;
    }
    int winner = UNDECIDED;
    int most = 0;
    for (int i = from; i < to; i++) {
      int code = classes[rows[i]];
      if (votes[code] > most) {
        most = votes[code];
        winner = code;
      }
    }
    int second = 0;
    for (int i = from; i < to; i++) {
      int code = classes[rows[i]];
      second = code == winner ? second : Math.max(second, votes[code]);
    }
    for (int i = from; i < to; i++) {
      votes[classes[rows[i]]] = 0;
    }
    right += most - 1 > second ? most : 0;
    return most > second ? winner : UNDECIDED;
  }

  /** Counts the only row of a number if the nearest other number tells its class. */
  private void follow(int group) {
    double below = group > 0 ? values[group] - values[group - 1] : Double.POSITIVE_INFINITY;
    double above =
        group + 1 < values.length ? values[group + 1] - values[group] : Double.POSITIVE_INFINITY;
    int code = classes[rows[starts[group]]];
    boolean agrees = values.length > 1;
    if (below <= above && group > 0) {
      agrees &= winners[group - 1] == code;
    }
    if (above <= below && group + 1 < values.length) {
      agrees &= winners[group + 1] == code;
    }
    right += agrees ? 1 : 0;
  }
}
