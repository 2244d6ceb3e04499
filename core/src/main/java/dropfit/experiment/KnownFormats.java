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
   */
  record Known(String name, String format, List<String> missing) {}

  static KnownFormats of(CsvResult data, List<Integer> features) {
    List<Known> columns = new ArrayList<>();
    for (int index : features) {
      ColumnProfile profile = data.columns().get(index);
      List<String> missing = new ArrayList<>(data.options().missing());
      missing.addAll(data.options().column(index).missing());
      if (!profile.format().isEmpty() || !missing.isEmpty()) {
        columns.add(new Known(profile.name(), profile.format(), missing));
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
      columns.add(new Known(known.text("column"), known.text("format"), known.texts("missing")));
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
              .put("missing", known.missing));
    }
    return states.isEmpty() ? data : data.put("formats", states);
  }

  /** A choice that expects a column as it was; what the user decided about it stays. */
  ColumnChoice expect(String name, ColumnChoice choice) {
    for (Known known : columns) {
      if (known.name.equals(name)) {
        List<String> missing = new ArrayList<>(choice.missing());
        missing.addAll(known.missing);
        ColumnChoice with = choice.withMissing(missing);
        return choice.format().isPresent() || known.format.isEmpty()
            ? with
            : with.expecting(known.format);
      }
    }
    return choice;
  }
}
