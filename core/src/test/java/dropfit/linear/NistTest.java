package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact solver against the NIST Statistical Reference Datasets. */
class NistTest {

  @ParameterizedTest
  @CsvSource({
    "longley, 13",
    "filip, 7",
    "wampler1, 9",
    "wampler2, 12",
    "wampler3, 9",
    "wampler4, 8",
    "wampler5, 6"
  })
  void reachesTheDigits(String set, double digits) {
    double[] certified =
        Reference.tree("nist/certified.json").state("sets").state(set).numbers("coefficients");
    LinearModel model =
        LinearRegression.params()
            .solver(LinearRegression.Solver.EXACT)
            .fit(data(set, certified.length - 1));
    double[] found = new double[certified.length];
    found[0] = model.intercept();
    System.arraycopy(model.weights().toArray(), 0, found, 1, certified.length - 1);
    double least = 17;
    for (int i = 0; i < certified.length; i++) {
      least = Math.min(least, digits(certified[i], found[i]));
    }
    String report = String.format(Locale.ROOT, "%s: %.1f digits", set, least);
    System.out.println("NIST " + report);
    assertTrue(least >= digits, report);
  }

  @Test
  void digitsAreThoseOfTheRelativeError() {
    assertTrue(Math.abs(digits(200, 200.002) - 5) < 1e-9);
    assertTrue(Math.abs(digits(-1, 1) - Math.log10(0.5)) < 1e-9);
    assertTrue(digits(3, 3) == 16);
    assertTrue(Double.isNaN(digits(3, Double.NaN)));
  }

  /** The logarithm of the relative error without its sign: the number of digits that agree. */
  private static double digits(double certified, double found) {
    double error = Math.abs(found - certified) / Math.abs(certified);
    return error == 0 ? 16 : -Math.log10(error);
  }

  /** The columns of a file, or the powers of its only column. */
  private static Dataset data(String set, int columns) {
    double[][] cells =
        Reference.text("nist/" + set + ".csv")
            .lines()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    double[] y = new double[cells.length];
    double[][] x = new double[cells.length][columns];
    for (int i = 0; i < cells.length; i++) {
      y[i] = cells[i][0];
      double power = 1;
      for (int j = 0; j < columns; j++) {
        power *= cells[i][1];
        x[i][j] = cells[i].length == 2 ? power : cells[i][j + 1];
      }
    }
    return Dataset.of(Matrix.ofRows(x), y);
  }
}
