package dropfit.csv;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a table from what was read, one after the other, and judges each. It is done
 * in parts: there are no columns before {@link #advance} has come to the end.
 */
final class ReadColumns {
  private final ColumnReading[] plans;
  private final Reading reading;
  private final Findings findings;
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnProfile> profiles = new ArrayList<>();
  private @Nullable Making making;
  private @Nullable Profiler profiler;

  ReadColumns(ColumnReading[] plans, Reading reading) {
    this.plans = plans;
    this.reading = reading;
    findings = new Findings(reading);
  }

  /** Goes on; false if that was the end. */
  boolean advance() {
    int i = columns.size();
    if (profiler != null) {
      if (!profiler.advance()) {
        add(i, profiler);
      }
    } else if (making != null) {
      if (!making.advance()) {
        ReadColumn made = plans[i].made(reading.cells(i), making.column(), reading.rows());
        profiler = new Profiler(made, reading.unit(i));
      }
    } else if (i < plans.length) {
      making = plans[i].make(reading.cells(i), reading.names().get(i), reading.lines());
    }
    return columns.size() < plans.length;
  }

  private void add(int index, Profiler finished) {
    ColumnProfile profile = finished.profile();
    findings.add(index, profile, finished.read());
    columns.add(finished.read().column());
    profiles.add(profile);
    profiler = null;
    making = null;
  }

  List<Column> columns() {
    return columns;
  }

  /** What is in each column. */
  List<ColumnProfile> profiles() {
    return profiles;
  }

  /** What there is to say about them. */
  Findings findings() {
    return findings;
  }
}
