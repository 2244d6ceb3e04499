package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The exact solver and its statistical reading against the NIST Statistical Reference Datasets: how
 * many digits of the worst coefficient, standard error and residual standard error agree.
 * docs/numerics.md has the table.
 */
class NistTest {

  @ParameterizedTest
  @CsvSource({
    "longley, 13, 14, 15",
    "filip, 7, 7, 8",
    "wampler1, 9, 0, 0",
    "wampler2, 12, 0, 0",
    "wampler3, 9, 13, 14",
    "wampler4, 8, 13, 15",
    "wampler5, 6, 13, 15"
  })
  void reachesTheDigits(String set, double coefficients, double errors, double residual) {
    State certified = Reference.tree("nist/certified.json").state("sets").state(set);
    Dataset data = data(set, certified.numbers("coefficients").length - 1);
    LinearRegression.Params exact = LinearRegression.params().solver(LinearRegression.Solver.EXACT);
    LinearModel model = exact.fit(data);
    double[] found = new double[data.x().columns() + 1];
    found[0] = model.intercept();
    System.arraycopy(model.weights().toArray(), 0, found, 1, found.length - 1);
    assertDigits(coefficients, certified.numbers("coefficients"), found, set);

    Inference.Present reading = (Inference.Present) LinearReadingTest.read(exact, data);
    double[] estimates = reading.terms().stream().mapToDouble(Term::estimate).toArray();
    assertDigits(coefficients, certified.numbers("coefficients"), estimates, set + " terms");
    double[] standard = reading.terms().stream().mapToDouble(Term::standardError).toArray();
    double[] sigma = {reading.figures().get(0).value()};
    if (errors > 0) {
      assertDigits(errors, certified.numbers("standardErrors"), standard, set + " errors");
      double[] certifiedSigma = {certified.number("residualStandardError")};
      assertDigits(residual, certifiedSigma, sigma, set + " residual");
    } else {
      // The fit is perfect: what is found is rounding of targets up to 3e6.
      assertEquals(0, sigma[0], 1e-8);
      assertTrue(reading.notes().get(0).startsWith("The fit is perfect"), set);
    }
  }

  private static void assertDigits(double digits, double[] certified, double[] found, String what) {
    double least = 17;
    for (int i = 0; i < certified.length; i++) {
      least = Math.min(least, digits(certified[i], found[i]));
    }
    assertTrue(least >= digits, what + ": " + least + " digits");
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
