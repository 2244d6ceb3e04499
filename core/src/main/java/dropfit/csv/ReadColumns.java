package dropfit.csv;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.List;

/** Makes the columns of a table from what was read, one after the other, and judges each. */
final class ReadColumns {
  private final ColumnReading[] plans;
  private final Reading reading;
  private final Findings findings;
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnProfile> profiles = new ArrayList<>();

  ReadColumns(ColumnReading[] plans, Reading reading) {
    this.plans = plans;
    this.reading = reading;
    findings = new Findings(reading);
  }

  /** Makes the next column; false if there is none. */
  boolean next() {
    int i = columns.size();
    if (i == plans.length) {
      return false;
    }
    ReadColumn read =
        plans[i].finish(reading.cells(i), reading.names().get(i), reading.lines(), reading.rows());
    ColumnProfile profile = Profiler.of(read, reading.unit(i));
    findings.add(i, profile, read);
    columns.add(read.column());
    profiles.add(profile);
    return true;
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
