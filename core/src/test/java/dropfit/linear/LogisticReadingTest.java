package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.ReadingReference;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.guard.Valid;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import dropfit.linear.LogisticRegression.Params;
import dropfit.linear.LogisticRegression.Solver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statistical reading of logistic regression against R's glm and nnet::multinom. */
class LogisticReadingTest {
  private static final Params EXACT =
      LogisticRegression.params()
          .solver(Solver.LBFGS)
          .penalty(0)
          .tolerance(1e-13)
          .maxIterations(100_000);

  private static Inference read(Params params, Dataset data) {
    LogisticRegression algorithm = new LogisticRegression();
    Valid<Params> valid = algorithm.schema().check(params).orThrow();
    return algorithm.inference(valid, params.fit(data), data).orElseThrow();
  }

  @Test
  void readsTwoClassesAsRDoes() {
    ReadingReference reference = ReadingReference.of("binomial_logit");
    reference.assertReading(read(EXACT, reference.classification()), 1e-7);
  }

  @Test
  void readsThreeClassesAsRDoes() {
    State expected = Reference.tree("ordinal_multinom_r.json").state("cases").state("multinom");
    Inference.Present reading = (Inference.Present) read(EXACT, thirds());
    double[] estimates = expected.numbers("estimate");
    double[] errors = expected.numbers("standardError");
    assertEquals("2: intercept", reading.terms().get(0).name());
    for (int j = 0; j < estimates.length; j++) {
      Term term = reading.terms().get(j);
      // multinom stops by the fall of the deviance.
      assertEquals(estimates[j], term.estimate(), 1e-5 * Math.abs(estimates[j]), term.name());
      assertEquals(errors[j], term.standardError(), 1e-6 * errors[j], term.name());
    }
    assertFigure(expected.number("deviance"), reading, "Residual deviance");
    assertFigure(expected.number("aic"), reading, "AIC");
    assertEquals(1, reading.notes().size());
  }

  private static void assertFigure(double expected, Inference.Present reading, String start) {
    Figure found =
        reading.figures().stream()
            .filter(figure -> figure.name().startsWith(start))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, found.value(), 1e-8 * expected, start);
  }

  private static Dataset thirds() {
    Dataset all = Reference.regression("diabetes");
    double[] y = Reference.target("diabetes");
    int[] codes = new int[y.length];
    double[] cells = new double[3 * y.length];
    for (int i = 0; i < y.length; i++) {
      codes[i] = (y[i] > 100 ? 1 : 0) + (y[i] > 180 ? 1 : 0);
      cells[3 * i] = all.x().get(i, 2);
      cells[3 * i + 1] = all.x().get(i, 3);
      cells[3 * i + 2] = all.x().get(i, 8);
    }
    return new Dataset(
        Matrix.of(y.length, 3, cells),
        List.of("bmi", "bp", "s5"),
        new Target.Classes("third", List.of("1", "2", "3"), codes));
  }

  /** As R drops them: what a run gave to dependent columns goes to those before them. */
  @Test
  void dependentColumnsAreDropped() {
    Dataset two = ReadingReference.of("binomial_logit").classification();
    for (Dataset data : List.of(two, thirds())) {
      Inference.Present plain = (Inference.Present) read(EXACT, data);
      Inference.Present wide = (Inference.Present) read(EXACT, withDependentColumns(data));
      int width = data.x().columns() + 1;
      for (int j = 0; j < wide.terms().size(); j++) {
        Term found = wide.terms().get(j);
        int place = j % (width + 2);
        if (place >= width) {
          assertTrue(Double.isNaN(found.estimate()), found.toString());
          continue;
        }
        Term expected = plain.terms().get(j / (width + 2) * width + place);
        double share = Math.abs(expected.estimate()) + expected.standardError();
        assertEquals(expected.estimate(), found.estimate(), 1e-6 * share, found.name());
        assertEquals(expected.standardError(), found.standardError(), 1e-6 * share);
      }
    }
  }

  /** With a combination of the first two columns, and a constant. */
  private static Dataset withDependentColumns(Dataset data) {
    int columns = data.x().columns();
    double[] cells = new double[data.rows() * (columns + 2)];
    for (int i = 0; i < data.rows(); i++) {
      for (int j = 0; j < columns; j++) {
        cells[i * (columns + 2) + j] = data.x().get(i, j);
      }
      cells[i * (columns + 2) + columns] = data.x().get(i, 0) - 2 * data.x().get(i, 1) + 1;
      cells[i * (columns + 2) + columns + 1] = 0.25;
    }
    Matrix x = Matrix.of(data.rows(), columns + 2, cells);
    List<String> names = new ArrayList<>(data.features());
    names.addAll(List.of("mixed", "constant"));
    return new Dataset(x, names, data.target());
  }

  @Test
  void aRunThatEndedEarlySaysSo() {
    Dataset data = ReadingReference.of("binomial_logit").classification();
    Inference.Present early = (Inference.Present) read(EXACT.maxIterations(3), data);
    assertTrue(early.notes().get(0).contains("ended short"), early.notes().toString());
    Inference.Present three = (Inference.Present) read(EXACT.maxIterations(3), thirds());
    assertTrue(three.notes().get(1).contains("ended short"), three.notes().toString());
  }

  @Test
  void penaltiesBalanceAndSeparableClassesLeaveNoReading() {
    Dataset data = thirds();
    assertReason("penalty", read(EXACT.penalty(1), data));
    assertReason("penalty", read(EXACT.solver(Solver.PROXIMAL).penaltyOnSizes(1), data));
    assertReason("Balanced", read(EXACT.balanced(true), data));
    double[] cells = new double[30];
    int[] codes = new int[30];
    for (int i = 0; i < 30; i++) {
      cells[i] = i;
      codes[i] = i / 10;
    }
    Matrix x = Matrix.of(30, 1, cells);
    Dataset three = Dataset.of(x, List.of("a", "b", "c"), codes);
    assertReason("without error", read(EXACT, three));
    int[] two = new int[30];
    for (int i = 15; i < 30; i++) {
      two[i] = 1;
    }
    assertReason("without error", read(EXACT, Dataset.of(x, List.of("a", "b"), two)));
  }

  private static void assertReason(String words, Inference inference) {
    String reason = assertInstanceOf(Inference.Absent.class, inference).reason();
    assertTrue(reason.contains(words), reason);
  }
}
