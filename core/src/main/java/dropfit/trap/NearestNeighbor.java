package dropfit.trap;

import dropfit.numeric.GroupVisits;
import dropfit.numeric.Order;
import dropfit.numeric.Work;
import dropfit.profile.Pairs;
import java.util.Arrays;

/**
 * Tells each row's class from the other rows by a single column: rows of the same value vote, and a
 * row whose number is its own follows the nearest other number. No row takes part in its own vote,
 * so that a column with another value in every row gains nothing by it.
 */
final class NearestNeighbor {
  private static final int UNDECIDED = -1;

  private final Work work;

  /** The class of each row. */
  private final int[] classes;

  private final int[] votes;

  /** The different numbers in rising order; empty for words, none of which is near another. */
  private double[] values = {};

  /** The rows, those of one value after those of the other. */
  private int[] rows = {};

  /** Where the rows of each value begin, and behind the last where they end. */
  private int[] starts = {0};

  /** For each value the class that most of its rows have; undecided if two have as many. */
  private int[] winners = {};

  private int winner;
  private int most;
  private int second;
  private int right;

  private NearestNeighbor(Work work, int[] classes, int most) {
    this.work = work;
    this.classes = classes;
    votes = new int[most];
  }

  /**
   * Is going to tell classes, those of rows that have a value in a column and a class.
   *
   * @param work receives the parts in which that is done
   * @param pairs the values of the column and the classes
   * @param words whether the values are words
   * @param most how many classes there may be
   */
  static NearestNeighbor of(Work work, Pairs pairs, boolean words, int most) {
    NearestNeighbor search = new NearestNeighbor(work, pairs.targetClasses(), most);
    if (words) {
      search.group(pairs.codes(), pairs.words());
    } else {
      search.group(pairs.numbers());
    }
    work.then(() -> search.winners = new int[search.starts.length - 1]);
    work.then(() -> work.parts(new GroupVisits(search.starts, 3, search::vote)::advance));
    work.then(() -> work.over(search.values.length, search::followAll));
    return search;
  }

  /** The number of rows whose class the other rows tell, once the work is done. */
  int right() {
    return right;
  }

  private void group(double[] numbers) {
    Order order = new Order(work, numbers);
    int[] count = {0};
    work.then(
        () -> {
          rows = order.places();
          values = new double[rows.length];
        });
    work.then(() -> starts = new int[rows.length + 1]);
    work.over(
        numbers.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double value = numbers[rows[i]];
            if (count[0] == 0 || value != values[count[0] - 1]) {
              starts[count[0]] = i;
              values[count[0]++] = value;
            }
          }
        });
    work.then(() -> values = Arrays.copyOf(values, count[0]));
    work.then(
        () -> {
          starts = Arrays.copyOf(starts, count[0] + 1);
          starts[count[0]] = rows.length;
        });
  }

  private void group(int[] codes, int words) {
    starts = new int[words + 1];
    rows = new int[codes.length];
    int[] next = new int[words];
    work.over(
        codes.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            starts[codes[i] + 1]++;
          }
        });
    work.over(
        words,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            next[k] = starts[k];
            starts[k + 1] += starts[k];
          }
        });
    work.over(
        codes.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[next[codes[i]]++] = i;
          }
        });
  }

  /**
   * Finds the winner among the rows of one value; counts those who are right without their own
   * vote. First the votes are counted, then the most of a class, then those of the next one.
   */
  private void vote(int group, int pass, int from, int to) {
    if (pass == 0) {
      if (from == starts[group]) {
        winner = UNDECIDED;
        most = 0;
        second = 0;
      }
      for (int i = from; i < to; i++) {
        votes[classes[rows[i]]]++;
      }
    } else if (pass == 1) {
      for (int i = from; i < to; i++) {
        int code = classes[rows[i]];
        winner = votes[code] > most ? code : winner;
        most = Math.max(most, votes[code]);
      }
    } else {
      for (int i = from; i < to; i++) {
        int code = classes[rows[i]];
        second = code == winner ? second : Math.max(second, votes[code]);
        votes[code] = 0;
      }
      if (to == starts[group + 1]) {
        right += most - 1 > second ? most : 0;
        winners[group] = most > second ? winner : UNDECIDED;
      }
    }
  }

  private void followAll(int from, int to) {
    for (int group = from; group < to; group++) {
      if (starts[group + 1] - starts[group] == 1) {
        follow(group);
      }
    }
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
