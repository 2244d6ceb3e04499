package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Valid;
import dropfit.inference.Diagnostics;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the statistical readings of all algorithms that have one have in common. */
class InferenceContractTest {

  static Stream<Subject<?, ?>> subjects() {
    return Subject.all().stream().filter(InferenceContractTest::hasReading);
  }

  private static boolean hasReading(Subject<?, ?> subject) {
    return read(subject, subject.data()).isPresent();
  }

  private static <P, M extends Model> Optional<Inference> read(
      Subject<P, M> subject, Dataset data) {
    Valid<P> params = subject.fit().schema().check(subject.params()).orThrow();
    Training<M> training = Driver.begin(subject.fit(), subject.params(), data);
    Status[] end = new Status[1];
    M model = Driver.run(training, (run, status) -> end[0] = status);
    return end[0] == Status.DIVERGED
        ? Optional.empty()
        : subject.fit().inference(params, model, data);
  }

  @Test
  void everyAlgorithmSaysWhetherItCanBeRead() {
    for (Subject<?, ?> subject : Subject.all()) {
      assertEquals(subject.fit().hasInference(), hasReading(subject), subject.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aReadingIsWholeOrSaysWhyThereIsNone(Subject<?, ?> subject) {
    assertSound(subject, subject.data());
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void awkwardDataAreReadOrRefusedWithAReason(Subject<?, ?> subject) {
    Matrix plain = RandomMatrix.of(60, 3, 4);
    double[] cells = new double[60 * 6];
    for (int i = 0; i < 60; i++) {
      double a = plain.get(i, 0);
      double b = plain.get(i, 1);
      double[] row = {a, b, 0.5, 0, a, 2 * a - b};
      System.arraycopy(row, 0, cells, i * 6, 6);
    }
    double[] equal = new double[180];
    Arrays.fill(equal, 1.25);
    for (Matrix x :
        List.of(
            Matrix.of(60, 6, cells),
            Matrix.of(60, 3, equal),
            RandomMatrix.of(8, 20, 5),
            RandomMatrix.of(4, 3, 5),
            scaled(1e-150),
            scaled(1e-9),
            scaled(1e9),
            scaled(1e150))) {
      subject.over(x).filter(subject::takes).forEach(data -> assertSound(subject, data));
    }
  }

  private static Matrix scaled(double scale) {
    double[] cells = RandomMatrix.of(60, 3, 6).toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= scale;
    }
    return Matrix.of(60, 3, cells);
  }

  /**
   * Of two columns that say the same, one is not estimated, and a note names it; unless a prior
   * tells them apart, and then no error is out of proportion.
   */
  @ParameterizedTest
  @MethodSource("subjects")
  void collinearColumnsAreToldAsNotEstimated(Subject<?, ?> subject) {
    Matrix plain = RandomMatrix.of(60, 2, 4);
    double[] cells = new double[180];
    for (int i = 0; i < 60; i++) {
      cells[3 * i] = plain.get(i, 0);
      cells[3 * i + 1] = 3 * plain.get(i, 0) + 1;
      cells[3 * i + 2] = plain.get(i, 1);
    }
    Matrix x = Matrix.of(60, 3, cells);
    Dataset data = new Dataset(x, List.of("a", "b", "c"), subject.data().target());
    if (read(subject, data).orElseThrow() instanceof Inference.Present reading) {
      double other = reading.terms().get(reading.terms().size() - 1).standardError();
      for (Term term : reading.terms()) {
        if (Double.isNaN(term.standardError())) {
          assertTrue(term.name().endsWith("b"), term.toString());
          assertTrue(
              reading.notes().stream().anyMatch(note -> note.contains(term.name())),
              reading.notes().toString());
        } else {
          assertTrue(term.standardError() < 100 * other, term.toString());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void rowsThatCountForNothingAreNotRead(Subject<?, ?> subject) {
    if (!subject.fit().takesWeights()) {
      return;
    }
    double[] weights = new double[60];
    int[] kept = new int[50];
    for (int i = 0; i < 60; i++) {
      weights[i] = i < 50 ? 1 : 0;
      kept[Math.min(i, 49)] = Math.min(i, 49);
    }
    Optional<Inference> weighted = read(subject, subject.data().withWeights(Weights.of(weights)));
    Optional<Inference> fewer = read(subject, subject.data().select(kept));
    if (weighted.orElseThrow() instanceof Inference.Present a
        && fewer.orElseThrow() instanceof Inference.Present b) {
      for (int j = 0; j < a.terms().size(); j++) {
        double expected = b.terms().get(j).standardError();
        double share = Double.isNaN(expected) ? 0 : 1e-9 * expected;
        assertEquals(expected, a.terms().get(j).standardError(), share);
      }
      for (int j = 0; j < a.figures().size(); j++) {
        assertEquals(b.figures().get(j).name(), a.figures().get(j).name());
      }
    } else {
      assertEquals(fewer, weighted);
    }
  }

  private static void assertSound(Subject<?, ?> subject, Dataset data) {
    Optional<Inference> found = read(subject, data);
    if (found.isEmpty()) {
      return;
    }
    if (found.get() instanceof Inference.Absent absent) {
      assertTrue(absent.reason().endsWith("."), absent.reason());
      return;
    }
    Inference.Present reading = (Inference.Present) found.get();
    Set<String> names = new HashSet<>();
    for (Term term : reading.terms()) {
      assertTrue(names.add(term.name()), term.name());
      if (Double.isNaN(term.standardError())) {
        assertTrue(Double.isNaN(term.estimate()) && Double.isNaN(term.p()), term.toString());
        continue;
      }
      assertTrue(term.low() <= term.estimate() && term.estimate() <= term.high(), term.toString());
      assertTrue(Double.isNaN(term.p()) || (term.p() >= 0 && term.p() <= 1), term.toString());
    }
    assertTrue(names.stream().anyMatch(name -> !name.isBlank()));
    for (Figure figure : reading.figures()) {
      assertFalse(figure.name().isBlank());
    }
    reading.diagnostics().ifPresent(diagnostics -> assertSound(diagnostics, data.rows()));
  }

  private static void assertSound(Diagnostics diagnostics, int rows) {
    for (double[] each :
        List.of(
            diagnostics.fitted(),
            diagnostics.residuals(),
            diagnostics.leverages(),
            diagnostics.distances(),
            diagnostics.quantiles())) {
      assertEquals(rows, each.length);
    }
    double sum = 0;
    for (double leverage : diagnostics.leverages()) {
      assertTrue(leverage >= 0 && leverage <= 1, "leverage " + leverage);
      sum += leverage;
    }
    // The leverages sum to the number of estimates.
    assertEquals(Math.floor(sum + 0.5), sum, 1e-6);
  }
}
