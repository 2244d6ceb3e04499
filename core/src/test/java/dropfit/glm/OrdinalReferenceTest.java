package dropfit.glm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.guard.Valid;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinal regression against R's ordinal::clm and MASS::polr. */
class OrdinalReferenceTest {
  private static final OrdinalRegression ORDINAL = new OrdinalRegression();

  static State reference(String name) {
    return Reference.tree("ordinal_multinom_r.json").state("cases").state(name);
  }

  /** The target of diabetes cut into five grades. */
  static Dataset grades() {
    Dataset all = Reference.regression("diabetes");
    double[] y = Reference.target("diabetes");
    double[] cuts = {80, 120, 160, 220};
    int[] codes = new int[y.length];
    double[] cells = new double[3 * y.length];
    for (int i = 0; i < y.length; i++) {
      for (double cut : cuts) {
        codes[i] += y[i] > cut ? 1 : 0;
      }
      cells[3 * i] = all.x().get(i, 2);
      cells[3 * i + 1] = all.x().get(i, 3);
      cells[3 * i + 2] = all.x().get(i, 8);
    }
    return new Dataset(
        Matrix.of(y.length, 3, cells),
        List.of("bmi", "bp", "s5"),
        new Target.Classes("grade", List.of("1", "2", "3", "4", "5"), codes));
  }

  @ParameterizedTest
  @CsvSource({
    "ordinal_logit, LOGIT",
    "ordinal_logit_weighted, LOGIT",
    "ordinal_probit, PROBIT",
    "ordinal_cloglog, CLOGLOG"
  })
  void readsAsClmDoes(String name, Link link) {
    State expected = reference(name);
    Dataset data = grades();
    if (expected.flag("weighted")) {
      data =
          data.withWeights(
              Weights.of(IntStream.range(0, 442).mapToDouble(i -> 0.5 + i % 3).toArray()));
    }
    Valid<GlmParams> valid =
        ORDINAL.schema().check(OrdinalRegression.params().link(link)).orThrow();
    OrdinalModel model = Driver.fit(ORDINAL, valid.get(), data);
    Inference.Present reading =
        (Inference.Present) ORDINAL.inference(valid, model, data).orElseThrow();
    assertEquals(expected.texts("terms"), reading.terms().stream().map(Term::name).toList());
    assertTerms(expected.numbers("estimate"), reading, Term::estimate, 1e-9);
    assertTerms(expected.numbers("standardError"), reading, Term::standardError, 1e-9);
    assertTerms(expected.numbers("statistic"), reading, Term::statistic, 1e-9);
    assertTerms(expected.numbers("p"), reading, Term::p, 1e-7);
    assertTerms(expected.numbers("low"), reading, Term::low, 1e-9);
    assertTerms(expected.numbers("high"), reading, Term::high, 1e-9);
    assertEquals(expected.number("logLik"), figure(reading, "Log-likelihood"), 1e-9);
    assertEquals(expected.number("aic"), figure(reading, "AIC"), 1e-9);
    assertTrue(reading.notes().isEmpty());
    Matrix some = data.x().select(new int[] {0, 99, 299});
    assertArrayEquals(expected.numbers("proba"), model.probabilities(some).toArray(), 1e-10);
  }

  static void assertTerms(
      double[] expected,
      Inference.Present reading,
      ToDoubleFunction<Term> number,
      double tolerance) {
    assertEquals(expected.length, reading.terms().size());
    for (int j = 0; j < expected.length; j++) {
      Term term = reading.terms().get(j);
      assertEquals(
          expected[j], number.applyAsDouble(term), tolerance * Math.abs(expected[j]), term.name());
    }
  }

  static double figure(Inference.Present reading, String start) {
    return reading.figures().stream()
        .filter(figure -> figure.name().startsWith(start))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  /** polr stops by the fall of the deviance, so its weights are less exact. */
  @Test
  void equalsPolr() {
    State expected = reference("polr_logit");
    Dataset data = grades();
    OrdinalModel model = Driver.fit(ORDINAL, OrdinalRegression.params(), data);
    assertArrayEquals(expected.numbers("coef"), model.weights().toArray(), 1e-4);
    assertArrayEquals(expected.numbers("zeta"), model.thresholds().toArray(), 1e-5);
    Inference reading =
        ORDINAL
            .inference(ORDINAL.schema().check(OrdinalRegression.params()).orThrow(), model, data)
            .orElseThrow();
    assertEquals(
        expected.number("deviance"),
        figure((Inference.Present) reading, "Residual deviance"),
        1e-8);
  }
}
