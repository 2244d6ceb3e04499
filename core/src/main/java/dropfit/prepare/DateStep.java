package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A column of dates: one prepared column for each part that varies in the training rows, each
 * prepared like a number column.
 *
 * @param column the column's name
 * @param clock whether its cells are times of the day without a date
 * @param origin the first date of the training rows in seconds, 0 if there is none
 * @param parts what is learned from
 * @param numbers how each part is prepared
 */
record DateStep(
    String column, boolean clock, double origin, List<DatePart> parts, List<NumberStep> numbers)
    implements Step {

  static DateStep fit(Column.Dates column, PreparationSettings settings) {
    double[] seconds = column.seconds().toArray();
    boolean clock = column.scale() == Column.Dates.Scale.TIME;
    double origin = first(seconds);
    List<DatePart> parts = new ArrayList<>();
    List<NumberStep> numbers = new ArrayList<>();
    for (DatePart part : DatePart.values()) {
      double[] values = values(seconds, part, origin);
      if (varies(values) && (!clock || part == DatePart.HOUR)) {
        String name = column.name() + " (" + part.id() + ")";
        parts.add(part);
        numbers.add(NumberStep.fit(new Column.Numbers(name, values), settings));
      }
    }
    return new DateStep(column.name(), clock, origin, List.copyOf(parts), List.copyOf(numbers));
  }

  private static double first(double[] seconds) {
    double first = Double.POSITIVE_INFINITY;
    for (double value : seconds) {
      first = value < first ? value : first;
    }
    return Double.isFinite(first) ? first : 0;
  }

  private static double[] values(double[] seconds, DatePart part, double origin) {
    double[] values = new double[seconds.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(seconds[i]) ? Double.NaN : part.of(seconds[i], origin);
    }
    return values;
  }

  private static boolean varies(double[] values) {
    double first = Double.NaN;
    for (double value : values) {
      if (value < first || value > first) {
        return true;
      }
      first = Double.isNaN(first) ? value : first;
    }
    return false;
  }

  static DateStep restore(State state) {
    List<DatePart> parts = new ArrayList<>();
    List<NumberStep> numbers = new ArrayList<>();
    for (State part : state.states("parts")) {
      parts.add(part(part.text("part")));
      numbers.add(NumberStep.restore(part));
    }
    double origin = state.number("origin");
    if (!Double.isFinite(origin)) {
      throw new State.Malformed("the first date of " + state.text("column") + " should be finite");
    }
    return new DateStep(state.text("column"), state.flag("clock"), origin, parts, numbers);
  }

  private static DatePart part(String id) {
    for (DatePart part : DatePart.values()) {
      if (part.id().equals(id)) {
        return part;
      }
    }
    throw new State.Malformed("a date has no part named " + id);
  }

  @Override
  public Preparation.Kind kind() {
    return Preparation.Kind.DATE;
  }

  @Override
  public List<String> features() {
    return numbers.stream().map(NumberStep::column).toList();
  }

  @Override
  public double center(int feature) {
    return numbers.get(feature).center();
  }

  @Override
  public double scale(int feature) {
    return numbers.get(feature).scale();
  }

  @Override
  public void apply(Column cells, double[] out, int width, int from) {
    if (!(cells instanceof Column.Dates dates)) {
      throw new IllegalArgumentException(column + " was fitted as a column of dates");
    }
    double[] seconds = dates.seconds().toArray();
    if (clock != (dates.scale() == Column.Dates.Scale.TIME)) {
      // Times are no dates: none of the cells says what is asked for.
      Arrays.fill(seconds, Double.NaN);
    }
    for (int k = 0; k < parts.size(); k++) {
      double[] values = values(seconds, parts.get(k), origin);
      numbers.get(k).apply(new Column.Numbers(column, values), out, width, from + k);
    }
  }

  @Override
  public State state() {
    List<State> states = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      states.add(numbers.get(k).state().put("part", parts.get(k).id()));
    }
    return new State()
        .put("kind", "date")
        .put("column", column)
        .put("clock", clock)
        .put("origin", origin)
        .put("parts", states);
  }
}
