package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.data.Target;
import dropfit.numeric.Work;
import java.util.Arrays;
import java.util.List;

/** The values of a column and of the target, of the rows that have both. */
public final class Pairs {
  private final Work work;
  private final int[] rows;

  /** The rows, by their places among those with a target, that have a value in the column too. */
  private int[] places = {};

  private int present;
  private double[] numbers = {};
  private int[] codes = {};
  private int words;
  private double[] targetNumbers = {};
  private int[] targetClasses = {};

  /**
   * Is going to collect the values. Dates are numbers of seconds; texts that are equal are one
   * word.
   *
   * @param work receives the parts in which that is done
   * @param column any column
   * @param rows the rows of the column that have a target
   * @param target one value for each of these rows
   */
  public Pairs(Work work, Column column, int[] rows, Target target) {
    this.work = work;
    this.rows = rows;
    work.then(() -> places = new int[rows.length]);
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (!column.isMissing(rows[i])) {
              places[present++] = i;
            }
          }
        });
    work.then(() -> places = present < places.length ? Arrays.copyOf(places, present) : places);
    work.then(() -> collect(column));
    work.then(() -> collect(target));
  }

  private void collect(Column column) {
    if (column instanceof Column.Dates dates) {
      collect(dates.seconds());
    } else if (column instanceof Column.Numbers cells) {
      numbers = new double[present];
      work.over(
          present,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              numbers[i] = cells.get(rows[places[i]]);
            }
          });
    } else if (column instanceof Column.Categories cells) {
      words = cells.labels().size();
      codes = new int[present];
      work.over(
          present,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              codes[i] = cells.code(rows[places[i]]);
            }
          });
    } else {
      collectTexts(column);
    }
  }

  private void collectTexts(Column column) {
    int[] held = new int[present];
    work.over(
        present,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            held[i] = rows[places[i]];
          }
        });
    Repeats repeats = new Repeats(work, List.of(column), held);
    work.then(() -> codes = new int[present]);
    work.over(
        present,
        (from, to) -> {
          int[] firsts = repeats.firsts();
          for (int i = from; i < to; i++) {
            codes[i] = firsts[i] == i ? words++ : codes[firsts[i]];
          }
        });
  }

  private void collect(Target target) {
    if (target instanceof Target.Numbers values) {
      targetNumbers = new double[present];
      work.over(
          present,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              targetNumbers[i] = values.get(places[i]);
            }
          });
    } else if (target instanceof Target.Classes classes) {
      targetClasses = new int[present];
      work.over(
          present,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              targetClasses[i] = classes.get(places[i]);
            }
          });
    }
  }

  /**
   * How many rows have both.
   *
   * @return 0 or more
   */
  public int size() {
    return present;
  }

  /**
   * The numbers or dates of the column; not a copy.
   *
   * @return one a row; none for words
   */
  public double[] numbers() {
    return numbers;
  }

  /**
   * The words of the column; not a copy.
   *
   * @return for each row the number of its word; none for numbers
   */
  public int[] codes() {
    return codes;
  }

  /**
   * How many words there may be.
   *
   * @return all of {@link #codes} are less
   */
  public int words() {
    return words;
  }

  /**
   * The numbers of the target; not a copy.
   *
   * @return one a row; none if it is classes
   */
  public double[] targetNumbers() {
    return targetNumbers;
  }

  /**
   * The classes of the target; not a copy.
   *
   * @return one a row; none if it is numbers
   */
  public int[] targetClasses() {
    return targetClasses;
  }
}
