package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.codec.Json;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.Classifier;
import dropfit.fit.Clusterer;
import dropfit.fit.Coefficients;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Regressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all fitted models have in common. */
class ModelContractTest {

  static List<Subject<?, ?>> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theModelIsOfTheKindOfItsTask(Subject<?, ?> subject) {
    Model model = subject.fitted();
    switch (subject.fit().about().task()) {
      case REGRESSION -> assertInstanceOf(Regressor.class, model);
      case CLASSIFICATION -> {
        Target.Classes target = (Target.Classes) subject.data().target();
        assertEquals(target.labels(), assertInstanceOf(Classifier.class, model).labels());
      }
      case CLUSTERING -> {
        Matrix centers = assertInstanceOf(Clusterer.class, model).centers();
        assertEquals(model.features(), centers.columns());
      }
    }
    assertEquals(subject.data().x().columns(), model.features());
    if (model instanceof Coefficients linear) {
      assertEquals(model.features(), linear.coefficients().columns());
      assertEquals(linear.coefficients().rows(), linear.intercepts().length);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void allWaysToPredictAgree(Subject<?, ?> subject) {
    Model model = subject.fitted();
    Matrix x = RandomMatrix.of(600, 3, 99);
    double[] all = model.predict(x);
    assertEquals(600, all.length);
    double[] row = new double[3];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      assertEquals(all[i], model.predict(row));
    }
    double[] longer = new double[602];
    Arrays.fill(longer, -7);
    model.predictInto(x, longer);
    assertArrayEquals(all, Arrays.copyOf(longer, 600));
    assertEquals(-7, longer[600]);
    Dataset predicted = model.predict(Dataset.of(x));
    assertEquals(x, predicted.x());
    if (predicted.target() instanceof Target.Numbers numbers) {
      assertArrayEquals(all, numbers.toArray());
    } else {
      Target.Classes classes = assertInstanceOf(Target.Classes.class, predicted.target());
      assertArrayEquals(all, Arrays.stream(classes.toArray()).asDoubleStream().toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void predictingChangesNothing(Subject<?, ?> subject) {
    Model model = subject.fitted();
    String before = Json.write(model.state());
    Matrix x = RandomMatrix.of(20, 3, 5);
    double[] first = model.predict(x);
    model.predict(RandomMatrix.of(30, 3, 6));
    assertArrayEquals(first, model.predict(x));
    assertEquals(before, Json.write(model.state()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void anyNumberOfRowsIsTakenAndAnotherNumberOfColumnsIsRefused(Subject<?, ?> subject) {
    Model model = subject.fitted();
    assertEquals(0, model.predict(Matrix.of(0, 3, new double[0])).length);
    assertEquals(1, model.predict(RandomMatrix.of(1, 3, 2)).length);
    for (int columns : new int[] {0, 2, 4}) {
      Matrix x = RandomMatrix.of(2, columns, 2);
      assertThrows(IllegalArgumentException.class, () -> model.predict(x));
      if (model instanceof ProbabilisticClassifier classifier) {
        assertThrows(IllegalArgumentException.class, () -> classifier.probabilities(x));
      }
    }
    if (model instanceof ProbabilisticClassifier classifier) {
      assertEquals(0, classifier.probabilities(Matrix.of(0, 3, new double[0])).rows());
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void probabilitiesSumToOneAndTheLargestIsPredicted(Subject<?, ?> subject) {
    if (!(subject.fitted() instanceof ProbabilisticClassifier model)) {
      return;
    }
    double[] cells = RandomMatrix.of(300, 3, 7).toArray();
    for (int i = 0; i < 90; i++) {
      cells[i] *= Math.pow(10, i / 10.0);
    }
    Matrix x = Matrix.of(300, 3, cells);
    Matrix probabilities = model.probabilities(x);
    double[] predicted = model.predict(x);
    int classes = model.labels().size();
    assertEquals(classes, probabilities.columns());
    for (int i = 0; i < x.rows(); i++) {
      double sum = 0;
      double largest = 0;
      for (int k = 0; k < classes; k++) {
        double p = probabilities.get(i, k);
        assertTrue(p >= 0 && p <= 1, "probability " + p);
        sum += p;
        largest = Math.max(largest, p);
      }
      assertEquals(1, sum, 1e-12);
      assertEquals(largest, probabilities.get(i, (int) predicted[i]));
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void savedAndLoadedEqualsItself(Subject<?, ?> subject) {
    Model model = subject.fitted();
    assertEquals(model, subject.fit().restore(model.state()));
    String text = Json.write(model.state());
    Model loaded = subject.fit().restore(Json.read(text));
    assertEquals(model, loaded);
    assertEquals(text, Json.write(loaded.state()));
    Matrix x = RandomMatrix.of(50, 3, 8);
    assertArrayEquals(model.predict(x), loaded.predict(x));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void anEmptyOrMangledStateIsRefused(Subject<?, ?> subject) {
    State state = subject.fitted().state();
    assertRefused(subject, new State(), "empty");
    assertFalse(state.values().isEmpty());
    for (String name : state.values().keySet()) {
      assertRefused(subject, without(state, name), "without " + name);
      for (Object other : mangled(state.values().get(name))) {
        assertRefused(subject, without(state, name).put(name, other), name + " = " + other);
      }
    }
  }

  private static void assertRefused(Subject<?, ?> subject, State state, String what) {
    State.Malformed refusal =
        assertThrows(State.Malformed.class, () -> subject.fit().restore(state), what);
    String message = refusal.getMessage();
    assertTrue(message != null && !message.isBlank(), what);
  }

  private static State without(State state, String name) {
    State rest = new State();
    state.values().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name))
        .forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
    return rest;
  }

  /** Values of every other kind, and of the same kind with what no model can mean. */
  private static List<Object> mangled(Object value) {
    List<Object> all = new ArrayList<>();
    for (Object other :
        List.of(1.0, "text", true, Matrix.of(1, 1, new double[1]), new double[7], new State())) {
      if (!other.getClass().equals(value.getClass())) {
        all.add(other);
      }
    }
    all.add(List.of(new State()));
    all.add(List.of());
    if (value instanceof Double) {
      all.add(Double.NaN);
      all.add(Double.NEGATIVE_INFINITY);
    } else if (value instanceof double[] numbers) {
      all.add(Arrays.copyOf(numbers, numbers.length + 1));
      double[] notFinite = numbers.clone();
      notFinite[0] = Double.NaN;
      all.add(notFinite);
    } else if (value instanceof Matrix matrix) {
      all.add(Matrix.of(0, 0, new double[0]));
      double[] cells = matrix.toArray();
      cells[cells.length - 1] = Double.POSITIVE_INFINITY;
      all.add(Matrix.of(matrix.rows(), matrix.columns(), cells));
    } else if (value instanceof List<?> list) {
      all.add(list.subList(0, 1));
      all.add(list.stream().map(element -> list.get(0)).toList());
      all.add(1.0);
    }
    return all;
  }
}
