package dropfit.linear;

import dropfit.ReadingReference;
import dropfit.data.Dataset;
import dropfit.guard.Valid;
import dropfit.inference.Inference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistical reading of least squares against R's lm. */
class LinearReadingTest {

  static Inference read(LinearRegression.Params params, Dataset data) {
    LinearRegression algorithm = new LinearRegression();
    Valid<LinearRegression.Params> valid = algorithm.schema().check(params).orThrow();
    return algorithm.inference(valid, params.fit(data), data).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm_weighted", "lm_collinear"})
  void readsAsRDoes(String name) {
    ReadingReference reference = ReadingReference.of(name);
    LinearRegression.Params exact = LinearRegression.params().solver(LinearRegression.Solver.EXACT);
    reference.assertReading(read(exact, reference.regression()), 1e-9);
  }
}
