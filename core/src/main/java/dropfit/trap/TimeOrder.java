package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Decimals;
import dropfit.numeric.Order;
import dropfit.numeric.Ranks;
import dropfit.numeric.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows whose targets are like those of their neighbours in the order of a column of dates, or in
 * that of the file if a column shows it to be one of time: split at random, the held-back rows lie
 * between training rows that tell them.
 */
final class TimeOrder {
  /** In fewer rows, likeness of neighbours cannot be told from chance. */
  private static final int FEWEST_ROWS = 40;

  /** Rows that are compared with each other; differences between far rows are no sign of time. */
  private static final int BLOCK = 20;

  /** The least likeness of neighbours by which a score would be moved. */
  private static final double NOTICEABLE = 0.3;

  /** Standard errors by which the likeness has to exceed chance. */
  private static final double BEYOND_CHANCE = 4;

  /** An order with fewer steps is a sorting by a few groups. */
  private static final int FEWEST_STEPS = 10;

  private TimeOrder() {}

  static Optional<Trap> find(Subject subject) {
    if (!subject.splitAtRandom() || subject.target() instanceof Target.None) {
      return Optional.empty();
    }
    double inFile = likeness(subject.target());
    boolean sorted =
        subject.target() instanceof Target.Numbers numbers && direction(numbers.toArray()) != 0;
    for (int index = 0; index < subject.table().columns().size(); index++) {
      if (index == subject.targetColumn()) {
        continue;
      }
      if (subject.column(index) instanceof Column.Dates dates) {
        double likeness = likeness(inOrderOf(dates, subject));
        if (likeness > 0) {
          String found = "In the order of " + subject.name(index) + ", ";
          return Optional.of(trap(subject, index, found, likeness, new Fix.SplitByDate(index)));
        }
      } else if (inFile > 0) {
        int direction = direction(subject, index, sorted);
        if (direction != 0) {
          String found = "The rows are in the order of " + subject.name(index) + ", and ";
          Fix fix = new Fix.SplitInOrder(direction < 0);
          return Optional.of(trap(subject, index, found, inFile, fix));
        }
      }
    }
    return Optional.empty();
  }

  private static Trap trap(Subject subject, int index, String order, double likeness, Fix fix) {
    return new Trap(
        Trap.Code.TIME_ORDER,
        List.of(index),
        List.of(new Trap.Figure("likeness of neighbouring rows", likeness)),
        order
            + subject.name(subject.targetColumn())
            + " is like that of the row before (autocorrelation "
            + hundredths(likeness)
            + ").",
        "If they were recorded over time, a random split tests on moments between those learned"
            + " from; the future is harder.",
        Optional.of(fix));
  }

  /**
   * The targets of the rows that have a date, by their dates; no target if there are few different
   * ones. Rows of equal dates are mixed, so that the order of the file, which may be that of the
   * target, is not taken for one of time.
   */
  private static Target inOrderOf(Column.Dates dates, Subject subject) {
    int[] rows = subject.rows();
    int[] mixed = Seeds.permutation(Seeds.generator(0), rows.length);
    double[] keys = new double[rows.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = dates.get(rows[mixed[i]]);
    }
    int[] rising = Order.of(keys);
    int[] order = new int[rows.length];
    int count = 0;
    int steps = 0;
    for (int place : rising) {
      if (!Double.isNaN(keys[place])) {
        steps += count > 0 && keys[place] != keys[rising[count - 1]] ? 1 : 0;
        order[count++] = mixed[place];
      }
    }
    return steps < FEWEST_STEPS
        ? new Target.None()
        : subject.target().select(Arrays.copyOf(order, count));
  }

  /** A likeness, -1 to 1, as a person reads it. */
  private static String hundredths(double likeness) {
    return Decimals.print(Math.floor(likeness * 100 + 0.5) / 100);
  }

  /** Whether the rows of each class stand together: then their order is that of the classes. */
  private static boolean isSortedByClass(Target target) {
    if (!(target instanceof Target.Classes classes)) {
      return false;
    }
    int changes = 0;
    for (int i = 1; i < classes.size(); i++) {
      changes += classes.get(i) != classes.get(i - 1) ? 1 : 0;
    }
    return changes < classes.labels().size();
  }

  /**
   * Which way a column goes if the rows are in its order and it may tell the time: 1 upwards, -1
   * downwards, 0 otherwise. Numbers have to be whole, as counts, years and clocks are; where the
   * target is sorted too, they are its order and not time's.
   */
  private static int direction(Subject subject, int index, boolean targetIsSorted) {
    Column column = subject.column(index);
    int[] rows = subject.rows();
    if (column instanceof Column.Numbers numbers) {
      if (targetIsSorted) {
        return 0;
      }
      double[] values = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = numbers.get(rows[i]);
        if (values[i] != Math.floor(values[i])) {
          return 0;
        }
      }
      return direction(values);
    }
    return directionOfDates(column, rows);
  }

  /** Whether numbers only rise (1) or only fall (-1), in many steps. */
  private static int direction(double[] values) {
    int up = 0;
    int down = 0;
    for (int i = 1; i < values.length; i++) {
      up += values[i] > values[i - 1] ? 1 : 0;
      down += values[i] < values[i - 1] ? 1 : 0;
    }
    return direction(up, down);
  }

  private static int direction(int up, int down) {
    if ((up > 0 && down > 0) || up + down < FEWEST_STEPS) {
      return 0;
    }
    return up > 0 ? 1 : -1;
  }

  /** Dates such as 2024-05-17 are in order if their texts are. */
  private static int directionOfDates(Column column, int[] rows) {
    int up = 0;
    int down = 0;
    String before = "";
    for (int row : rows) {
      String text = column.text(row);
      if (!isDate(text)) {
        return 0;
      }
      int step = before.isEmpty() ? 0 : text.compareTo(before);
      up += step > 0 ? 1 : 0;
      down += step < 0 ? 1 : 0;
      if (up > 0 && down > 0) {
        return 0;
      }
      before = text;
    }
    return direction(up, down);
  }

  private static boolean isDate(String text) {
    if (text.length() < 7) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      char here = text.charAt(i);
      boolean fits = i == 4 ? here == '-' : ('0' <= here && here <= '9');
      if (!fits) {
        return false;
      }
    }
    return text.length() == 7 || text.charAt(7) == '-';
  }

  /** How much more like each other neighbouring rows are than rows nearby; 0 if that is chance. */
  private static double likeness(Target target) {
    if (target.size() < FEWEST_ROWS || isSortedByClass(target)) {
      return 0;
    }
    double likeness = serialCorrelation(target);
    boolean certain = likeness * Math.sqrt(target.size()) >= BEYOND_CHANCE;
    return certain && likeness >= NOTICEABLE ? likeness : 0;
  }

  /**
   * How much more like each other neighbouring rows are than rows nearby: 1 less the mean squared
   * difference of neighbours over that of any two rows of the same block (J. von Neumann,
   * "Distribution of the ratio of the mean square successive difference to the variance", 1941). 0
   * on average for rows in random order, also where blocks differ from each other, with a standard
   * error of about 1 / √rows.
   */
  private static double serialCorrelation(Target target) {
    double neighbors = 0;
    double any = 0;
    double[] ranks =
        target instanceof Target.Numbers numbers ? Ranks.of(numbers.toArray()) : new double[0];
    int rows = target.size();
    for (int from = 0; from + BLOCK <= rows; from += BLOCK) {
      for (int i = from; i < from + BLOCK; i++) {
        for (int j = i + 1; j < from + BLOCK; j++) {
          double distance =
              target instanceof Target.Classes classes
                  ? classes.get(i) == classes.get(j) ? 0 : 1
                  : (ranks[i] - ranks[j]) * (ranks[i] - ranks[j]);
          any += distance / (BLOCK * (BLOCK - 1) / 2);
          neighbors += j == i + 1 ? distance / (BLOCK - 1) : 0;
        }
      }
    }
    return any > 0 ? 1 - neighbors / any : 0;
  }
}
