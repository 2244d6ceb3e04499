package dropfit.parity;

import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.data.Column;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.numeric.Seeds;
import dropfit.prepare.Impute;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** The data of the cases: files, whose texts are handed in, and tables made up to be awkward. */
final class Samples {
  private final Map<String, String> files;

  /** Samples out of the texts of files by their names, such as {@code iris.csv}. */
  Samples(Map<String, String> files) {
    this.files = files;
  }

  /** The text of a file. */
  String text(String file) {
    String text = files.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return text;
  }

  /** The names of the files, in a fixed order. */
  List<String> names() {
    return files.keySet().stream().sorted().toList();
  }

  /** The table in a file. */
  Table table(String file) {
    return CsvReader.read(text(file), CsvOptions.DEFAULT).table();
  }

  /** All columns but the last as features, the last as a number to predict. */
  Dataset regression(String name) {
    Table table = table(name + ".csv");
    int last = table.columns().size() - 1;
    return new Dataset(
        features(table, last),
        table.columns().subList(0, last).stream().map(Column::name).toList(),
        new Target.Numbers("target", numbers(table, last)));
  }

  /** All columns but the last as features, the last as the number of a class. */
  Dataset classification(String name) {
    Dataset data = regression(name);
    double[] target = ((Target.Numbers) data.target()).toArray();
    int[] codes = new int[target.length];
    int classes = 0;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) target[i];
      classes = Math.max(classes, codes[i] + 1);
    }
    List<String> labels = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return data.withTarget(new Target.Classes("target", labels, codes));
  }

  /** A regression set of NIST: the first column from the others, or from powers of the second. */
  Dataset nist(String name, int columns) {
    Table table = table(name + ".csv");
    double[] cells = new double[table.rows() * columns];
    for (int i = 0; i < table.rows(); i++) {
      double power = 1;
      for (int j = 0; j < columns; j++) {
        boolean powers = table.columns().size() == 2;
        double value = ((Column.Numbers) table.column(powers ? 1 : j + 1)).get(i);
        power *= value;
        cells[i * columns + j] = powers ? power : value;
      }
    }
    return Dataset.of(Matrix.of(table.rows(), columns, cells), numbers(table, 0));
  }

  private static double[] numbers(Table table, int column) {
    return ((Column.Numbers) table.column(column)).toArray();
  }

  private static Matrix features(Table table, int columns) {
    return unchanged(table, columns, new PreparationSettings(Impute.MEAN, false, 8));
  }

  private static Matrix unchanged(Table table, int columns, PreparationSettings settings) {
    int[] chosen = IntStream.range(0, columns).toArray();
    int[] rows = IntStream.range(0, table.rows()).toArray();
    return Preparation.fit(table, chosen, rows, settings).apply(table);
  }

  /** The same data with every feature brought to mean 0 and standard deviation 1. */
  static Dataset standardized(Dataset data) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < data.x().columns(); j++) {
      columns.add(new Column.Numbers(data.features().get(j), data.x().column(j)));
    }
    Table table = new Table(columns, data.rows());
    return new Dataset(
        unchanged(table, columns.size(), new PreparationSettings(Impute.MEAN, true, 8)),
        data.features(),
        data.target());
  }

  /** Features that are hard on algorithms, by what makes them so. */
  static Map<String, Matrix> awkward() {
    Map<String, Matrix> all = new LinkedHashMap<>();
    all.put("one row", Matrix.of(1, 2, new double[] {3, -0.1}));
    all.put("two equal rows", Matrix.of(2, 2, new double[] {0.1, 0.2, 0.1, 0.2}));
    all.put("constant columns", matrix(30, 3, (i, j) -> j == 1 ? 7.3 : noise(i, j)));
    all.put("collinear", matrix(30, 3, (i, j) -> j == 2 ? 3 * noise(i, 0) : noise(i, j)));
    all.put("more columns than rows", matrix(4, 7, Samples::noise));
    all.put("huge", matrix(30, 3, (i, j) -> noise(i, j) * 1e150));
    all.put("tiny", matrix(30, 3, (i, j) -> noise(i, j) * 1e-160));
    all.put("of all scales", matrix(30, 4, (i, j) -> noise(i, j) * Math.pow(10, 40 * j - 60)));
    all.put("ties", matrix(40, 2, (i, j) -> (i + j) % 3));
    all.put("all zero", matrix(10, 2, (i, j) -> 0.0));
    return all;
  }

  /** A number to predict for each row: a sum of the features and a little noise. */
  static double[] sums(Matrix x) {
    double[] y = new double[x.rows()];
    for (int i = 0; i < y.length; i++) {
      y[i] = noise(i, 99) / 10;
      for (int j = 0; j < x.columns(); j++) {
        y[i] += (j + 1) * x.get(i, j);
      }
    }
    return y;
  }

  private static Matrix matrix(int rows, int columns, ToDoubleBiFunction<Integer, Integer> cell) {
    double[] cells = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i * columns + j] = cell.applyAsDouble(i, j);
      }
    }
    return Matrix.of(rows, columns, cells);
  }

  /** A number from -1 to 1 that depends on its place alone. */
  private static double noise(int row, int column) {
    UniformRandomProvider generator = Seeds.generator(1000 * column + row);
    return 2 * generator.nextDouble() - 1;
  }
}
