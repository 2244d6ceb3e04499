package dropfit.data;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers ready to learn from: one row an example, one column a feature, and what to predict.
 *
 * @param x features, rows x columns
 * @param features the name of each column of {@code x}
 * @param target one value a row of {@code x}, or {@link Target.None}
 * @param weights how much each row counts
 */
public record Dataset(Matrix x, List<String> features, Target target, Weights weights) {

  /**
   * Checks that the parts agree.
   *
   * @param x features, rows x columns
   * @param features the name of each column of {@code x}
   * @param target one value a row of {@code x}, or {@link Target.None}
   * @param weights how much each row counts
   * @throws IllegalArgumentException if names, target, weights and matrix differ in size
   */
  public Dataset {
    features = List.copyOf(features);
    if (features.size() != x.columns()) {
      throw new IllegalArgumentException(
          features.size() + " names for " + x.columns() + " columns of features");
    }
    if (target.size() != -1 && target.size() != x.rows()) {
      throw new IllegalArgumentException(
          target.size() + " target values for " + x.rows() + " rows of features");
    }
    weights.requireRows(x.rows());
  }

  /**
   * Rows that all count the same.
   *
   * @param x features, rows x columns
   * @param features the name of each column of {@code x}
   * @param target one value a row of {@code x}, or {@link Target.None}
   * @throws IllegalArgumentException if names, target and matrix differ in size
   */
  public Dataset(Matrix x, List<String> features, Target target) {
    this(x, features, target, Weights.equal());
  }

  /**
   * Data for regression, its columns named x0, x1 and so on.
   *
   * @param x features, rows x columns
   * @param y one number a row
   * @return the dataset
   */
  public static Dataset of(Matrix x, double[] y) {
    return new Dataset(x, numbered(x.columns()), new Target.Numbers("y", y));
  }

  /**
   * Data for classification, its columns named x0, x1 and so on.
   *
   * @param x features, rows x columns
   * @param labels the classes
   * @param codes for each row an index into {@code labels}
   * @return the dataset
   */
  public static Dataset of(Matrix x, List<String> labels, int[] codes) {
    return new Dataset(x, numbered(x.columns()), new Target.Classes("y", labels, codes));
  }

  /**
   * Data without a target, its columns named x0, x1 and so on.
   *
   * @param x features, rows x columns
   * @return the dataset
   */
  public static Dataset of(Matrix x) {
    return new Dataset(x, numbered(x.columns()), new Target.None());
  }

  /**
   * The number of examples.
   *
   * @return 0 or more
   */
  public int rows() {
    return x.rows();
  }

  /**
   * The dataset of some of the rows, in the given order.
   *
   * @param rows row numbers from 0
   * @return a dataset of {@code rows.length} examples
   */
  public Dataset select(int[] rows) {
    return new Dataset(x.select(rows), features, target.select(rows), weights.select(rows));
  }

  /**
   * The examples that count: those whose weight is not 0.
   *
   * @return this dataset, or one with fewer rows
   */
  public Dataset counting() {
    int[] rows = new int[rows()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (weights.get(i) > 0) {
        rows[count++] = i;
      }
    }
    return count == rows.length ? this : select(Arrays.copyOf(rows, count));
  }

  /**
   * The same examples with another target.
   *
   * @param other one value a row, or {@link Target.None}
   * @return a dataset over the same features
   */
  public Dataset withTarget(Target other) {
    return new Dataset(x, features, other, weights);
  }

  /**
   * The same examples counted otherwise.
   *
   * @param other how much each row counts
   * @return a dataset over the same features
   */
  public Dataset withWeights(Weights other) {
    return new Dataset(x, features, target, other);
  }

  private static List<String> numbered(int columns) {
    String[] names = new String[columns];
    for (int i = 0; i < columns; i++) {
      names[i] = "x" + i;
    }
    return List.of(names);
  }
}
