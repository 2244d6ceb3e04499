package dropfit.prepare;

import dropfit.data.State;
import java.util.ArrayList;
import java.util.List;

/** B-splines in place of each column of numbers. */
final class Splines implements Expander {
  private static final int MOST_DEGREE = 10;

  private final int degree;
  private final Beyond beyond;

  /** Of the inputs. */
  private final List<String> names;

  /** Which of the inputs are columns of numbers, in order. */
  private final int[] numbers;

  /** Those of each column of numbers. */
  private final List<double[]> knots;

  private final List<Spline> splines = new ArrayList<>();

  private Splines(
      int degree, Beyond beyond, List<String> names, int[] numbers, List<double[]> knots) {
    this.degree = degree;
    this.beyond = beyond;
    this.names = names;
    this.numbers = numbers;
    this.knots = knots;
    for (double[] some : knots) {
      splines.add(new Spline(some, degree, beyond));
    }
  }

  /**
   * Chooses knots.
   *
   * @param values the prepared training rows of each column of numbers
   */
  static Splines fit(
      ExpansionSettings wanted, List<String> names, int[] numbers, List<double[]> values) {
    List<double[]> knots = new ArrayList<>();
    for (double[] column : values) {
      knots.add(wanted.placement().of(column, wanted.knots()));
    }
    return new Splines(wanted.splineDegree(), wanted.beyond(), names, numbers, knots);
  }

  static Splines restore(State state, List<String> names, int[] numbers) {
    List<double[]> knots = new ArrayList<>();
    for (State column : state.states("columns")) {
      double[] some = column.numbers("knots");
      boolean sound = some.length >= 2 && some.length <= ExpansionSettings.MOST_COLUMNS;
      for (int k = 0; sound && k < some.length; k++) {
        sound = Double.isFinite(some[k]) && (k == 0 || some[k] > some[k - 1]);
      }
      if (!sound) {
        throw new State.Malformed("the knots of a spline should rise");
      }
      knots.add(some);
    }
    if (knots.size() != numbers.length) {
      throw new State.Malformed("there should be knots for every column of numbers");
    }
    Beyond beyond = state.flag("linear") ? Beyond.LINEAR : Beyond.CONSTANT;
    int degree = state.integer("degree", 1, MOST_DEGREE);
    return new Splines(degree, beyond, names, numbers, knots);
  }

  @Override
  public List<String> features() {
    List<String> all = new ArrayList<>();
    for (int j = 0, k = 0; j < names.size(); j++) {
      if (!isNumber(j, k)) {
        all.add(names.get(j));
        continue;
      }
      for (int i = 1; i <= splines.get(k).width(); i++) {
        all.add(names.get(j) + " spline " + i);
      }
      k++;
    }
    return all;
  }

  private boolean isNumber(int input, int next) {
    return next < numbers.length && numbers[next] == input;
  }

  @Override
  public void expand(double[] inputs, int from, double[] out, int to) {
    int at = to;
    for (int j = 0, k = 0; j < names.size(); j++) {
      if (isNumber(j, k)) {
        Spline spline = splines.get(k++);
        spline.expand(inputs[from + j], spline.room(), out, at);
        at += spline.width();
      } else {
        out[at++] = inputs[from + j];
      }
    }
  }

  @Override
  public void reduce(double[] features, double[] out) {
    int at = 0;
    for (int j = 0, k = 0; j < names.size(); j++) {
      if (isNumber(j, k)) {
        Spline spline = splines.get(k++);
        out[j] = spline.reduce(features, at);
        at += spline.width();
      } else {
        out[j] = features[at++];
      }
    }
  }

  @Override
  public State state() {
    List<State> columns = new ArrayList<>();
    for (double[] some : knots) {
      columns.add(new State().put("knots", some));
    }
    return new State()
        .put("kind", Expansion.SPLINES.id())
        .put("degree", (double) degree)
        .put("linear", beyond == Beyond.LINEAR)
        .put("columns", columns);
  }
}
