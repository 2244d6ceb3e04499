package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a table's columns to the numbers that models learn from: fitted on training rows
 * only, immutable, and kept with the model.
 */
public final class Preparation {
  private final List<Step> steps;
  private final int[] columns;
  private final List<String> features;

  private Preparation(List<Step> steps, int[] columns) {
    this.steps = List.copyOf(steps);
    this.columns = columns.clone();
    this.features = steps.stream().flatMap(step -> step.features().stream()).toList();
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
    return new Preparation(steps, chosen);
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
    int width = features.size();
    double[] out = new double[Matrix.size(table.rows(), width)];
    int from = 0;
    for (int k = 0; k < columns.length; k++) {
      Step step = steps.get(k);
      step.apply(table.column(columns[k]), out, width, from);
      from += step.features().size();
    }
    return Matrix.of(table.rows(), width, out);
  }

  /**
   * The names of the prepared columns: a number column's own name, {@code column=word} for words,
   * {@code column (month)} and the like for dates, {@code column (words 1)} and so on for texts.
   *
   * @return the names, in order
   */
  public List<String> features() {
    return features;
  }

  /**
   * The value of the file's column that becomes 0.
   *
   * @param feature index of a prepared column
   * @return its center, 0 for words
   */
  public double center(int feature) {
    int of = 0;
    for (Step step : steps) {
      int count = step.features().size();
      if (feature < of + count) {
        return step.center(feature - of);
      }
      of += count;
    }
    throw new IndexOutOfBoundsException("prepared column " + feature);
  }

  /**
   * The difference in the file's column that becomes 1.
   *
   * @param feature index of a prepared column
   * @return its scale, 1 for words
   */
  public double scale(int feature) {
    int of = 0;
    for (Step step : steps) {
      int count = step.features().size();
      if (feature < of + count) {
        return step.scale(feature - of);
      }
      of += count;
    }
    throw new IndexOutOfBoundsException("prepared column " + feature);
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
    return new Preparation(steps, places);
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
    return new State().put("columns", steps.stream().map(Step::state).toList());
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
    return new Preparation(steps, places);
  }
}
