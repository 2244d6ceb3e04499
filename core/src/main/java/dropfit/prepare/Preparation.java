package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from a table's columns to the numbers that models learn from: fitted on training rows
 * only, immutable, and kept with the model.
 */
public final class Preparation {
  private final List<Step> steps;
  private final int[] columns;
  private final List<String> inputs;
  private final Expander expander;
  private final List<String> features;

  private Preparation(List<Step> steps, int[] columns, Expander expander) {
    this.steps = List.copyOf(steps);
    this.columns = columns.clone();
    this.inputs = names(steps);
    this.expander = expander;
    this.features = List.copyOf(expander.features());
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().flatMap(step -> step.features().stream()).toList();
  }

  /** Which of the inputs are columns of numbers. */
  private static int[] numbers(List<Step> steps) {
    int[] all = new int[steps.size()];
    int count = 0;
    int at = 0;
    for (Step step : steps) {
      if (step.kind() == Kind.NUMBER) {
        all[count++] = at;
      }
      at += step.features().size();
    }
    return Arrays.copyOf(all, count);
  }

  /**
   * Fits the preparation of some columns.
   *
   * @param table typed columns
   * @param chosen indices of columns
   * @param trainRows the rows whose values decide
   * @param settings how to fill, scale and count
   * @return the preparation
   */
  public static Preparation fit(
      Table table, int[] chosen, int[] trainRows, PreparationSettings settings) {
    List<Step> steps = new ArrayList<>();
    for (int index : chosen) {
      Column column = table.column(index).select(trainRows);
      if (column instanceof Column.Numbers numbers) {
        steps.add(NumberStep.fit(numbers, settings));
      } else if (column instanceof Column.Dates dates) {
        steps.add(DateStep.fit(dates, settings));
      } else if (column instanceof Column.Categories categories) {
        steps.add(CategoryStep.fit(categories));
      } else if (column instanceof Column.Text texts) {
        steps.add(TextStep.fit(texts, settings));
      }
    }
    List<String> names = names(steps);
    int[] numbers = numbers(steps);
    Expansion kind = settings.expansion().kind();
    if (kind == Expansion.NONE || numbers.length == 0) {
      return new Preparation(steps, chosen, Terms.none(names));
    }
    List<double[]> values = new ArrayList<>();
    for (int k = 0; k < chosen.length; k++) {
      if (steps.get(k).kind() == Kind.NUMBER) {
        double[] out = new double[trainRows.length];
        steps.get(k).apply(table.column(chosen[k]).select(trainRows), out, 1, 0);
        values.add(out);
      }
    }
    return new Preparation(
        steps,
        chosen,
        kind == Expansion.SPLINES
            ? Splines.fit(settings.expansion(), names, numbers, values)
            : Terms.fit(settings, names, numbers, values));
  }

  /**
   * Prepares every row of a table.
   *
   * @param table a table with the columns it was fitted on, at the same places and of the same
   *     types
   * @return rows x {@link #features()}, without missing values
   * @throws IllegalArgumentException if a column has another type
   */
  public Matrix apply(Table table) {
    return expanded(inputs(table), table.rows());
  }

  /** What the steps make of every row. */
  private double[] inputs(Table table) {
    int width = inputs.size();
    double[] out = new double[Matrix.size(table.rows(), width)];
    int from = 0;
    for (int k = 0; k < columns.length; k++) {
      Step step = steps.get(k);
      step.apply(table.column(columns[k]), out, width, from);
      from += step.features().size();
    }
    return out;
  }

  private Matrix expanded(double[] rows, int count) {
    int width = features.size();
    if (isPlain()) {
      return Matrix.of(count, width, rows);
    }
    double[] out = new double[Matrix.size(count, width)];
    for (int i = 0; i < count; i++) {
      expander.expand(rows, i * inputs.size(), out, i * width);
    }
    return Matrix.of(count, width, out);
  }

  private boolean isPlain() {
    return expander instanceof Terms terms && terms.terms().isEmpty();
  }

  /**
   * Makes features of inputs.
   *
   * @param rows rows x {@link #inputs()}
   * @return rows x {@link #features()}
   */
  public Matrix expand(Matrix rows) {
    return isPlain() ? rows : expanded(rows.toArray(), rows.rows());
  }

  /**
   * Goes back from features to inputs. Where splines are constant beyond their knots, a number that
   * lies there comes back as the outermost knot. A mean of features gives the mean of their inputs.
   *
   * @param rows rows x {@link #features()}
   * @return rows x {@link #inputs()}
   */
  public Matrix reduce(Matrix rows) {
    if (isPlain()) {
      return rows;
    }
    int width = inputs.size();
    double[] row = new double[features.size()];
    double[] input = new double[width];
    double[] out = new double[Matrix.size(rows.rows(), width)];
    for (int i = 0; i < rows.rows(); i++) {
      rows.copyRow(i, row);
      expander.reduce(row, input);
      System.arraycopy(input, 0, out, i * width, width);
    }
    return Matrix.of(rows.rows(), width, out);
  }

  /**
   * The names of the columns that can vary by themselves: a number column's own name, {@code
   * column=word} for words, {@code column (month)} and the like for dates, {@code column (words 1)}
   * and so on for texts.
   *
   * @return the names, in order
   */
  public List<String> inputs() {
    return inputs;
  }

  /**
   * The names of the prepared columns that models see: the {@link #inputs()}, and what is made of
   * those that are numbers, such as {@code x²}, {@code x·y} or, in place of x, {@code x spline 1}.
   *
   * @return the names, in order
   */
  public List<String> features() {
    return features;
  }

  /**
   * The value of the file's column that becomes 0.
   *
   * @param input index of one of {@link #inputs()}
   * @return its center, 0 for words
   */
  public double center(int input) {
    int of = 0;
    for (Step step : steps) {
      int count = step.features().size();
      if (input < of + count) {
        return step.center(input - of);
      }
      of += count;
    }
    throw new IndexOutOfBoundsException("prepared column " + input);
  }

  /**
   * The difference in the file's column that becomes 1.
   *
   * @param input index of one of {@link #inputs()}
   * @return its scale, 1 for words
   */
  public double scale(int input) {
    int of = 0;
    for (Step step : steps) {
      int count = step.features().size();
      if (input < of + count) {
        return step.scale(input - of);
      }
      of += count;
    }
    throw new IndexOutOfBoundsException("prepared column " + input);
  }

  /** What a column that is prepared holds. */
  public enum Kind {
    /** Numbers. */
    NUMBER,
    /** Words from a small set. */
    CATEGORY,
    /** Dates or times. */
    DATE,
    /** Free text. */
    TEXT
  }

  /**
   * One column that the preparation wants to find in another file.
   *
   * @param name its header
   * @param kind what it should hold
   */
  public record Wanted(String name, Kind kind) {}

  /**
   * The columns that were fitted on.
   *
   * @return one a fitted column, in order
   */
  public List<Wanted> wanted() {
    return steps.stream().map(step -> new Wanted(step.column(), step.kind())).toList();
  }

  /**
   * The same preparation for a table whose columns stand at other places.
   *
   * @param places for each of {@link #wanted()} the index of its column
   * @return a preparation for that table
   */
  public Preparation at(int[] places) {
    if (places.length != steps.size()) {
      throw new IllegalArgumentException(places.length + " places for " + steps.size());
    }
    return new Preparation(steps, places, expander);
  }

  /**
   * Counts the cells whose words did not occur in training.
   *
   * @param table a table that {@link #apply} accepts
   * @return for each of {@link #wanted()} the number of unknown words, 0 for numbers
   */
  public int[] unknownWords(Table table) {
    int[] counts = new int[steps.size()];
    for (int k = 0; k < counts.length; k++) {
      if (steps.get(k) instanceof CategoryStep step
          && table.column(columns[k]) instanceof Column.Categories categories) {
        counts[k] = step.unknown(categories);
      }
    }
    return counts;
  }

  /**
   * Everything the preparation knows but the places of its columns.
   *
   * @return a new state
   */
  public State state() {
    State state = new State().put("columns", steps.stream().map(Step::state).toList());
    return isPlain() ? state : state.put("expansion", expander.state());
  }

  /**
   * A preparation from its state.
   *
   * @param state what {@link #state} gave
   * @return an equal preparation, for a table that holds just its columns in order
   * @throws State.Malformed if something is absent, of the wrong kind or inconsistent
   */
  public static Preparation restore(State state) {
    List<Step> steps = state.states("columns").stream().map(Step::restore).toList();
    int[] places = new int[steps.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = k;
    }
    List<String> names = names(steps);
    return new Preparation(
        steps,
        places,
        state.has("expansion")
            ? Expander.restore(state.state("expansion"), names, numbers(steps))
            : Terms.none(names));
  }
}
