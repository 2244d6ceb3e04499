package dropfit.prepare;

import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;

/** Fits the preparation of dates in parts. */
final class DateFit {
  private final Work work;
  private final Column.Dates column;
  private final int[] rows;
  private final PreparationSettings settings;
  private final boolean clock;
  private double origin = Double.POSITIVE_INFINITY;
  private final List<DatePart> parts = new ArrayList<>();
  private final List<NumberStep> numbers = new ArrayList<>();

  /**
   * Is going to fit.
   *
   * @param work receives the parts in which that is done
   * @param rows the training rows
   */
  DateFit(Work work, Column.Dates column, int[] rows, PreparationSettings settings) {
    this.work = work;
    this.column = column;
    this.rows = rows;
    this.settings = settings;
    clock = column.scale() == Column.Dates.Scale.TIME;
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double value = column.get(rows[i]);
            origin = value < origin ? value : origin;
          }
        });
    work.then(() -> origin = Double.isFinite(origin) ? origin : 0);
    for (DatePart part : DatePart.values()) {
      if (!clock || part == DatePart.HOUR) {
        work.then(() -> fit(part));
      }
    }
  }

  /** What was fitted, once the work is done. */
  DateStep step() {
    return new DateStep(column.name(), clock, origin, List.copyOf(parts), List.copyOf(numbers));
  }

  /** Fits a part of the dates if it varies. */
  private void fit(DatePart part) {
    double[] values = new double[rows.length];
    double[] bounds = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double seconds = column.get(rows[i]);
            double value = Double.isNaN(seconds) ? seconds : part.of(seconds, origin);
            values[i] = value;
            bounds[0] = value < bounds[0] ? value : bounds[0];
            bounds[1] = value > bounds[1] ? value : bounds[1];
          }
        });
    work.then(
        () -> {
          if (bounds[0] < bounds[1]) {
            String name = column.name() + " (" + part.id() + ")";
            NumberFit fit = new NumberFit(work, name, values, settings);
            work.then(
                () -> {
                  parts.add(part);
                  numbers.add(fit.step());
                });
          }
        });
  }
}
