package dropfit.data;

import java.util.List;

/** What a model learns to predict: numbers, several numbers, classes, or nothing at all. */
public sealed interface Target {

  /**
   * The target of some of the rows, in the given order.
   *
   * @param rows row numbers from 0
   * @return a target of {@code rows.length} values
   */
  Target select(int[] rows);

  /**
   * The number of values, -1 for {@link None}, which fits any number of rows.
   *
   * @return rows or -1
   */
  int size();

  /** Nothing to predict: the rows are to be grouped or transformed. */
  record None() implements Target {
    @Override
    public None select(int[] rows) {
      return this;
    }

    @Override
    public int size() {
      return -1;
    }
  }

  /** One number a row. */
  final class Numbers implements Target {
    private final String name;
    private final double[] values;

    /**
     * A target over a copy of the values.
     *
     * @param name what is predicted
     * @param values one number a row
     */
    public Numbers(String name, double[] values) {
      this.name = name;
      this.values = values.clone();
    }

    /**
     * What is predicted.
     *
     * @return the column's name
     */
    public String name() {
      return name;
    }

    /**
     * One value.
     *
     * @param row from 0
     * @return the number
     */
    public double get(int row) {
      return values[row];
    }

    /**
     * A copy of all values.
     *
     * @return one number a row
     */
    public double[] toArray() {
      return values.clone();
    }

    @Override
    public Numbers select(int[] rows) {
      double[] out = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        out[i] = values[rows[i]];
      }
      return new Numbers(name, out);
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  /** Several numbers a row, one for each of two or more columns that are predicted together. */
  final class Several implements Target {
    private final List<String> names;
    private final Matrix values;

    /**
     * A target of several columns.
     *
     * @param names what is predicted, one name a column
     * @param values rows x columns
     * @throws IllegalArgumentException if there is another number of names than of columns, or
     *     fewer than two columns
     */
    public Several(List<String> names, Matrix values) {
      if (names.size() != values.columns() || names.size() < 2) {
        throw new IllegalArgumentException(names.size() + " names for " + values.columns());
      }
      this.names = List.copyOf(names);
      this.values = values;
    }

    /**
     * What is predicted.
     *
     * @return the columns' names
     */
    public List<String> names() {
      return names;
    }

    /**
     * All values.
     *
     * @return rows x columns
     */
    public Matrix values() {
      return values;
    }

    /**
     * One of the columns.
     *
     * @param column from 0
     * @return a target of one number a row
     */
    public Numbers column(int column) {
      return new Numbers(names.get(column), values.column(column));
    }

    @Override
    public Several select(int[] rows) {
      return new Several(names, values.select(rows));
    }

    @Override
    public int size() {
      return values.rows();
    }
  }

  /** One class a row, as an index into the labels. */
  final class Classes implements Target {
    private final String name;
    private final List<String> labels;
    private final int[] codes;

    /**
     * A target over a copy of the codes.
     *
     * @param name what is predicted
     * @param labels the classes in a fixed order
     * @param codes for each row an index into {@code labels}
     * @throws IllegalArgumentException if a code is outside its range
     */
    public Classes(String name, List<String> labels, int[] codes) {
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] < 0 || codes[i] >= labels.size()) {
          throw new IllegalArgumentException("row " + i + " of " + name + " has no class");
        }
      }
      this.name = name;
      this.labels = List.copyOf(labels);
      this.codes = codes.clone();
    }

    /**
     * What is predicted.
     *
     * @return the column's name
     */
    public String name() {
      return name;
    }

    /**
     * The classes; a code is an index into this list.
     *
     * @return the labels
     */
    public List<String> labels() {
      return labels;
    }

    /**
     * One class.
     *
     * @param row from 0
     * @return an index into {@link #labels()}
     */
    public int get(int row) {
      return codes[row];
    }

    /**
     * A copy of all codes.
     *
     * @return one code a row
     */
    public int[] toArray() {
      return codes.clone();
    }

    /**
     * The number of rows of each class.
     *
     * @return one count a label
     */
    public int[] counts() {
      int[] counts = new int[labels.size()];
      for (int code : codes) {
        counts[code]++;
      }
      return counts;
    }

    @Override
    public Classes select(int[] rows) {
      int[] out = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        out[i] = codes[rows[i]];
      }
      return new Classes(name, labels, out);
    }

    @Override
    public int size() {
      return codes.length;
    }
  }
}
