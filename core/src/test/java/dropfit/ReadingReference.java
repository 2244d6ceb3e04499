package dropfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.inference.Diagnostics;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A statistical reading that R computed, as told in its file.
 *
 * @param name the case
 * @param state its content
 */
public record ReadingReference(String name, State state) {

  /** A case of {@code glm_readings_r.json}. */
  public static ReadingReference of(String name) {
    return of("glm_readings_r.json", name);
  }

  /** A case of a file. */
  public static ReadingReference of(String file, String name) {
    return new ReadingReference(name, Reference.tree(file).state("cases").state(name));
  }

  /** The columns and weights that R was given, the target as numbers. */
  public Dataset regression() {
    return data(new Target.Numbers("target", Reference.target(state.text("data"))));
  }

  /** The columns that R was given, the target as classes. */
  public Dataset classification() {
    return data(Reference.classification(state.text("data")).target());
  }

  private Dataset data(Target target) {
    Dataset all = Reference.regression(state.text("data"));
    List<String> columns = state.texts("columns");
    double[] cells = new double[all.rows() * columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      double[] column = column(all, columns.get(j));
      for (int i = 0; i < all.rows(); i++) {
        cells[i * columns.size() + j] = column[i];
      }
    }
    Dataset data = new Dataset(Matrix.of(all.rows(), columns.size(), cells), columns, target);
    return state.flag("weighted") ? data.withWeights(Weights.of(weights(all.rows()))) : data;
  }

  private static double[] weights(int rows) {
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      weights[i] = i == 7 ? 0 : 0.5 + i % 3;
    }
    return weights;
  }

  private static double[] column(Dataset all, String name) {
    double[] out = new double[all.rows()];
    for (int i = 0; i < out.length; i++) {
      out[i] =
          switch (name) {
            case "one" -> 1;
            case "twice" -> 2 * value(all, i, "bmi") - value(all, i, "bp");
            default -> value(all, i, name);
          };
    }
    return out;
  }

  private static double value(Dataset all, int row, String name) {
    int column = all.features().indexOf(name.replace('_', ' '));
    assertTrue(column >= 0, name);
    return all.x().get(row, column);
  }

  /** Asserts that a reading is R's, each number within a share of itself. */
  public void assertReading(Inference inference, double tolerance) {
    Inference.Present reading = (Inference.Present) inference;
    List<Term> terms = reading.terms();
    assertEquals(state.texts("terms").size(), terms.size());
    assertNumbers("estimate", terms, Term::estimate, tolerance);
    assertNumbers("standardError", terms, Term::standardError, tolerance);
    assertNumbers("statistic", terms, Term::statistic, tolerance);
    // Far in the tail a probability is as many times less precise as the statistic's square.
    assertNumbers("p", terms, Term::p, 1000 * tolerance);
    assertNumbers("low", terms, Term::low, tolerance);
    assertNumbers("high", terms, Term::high, tolerance);
    State figures = state.state("figures");
    for (String figure : figures.values().keySet()) {
      if (!figure.endsWith("df") && !figure.endsWith("Df")) {
        double share = figure.equals("fP") ? 1000 * tolerance : tolerance;
        assertNear(figures.number(figure), figure(reading, figure, figures), share, figure);
      }
    }
    if (state.has("rows")) {
      assertDiagnostics(reading.diagnostics().orElseThrow(), tolerance);
    }
  }

  private void assertDiagnostics(Diagnostics found, double tolerance) {
    double[] rows = state.numbers("rows");
    for (int k = 0; k < rows.length; k++) {
      int row = (int) rows[k] - 1;
      if (row >= found.fitted().length) {
        continue;
      }
      assertNear(state.numbers("fitted")[k], found.fitted()[row], tolerance, "fitted");
      assertNear(state.numbers("residuals")[k], found.residuals()[row], tolerance, "residuals");
      assertNear(state.numbers("leverages")[k], found.leverages()[row], tolerance, "leverages");
      assertNear(state.numbers("distances")[k], found.distances()[row], tolerance, "distances");
      assertNear(state.numbers("quantiles")[k], found.quantiles()[row], tolerance, "quantiles");
    }
  }

  private void assertNumbers(
      String kind, List<Term> terms, ToDoubleFunction<Term> number, double tolerance) {
    double[] expected = state.numbers(kind);
    for (int j = 0; j < terms.size(); j++) {
      double found = number.applyAsDouble(terms.get(j));
      assertNear(expected[j], found, tolerance, kind + " of " + terms.get(j).name());
    }
  }

  private void assertNear(double expected, double found, double share, String what) {
    double most = Double.isNaN(expected) ? 0 : share * Math.max(1e-12, Math.abs(expected));
    assertEquals(expected, found, most, name + " " + what);
  }

  private static double figure(Inference.Present reading, String name, State figures) {
    String title =
        switch (name) {
          case "sigma" -> "Residual standard error" + degrees(figures.number("df"));
          case "rSquared" -> "R²";
          case "adjusted" -> "Adjusted R²";
          case "f" -> "F statistic";
          case "fP" -> "p-value of F";
          case "nullDeviance" -> "Null deviance" + degrees(figures.number("nullDf"));
          case "deviance" -> "Residual deviance" + degrees(figures.number("df"));
          case "dispersion" -> "Dispersion";
          case "aic" -> "AIC";
          case "bic" -> "BIC";
          case "logLik" -> "Log-likelihood";
          default -> throw new IllegalArgumentException(name);
        };
    return reading.figures().stream()
        .filter(figure -> figure.name().startsWith(title))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  private static String degrees(double count) {
    return " (" + (int) count + " degrees of freedom)";
  }
}
