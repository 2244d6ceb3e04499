package dropfit.web;

import dropfit.codec.Json;
import dropfit.csv.ColumnType;
import dropfit.csv.CsvOptions;
import dropfit.csv.Delimiter;
import dropfit.csv.Header;
import dropfit.data.State;
import dropfit.experiment.Choices;
import dropfit.experiment.Settings;
import dropfit.fit.Task;
import dropfit.guard.Checked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page asks for, read from its JSON. */
final class Requests {
  private Requests() {}

  /** How a text is to be read. */
  static CsvOptions csvOptions(String json) {
    State state = Json.read(json);
    CsvOptions options = CsvOptions.DEFAULT;
    if (state.has("delimiter")) {
      options = options.withDelimiter(delimiter(state.text("delimiter")));
    }
    if (state.has("header")) {
      options = options.withHeader(state.flag("header") ? Header.YES : Header.NO);
    }
    if (state.has("types")) {
      State types = state.state("types");
      for (String column : types.values().keySet()) {
        ColumnType type = constant(ColumnType.values(), types.text(column), "type");
        options = options.withType(index(column), type);
      }
    }
    return options;
  }

  private static int index(String column) {
    try {
      return Integer.parseInt(column);
    } catch (NumberFormatException notAnIndex) {
      throw new State.Malformed("types should be given by column index; found " + column);
    }
  }

  private static Delimiter delimiter(String character) {
    for (Delimiter delimiter : Delimiter.values()) {
      if (character.equals(String.valueOf(delimiter.character()))) {
        return delimiter;
      }
    }
    throw new State.Malformed("delimiter should be a comma, semicolon, tab or vertical bar");
  }

  /**
   * What is to be learned from which columns. Settings of the wrong kind are refused here, those
   * out of range by the experiment.
   */
  static Checked<Settings> settings(State state) {
    Map<String, Object> values = new LinkedHashMap<>(state.values());
    values.remove("task");
    values.remove("target");
    values.remove("features");
    return Settings.SCHEMA.check(values);
  }

  static Choices choices(State state, Settings settings) {
    List<Integer> features = new ArrayList<>();
    for (double feature : state.numbers("features")) {
      features.add((int) feature);
    }
    return new Choices(
        task(state.text("task")),
        state.integer("target", -1, Integer.MAX_VALUE),
        features,
        settings);
  }

  static Task task(String word) {
    return constant(Task.values(), word, "task");
  }

  private static <E extends Enum<E>> E constant(E[] constants, String word, String what) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw new State.Malformed("there is no " + what + " named " + word);
  }
}
