package dropfit.data;

import dropfit.numeric.Decimals;
import java.util.Arrays;
import java.util.List;

/**
 * One named column of a {@link Table}: numbers, dates, categories or text, with missing cells
 * marked.
 */
public sealed interface Column {

  /**
   * The column's name as its file gave it, possibly empty or repeated; columns are told apart by
   * index.
   *
   * @return the name
   */
  String name();

  /**
   * The number of cells.
   *
   * @return rows, 0 or more
   */
  int size();

  /**
   * Whether a cell is missing.
   *
   * @param row from 0
   * @return true if there is no value
   */
  boolean isMissing(int row);

  /**
   * A cell as text; empty where it is missing.
   *
   * @param row from 0
   * @return the text a person would read
   */
  String text(int row);

  /**
   * The column of some of the rows, in the given order.
   *
   * @param rows row numbers from 0
   * @return a column of {@code rows.length} cells
   */
  Column select(int[] rows);

  /**
   * The number of missing cells.
   *
   * @return 0 to {@link #size()}
   */
  default int missing() {
    int count = 0;
    for (int i = 0; i < size(); i++) {
      if (isMissing(i)) {
        count++;
      }
    }
    return count;
  }

  /** Numbers; a missing cell is NaN, every other cell is finite. */
  final class Numbers implements Column {
    private final String name;
    private final double[] values;

    /**
     * A column over a copy of the values.
     *
     * @param name the column's name
     * @param values one number a row, NaN where missing
     * @throws IllegalArgumentException if a value is infinite
     */
    public Numbers(String name, double[] values) {
      this(name, values, values.length);
    }

    /**
     * A column over a copy of the first values.
     *
     * @param name the column's name
     * @param values one number a row, NaN where missing
     * @param rows how many of them
     * @throws IllegalArgumentException if a value is infinite
     */
    public Numbers(String name, double[] values, int rows) {
      for (int i = 0; i < rows; i++) {
        if (Double.isInfinite(values[i])) {
          throw new IllegalArgumentException("row " + i + " of " + name + " is infinite");
        }
      }
      this.name = name;
      this.values = Arrays.copyOf(values, rows);
    }

    /**
     * One number.
     *
     * @param row from 0
     * @return its value, NaN where missing
     */
    public double get(int row) {
      return values[row];
    }

    /**
     * A copy of all numbers.
     *
     * @return one value a row, NaN where missing
     */
    public double[] toArray() {
      return values.clone();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
      return isMissing(row) ? "" : Decimals.print(values[row]);
    }

    @Override
    public Numbers select(int[] rows) {
      double[] out = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        out[i] = values[rows[i]];
      }
      return new Numbers(name, out);
    }
  }

  /** Dates, dates with a time, or times of the day, kept as seconds; a missing cell is NaN. */
  final class Dates implements Column {
    private final Numbers seconds;
    private final Scale scale;

    /** What the seconds of a column count from, and whether they are whole days. */
    public enum Scale {
      /** Whole days since 1970-01-01. */
      DATE,
      /** A time since the beginning of 1970, without a time zone. */
      DATE_TIME,
      /** A time since midnight. */
      TIME
    }

    /**
     * A column over a copy of the seconds.
     *
     * @param name the column's name
     * @param seconds one number a row, NaN where missing, of a year from 0 to 9999
     * @param scale what they count from
     * @throws IllegalArgumentException if a number is infinite
     */
    public Dates(String name, double[] seconds, Scale scale) {
      this.seconds = new Numbers(name, seconds);
      this.scale = scale;
    }

    /**
     * One date.
     *
     * @param row from 0
     * @return seconds as the scale has it, NaN where missing
     */
    public double get(int row) {
      return seconds.get(row);
    }

    /**
     * The dates as numbers.
     *
     * @return seconds as the scale has it, NaN where missing
     */
    public Numbers seconds() {
      return seconds;
    }

    /**
     * What the seconds count from.
     *
     * @return the scale
     */
    public Scale scale() {
      return scale;
    }

    @Override
    public String name() {
      return seconds.name();
    }

    @Override
    public int size() {
      return seconds.size();
    }

    @Override
    public boolean isMissing(int row) {
      return seconds.isMissing(row);
    }

    @Override
    public String text(int row) {
      return isMissing(row) ? "" : DateText.of(seconds.get(row), scale);
    }

    @Override
    public Dates select(int[] rows) {
      return new Dates(seconds.name(), seconds.select(rows).values, scale);
    }
  }

  /** Words from a fixed list, kept as codes; a missing cell has code -1. */
  final class Categories implements Column {
    private final String name;
    private final List<String> labels;
    private final int[] codes;

    /**
     * A column over a copy of the codes.
     *
     * @param name the column's name
     * @param labels the distinct words
     * @param codes for each row an index into {@code labels}, -1 where missing
     * @throws IllegalArgumentException if a code is outside its range
     */
    public Categories(String name, List<String> labels, int[] codes) {
      for (int i = 0; i < codes.length; i++) {
        if (codes[i] < -1 || codes[i] >= labels.size()) {
          throw new IllegalArgumentException("row " + i + " of " + name + " has no label");
        }
      }
      this.name = name;
      this.labels = List.copyOf(labels);
      this.codes = codes.clone();
    }

    /**
     * The distinct words; a code is an index into this list.
     *
     * @return the labels
     */
    public List<String> labels() {
      return labels;
    }

    /**
     * One code.
     *
     * @param row from 0
     * @return an index into {@link #labels()}, -1 where missing
     */
    public int code(int row) {
      return codes[row];
    }

    /**
     * A copy of all codes.
     *
     * @return one code a row, -1 where missing
     */
    public int[] toArray() {
      return codes.clone();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
      return codes[row] < 0;
    }

    @Override
    public String text(int row) {
      return codes[row] < 0 ? "" : labels.get(codes[row]);
    }

    @Override
    public Categories select(int[] rows) {
      int[] out = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        out[i] = codes[rows[i]];
      }
      return new Categories(name, labels, out);
    }
  }

  /** Free text; a missing cell is the empty string. */
  final class Text implements Column {
    private final String name;
    private final String[] values;

    /**
     * A column over a copy of the values.
     *
     * @param name the column's name
     * @param values one text a row, empty where missing
     */
    public Text(String name, String[] values) {
      this.name = name;
      this.values = values.clone();
    }

    /**
     * A copy of all texts.
     *
     * @return one text a row, empty where missing
     */
    public String[] toArray() {
      return Arrays.copyOf(values, values.length);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return values[row].isEmpty();
    }

    @Override
    public String text(int row) {
      return values[row];
    }

    @Override
    public Text select(int[] rows) {
      String[] out = new String[rows.length];
      for (int i = 0; i < rows.length; i++) {
        out[i] = values[rows[i]];
      }
      return new Text(name, out);
    }
  }
}
