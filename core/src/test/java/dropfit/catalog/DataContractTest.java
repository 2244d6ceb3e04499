package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.InvalidParametersException;
import dropfit.guard.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all algorithms make of data that are no pleasure. */
class DataContractTest {

  static List<Subject<?, ?>> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void noRowsAndNoColumnsAreRefused(Subject<?, ?> subject) {
    subject.over(Matrix.of(0, 3, new double[0])).forEach(data -> refusal(subject, data, "no rows"));
    subject
        .over(Matrix.of(60, 0, new double[0]))
        .forEach(data -> refusal(subject, data, "no columns"));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aCellThatIsNoFiniteNumberIsRefusedAndNamed(Subject<?, ?> subject) {
    for (double value :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      double[] cells = subject.data().x().toArray();
      cells[3 * 41 + 2] = value;
      Matrix x = Matrix.of(60, 3, cells);
      Dataset data = new Dataset(x, List.of("a", "b", "c"), subject.data().target());
      refusal(subject, data, "Row 42 of c ");
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aTargetOfTheWrongKindIsRefused(Subject<?, ?> subject) {
    Matrix x = subject.data().x();
    Dataset numbers = Specimens.over(Task.REGRESSION, x, 0);
    Dataset classes = Specimens.over(Task.CLASSIFICATION, x, 3);
    switch (subject.fit().about().task()) {
      case REGRESSION -> {
        refusal(subject, classes, "target");
        refusal(subject, Dataset.of(x), "target");
        double[] y = ((Target.Numbers) numbers.target()).toArray();
        y[9] = Double.NaN;
        refusal(subject, Dataset.of(x, y), "Row 10 of the target");
      }
      case CLASSIFICATION -> {
        refusal(subject, numbers, "target");
        refusal(subject, Dataset.of(x), "target");
      }
      case CLUSTERING -> {
        // A target is not looked at.
        assertEquals(survive(subject, numbers), survive(subject, classes));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void severalTargetsArePredictedTogetherOrRefused(Subject<?, ?> subject) {
    if (!(subject.data().target() instanceof Target.Numbers numbers)) {
      return;
    }
    double[] pairs = new double[2 * 60];
    for (int i = 0; i < 60; i++) {
      pairs[2 * i] = numbers.get(i);
      pairs[2 * i + 1] = 1 + numbers.get(59 - i);
    }
    Matrix y = Matrix.of(60, 2, pairs);
    Dataset data = subject.data().withTarget(new Target.Several(List.of("a", "b"), y));
    if (!subject.fit().takesSeveralTargets()) {
      refusal(subject, data, "predicts one column");
      return;
    }
    Model model = fitted(subject, data);
    assertEquals(2, model.outputs());
    double[] predictions = model.predict(data.x());
    assertEquals(120, predictions.length);
    assertTrue(Arrays.stream(predictions).allMatch(Double::isFinite));
    assertEquals(model, subject.fit().restore(model.state()));
    Dataset one = data.select(new int[] {41});
    assertArrayEquals(Arrays.copyOfRange(predictions, 82, 84), model.predict(one.x()), 1e-12);
    pairs[2 * 9 + 1] = Double.NaN;
    Matrix broken = Matrix.of(60, 2, pairs);
    refusal(
        subject, data.withTarget(new Target.Several(List.of("a", "b"), broken)), "Row 10 of b ");
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void weightsAreHeededOrRefused(Subject<?, ?> subject) {
    double[] weights = new double[60];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 20 == 7 ? 0 : 0.5 + i % 3;
    }
    Dataset data = subject.data().withWeights(Weights.of(weights));
    if (!subject.fit().takesWeights()) {
      refusal(subject, data, "takes no row weights");
      return;
    }
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] some = weights.clone();
      some[4] = wrong;
      refusal(subject, subject.data().withWeights(Weights.of(some)), "row 5 ");
    }
    refusal(subject, subject.data().withWeights(Weights.of(new double[60])), "sum above 0");
    // Rows that count for nothing may hold anything.
    double[] cells = subject.data().x().toArray();
    for (int row = 7; row < 60; row += 20) {
      Arrays.fill(cells, 3 * row, 3 * row + 3, 50 + row);
    }
    Dataset other =
        new Dataset(Matrix.of(60, 3, cells), data.features(), data.target(), Weights.of(weights));
    assertArrayEquals(
        fitted(subject, data).predict(subject.data().x()),
        fitted(subject, other).predict(subject.data().x()),
        1e-6);
  }

  private static <P, M extends Model> M fitted(Subject<P, M> subject, Dataset data) {
    return Driver.fit(subject.fit(), subject.params(), data);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aSingleClassIsRefused(Subject<?, ?> subject) {
    if (subject.fit().about().task() == Task.CLASSIFICATION) {
      Dataset data = subject.data();
      int[] zeros = new int[60];
      refusal(subject, Specimens.withClasses(data, List.of("only"), zeros), "two classes");
      refusal(subject, Specimens.withClasses(data, List.of("a", "b"), zeros), "Class b");
      int[] twos = Arrays.stream(new int[60]).map(code -> 2).toArray();
      refusal(subject, Specimens.withClasses(data, List.of("a", "b", "c"), twos), "Class a");
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aSingleRowAndFewRowsAreRefusedOrSurvived(Subject<?, ?> subject) {
    for (int rows = 1; rows <= 5; rows++) {
      Matrix x = RandomMatrix.of(rows, 3, 3);
      subject.over(x).forEach(data -> refuseOrSurvive(subject, data));
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void columnsThatTeachNothingNewDoNoHarm(Subject<?, ?> subject) {
    Matrix plain = RandomMatrix.of(60, 3, 4);
    double[] cells = new double[60 * 6];
    for (int i = 0; i < 60; i++) {
      double a = plain.get(i, 0);
      double b = plain.get(i, 1);
      double[] row = {a, b, 0.5, 0, a, 2 * a - b};
      System.arraycopy(row, 0, cells, i * 6, 6);
    }
    subject.over(Matrix.of(60, 6, cells)).forEach(data -> survive(subject, data));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void moreColumnsThanRowsDoNoHarm(Subject<?, ?> subject) {
    subject.over(RandomMatrix.of(8, 20, 5)).forEach(data -> survive(subject, data));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void rowsThatAreAllEqualDoNoHarm(Subject<?, ?> subject) {
    double[] cells = new double[60 * 3];
    Arrays.fill(cells, 1.25);
    subject.over(Matrix.of(60, 3, cells)).forEach(data -> survive(subject, data));
    subject.over(Matrix.of(60, 3, new double[60 * 3])).forEach(data -> survive(subject, data));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void hugeAndTinyNumbersEndAsAStatusOrDoNoHarm(Subject<?, ?> subject) {
    for (double scale : new double[] {1e-300, 1e-150, 1e-9, 1e9, 1e150, 1e300}) {
      double[] cells = RandomMatrix.of(60, 3, 6).toArray();
      for (int i = 0; i < cells.length; i++) {
        cells[i] *= scale;
      }
      subject.over(Matrix.of(60, 3, cells)).forEach(data -> refuseOrSurvive(subject, data));
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aHugeOrConstantTargetEndsAsAStatusOrDoesNoHarm(Subject<?, ?> subject) {
    if (subject.fit().about().task() == Task.REGRESSION) {
      Matrix x = subject.data().x();
      for (double scale : new double[] {1e-300, 1e-9, 1e9, 1e150, 1e300}) {
        double[] y = new double[60];
        for (int i = 0; i < y.length; i++) {
          y[i] = scale * (i % 7 - 2.5);
        }
        refuseOrSurvive(subject, Dataset.of(x, y));
      }
      double[] constant = new double[60];
      Arrays.fill(constant, -7.1);
      if (!subject.takes(Dataset.of(x, constant))) {
        // Some targets cannot be negative.
        Arrays.fill(constant, 7.1);
      }
      for (double prediction : survive(subject, Dataset.of(x, constant)).predict(x)) {
        assertEquals(constant[0], prediction, 1e-5);
      }
    }
  }

  /** Fails unless the data are refused for a reason that contains some words. */
  private static <P> void refusal(Subject<P, ?> subject, Dataset data, String words) {
    List<Violation> misfits = Suitability.misfits(subject.fit(), subject.params(), data);
    assertTrue(
        misfits.stream().anyMatch(violation -> violation.message().contains(words)),
        () -> words + " expected in " + misfits);
    InvalidParametersException thrown =
        assertThrows(
            InvalidParametersException.class,
            () -> Driver.begin(subject.fit(), subject.params(), data));
    assertEquals(misfits, thrown.violations());
  }

  private static <P, M extends Model> M survive(Subject<P, M> subject, Dataset data) {
    assertEquals(List.of(), Suitability.misfits(subject.fit(), subject.params(), data));
    Training<M> training = Driver.begin(subject.fit(), subject.params(), data);
    Status status = runWithinLimit(training);
    assertNotEquals(Status.DIVERGED, status);
    assertSound(training.snapshot(), data);
    return training.snapshot();
  }

  private static <P, M extends Model> void refuseOrSurvive(Subject<P, M> subject, Dataset data) {
    List<Violation> misfits = Suitability.misfits(subject.fit(), subject.params(), data);
    if (!misfits.isEmpty()) {
      for (Violation misfit : misfits) {
        assertEquals(Violation.Code.MISFIT, misfit.code());
        assertTrue(misfit.message().endsWith("."), misfit.message());
      }
      return;
    }
    Training<M> training = Driver.begin(subject.fit(), subject.params(), data);
    if (runWithinLimit(training) != Status.DIVERGED) {
      assertSound(training.snapshot(), data);
    }
  }

  private static Status runWithinLimit(Training<?> training) {
    Status status = Status.RUNNING;
    for (int i = 0; i < training.stepLimit() && status == Status.RUNNING; i++) {
      status = training.step();
    }
    assertNotEquals(Status.RUNNING, status);
    return status;
  }

  private static void assertSound(Model model, Dataset data) {
    for (double prediction : model.predict(data.x())) {
      assertTrue(Double.isFinite(prediction));
    }
    if (model instanceof ProbabilisticClassifier classifier) {
      assertTrue(classifier.probabilities(data.x()).isFinite());
    }
    assertFalse(model.state().values().isEmpty());
  }
}
