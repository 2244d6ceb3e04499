package dropfit.web;

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

  /**
   * What is to be learned from which columns. Settings of the wrong kind are refused here, those
   * out of range by the experiment.
   */
  static Checked<Settings> settings(State state) {
    Map<String, Object> values = new LinkedHashMap<>(state.values());
    values.remove("task");
    values.remove("target");
    values.remove("moreTargets");
    values.remove("features");
    values.remove("weights");
    return Settings.SCHEMA.check(values);
  }

  static Choices choices(State state, Settings settings) {
    return new Choices(
        task(state.text("task")),
        state.integer("target", -1, Integer.MAX_VALUE),
        state.has("moreTargets") ? indices(state, "moreTargets") : List.of(),
        indices(state, "features"),
        state.integer("weights", -1, Integer.MAX_VALUE),
        settings);
  }

  private static List<Integer> indices(State state, String name) {
    List<Integer> indices = new ArrayList<>();
    for (double index : state.numbers(name)) {
      indices.add((int) index);
    }
    return indices;
  }

  static Task task(String word) {
    return constant(Task.values(), word, "task");
  }

  /** The constant that a word of the page names. */
  static <E extends Enum<E>> E constant(E[] constants, String word, String what) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw new State.Malformed("there is no " + what + " named " + word);
  }
}
