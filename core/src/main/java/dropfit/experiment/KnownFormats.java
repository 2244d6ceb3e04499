package dropfit.experiment;

import dropfit.csv.ColumnChoice;
import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.data.State;
import java.util.ArrayList;
import java.util.List;

/**
 * How the columns were written that a model learned from, so that another file of the same kind is
 * read in the same way.
 */
record KnownFormats(List<Known> columns) {
  static final KnownFormats NONE = new KnownFormats(List.of());

  /**
   * One column.
   *
   * @param name its header
   * @param format how its numbers or dates were written, empty if they have no format
   * @param missing what stood for no value besides the usual words
   * @param values which of the usual words were values
   */
  record Known(String name, String format, List<String> missing, List<String> values) {}

  static KnownFormats of(CsvResult data, List<Integer> features) {
    List<Known> columns = new ArrayList<>();
    for (int index : features) {
      ColumnProfile profile = data.columns().get(index);
      List<String> missing = new ArrayList<>(data.options().missing());
      missing.addAll(data.options().column(index).missing());
      List<String> values = data.options().column(index).values();
      if (!profile.format().isEmpty() || !missing.isEmpty() || !values.isEmpty()) {
        columns.add(new Known(profile.name(), profile.format(), missing, values));
      }
    }
    return new KnownFormats(columns);
  }

  /**
   * The formats in the part of a model file that tells of its data; absent where there are none.
   */
  static KnownFormats restore(State data) {
    if (!data.has("formats")) {
      return NONE;
    }
    List<Known> columns = new ArrayList<>();
    for (State known : data.states("formats")) {
      // Files of older versions know no values.
      List<String> values = known.has("values") ? known.texts("values") : List.of();
      columns.add(
          new Known(known.text("column"), known.text("format"), known.texts("missing"), values));
    }
    return new KnownFormats(columns);
  }

  State addTo(State data) {
    List<State> states = new ArrayList<>();
    for (Known known : columns) {
      states.add(
          new State()
              .put("column", known.name)
              .put("format", known.format)
              .put("missing", known.missing)
              .put("values", known.values));
    }
    return states.isEmpty() ? data : data.put("formats", states);
  }

  /** A choice that expects a column as it was; what the user decided about it stays. */
  ColumnChoice expect(String name, ColumnChoice choice) {
    for (Known known : columns) {
      if (known.name.equals(name)) {
        List<String> missing = new ArrayList<>(choice.missing());
        missing.addAll(known.missing);
        List<String> values = new ArrayList<>(choice.values());
        values.addAll(known.values);
        ColumnChoice with = choice.withMissing(missing).withValues(values);
        return choice.format().isPresent() || known.format.isEmpty()
            ? with
            : with.expecting(known.format);
      }
    }
    return choice;
  }
}
