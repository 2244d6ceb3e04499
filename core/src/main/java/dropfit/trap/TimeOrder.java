package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Decimals;
import dropfit.numeric.Work;
import java.util.List;
import java.util.Optional;

/**
 * Rows whose targets are like those of their neighbours in the order of a column of dates, or in
 * that of the file if a column shows it to be one of time: split at random, the held-back rows lie
 * between training rows that tell them.
 */
final class TimeOrder {
  private final Work work;
  private final Subject subject;
  private final Likeness inFile;
  private final Rise ofTarget = new Rise();
  private Optional<Trap> found = Optional.empty();

  /**
   * Is going to search.
   *
   * @param work receives the parts in which that is done
   */
  TimeOrder(Work work, Subject subject) {
    this.work = work;
    this.subject = subject;
    if (!subject.splitAtRandom() || subject.target() instanceof Target.None) {
      inFile = new Likeness(work, new Target.None());
      return;
    }
    inFile = new Likeness(work, subject.target());
    if (subject.target() instanceof Target.Numbers numbers) {
      work.over(
          numbers.size(),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              ofTarget.add(numbers.get(i));
            }
          });
    }
    work.then(() -> look(0));
  }

  /** What was found, once the work is done. */
  Optional<Trap> trap() {
    return found;
  }

  /** Looks at a column, and at those after it unless it is one of time. */
  private void look(int index) {
    if (found.isPresent() || index == subject.table().columns().size()) {
      return;
    }
    if (index != subject.targetColumn()) {
      if (subject.column(index) instanceof Column.Dates dates) {
        lookAtDates(index, dates);
      } else if (inFile.value() > 0) {
        lookAtOrder(index);
      }
    }
    work.then(() -> look(index + 1));
  }

  private void lookAtDates(int index, Column.Dates dates) {
    ByDate byDate = new ByDate(work, dates, subject);
    work.then(
        () -> {
          Likeness likeness = new Likeness(work, byDate.target());
          work.then(
              () -> {
                if (likeness.value() > 0) {
                  String order = "In the order of " + subject.name(index) + ", ";
                  Fix fix = new Fix.SplitByDate(index);
                  found = Optional.of(trap(index, order, likeness.value(), fix));
                }
              });
        });
  }

  /**
   * Judges which way a column goes if the rows are in its order and it may tell the time. Numbers
   * have to be whole, as counts, years and clocks are; where the target is sorted too, they are its
   * order and not time's. Dates such as 2024-05-17 are in order if their texts are.
   */
  private void lookAtOrder(int index) {
    Column column = subject.column(index);
    int[] rows = subject.rows();
    Rise rise = new Rise();
    if (column instanceof Column.Numbers numbers) {
      if (ofTarget.direction() != 0) {
        return;
      }
      work.over(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to && rise.isOpen(); i++) {
              double value = numbers.get(rows[i]);
              if (value == Math.floor(value)) {
                rise.add(value);
              } else {
                rise.giveUp();
              }
            }
          });
    } else {
      work.over(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to && rise.isOpen(); i++) {
              String text = column.text(rows[i]);
              if (Rise.isDate(text)) {
                rise.add(text);
              } else {
                rise.giveUp();
              }
            }
          });
    }
    work.then(
        () -> {
          int direction = rise.direction();
          if (direction != 0) {
            String order = "The rows are in the order of " + subject.name(index) + ", and ";
            Fix fix = new Fix.SplitInOrder(direction < 0);
            found = Optional.of(trap(index, order, inFile.value(), fix));
          }
        });
  }

  private Trap trap(int index, String order, double likeness, Fix fix) {
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

  /** A likeness, -1 to 1, as a person reads it. */
  private static String hundredths(double likeness) {
    return Decimals.print(Math.floor(likeness * 100 + 0.5) / 100);
  }
}
