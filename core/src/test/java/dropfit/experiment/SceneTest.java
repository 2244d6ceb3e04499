package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.ended;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.irisSpecies;
import static dropfit.experiment.Samples.prepared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Task;
import dropfit.prepare.Beyond;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SceneTest {

  @Test
  void pointsStandAtTheirCellsInTheColumnsUnits() {
    Scene scene = Scene.ofFeatures(irisSpecies(), 2, 0, 10, 10);
    assertEquals("x2", scene.xLabel());
    assertEquals("x0", scene.yLabel());
    assertEquals(150, scene.total());
    double[] bounds = scene.bounds();
    for (int i = 0; i < 150; i++) {
      int row = (int) scene.tableRows()[i];
      assertEquals(cell(2, row), scene.x()[i], 1e-12);
      assertEquals(cell(0, row), scene.y()[i], 1e-12);
      assertEquals(((Column.Categories) iris().column(4)).code(row), scene.truths()[i]);
      assertTrue(scene.x()[i] > bounds[0] && scene.x()[i] < bounds[1]);
      assertTrue(scene.y()[i] > bounds[2] && scene.y()[i] < bounds[3]);
    }
  }

  private static double cell(int column, int row) {
    return ((Column.Numbers) iris().column(column)).get(row);
  }

  /** With two features the surface is what the model says of a row at the middle of each cell. */
  @Test
  void theSurfaceIsWhatTheModelPredictsThere() {
    Experiment experiment = prepared(iris(), choices(Task.CLASSIFICATION, 4, 2, 3));
    Run run = ended(experiment, "logistic_regression", Map.of("solver", "lbfgs"));
    Scene scene = Scene.ofComponents(experiment, 7, 5);
    ProbabilisticClassifier model = (ProbabilisticClassifier) run.model();
    double[] surface = scene.surface(model);
    double[] confidence = scene.confidence(model);
    double[] bounds = scene.bounds();
    assertEquals(35, surface.length);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 7; j++) {
        double x = bounds[0] + (j + 0.5) * (bounds[1] - bounds[0]) / 7;
        double y = bounds[2] + (i + 0.5) * (bounds[3] - bounds[2]) / 5;
        Table row =
            new Table(
                List.of(
                    Samples.numbers("", 0),
                    Samples.numbers("", 0),
                    Samples.numbers("", x),
                    Samples.numbers("", y)),
                1);
        double[] prepared = experiment.preparation().apply(row).toArray();
        assertEquals(model.predict(prepared), surface[7 * i + j]);
        assertEquals(
            model
                .probabilities(experiment.preparation().apply(row))
                .get(0, (int) surface[7 * i + j]),
            confidence[7 * i + j],
            1e-12);
      }
    }
    assertArrayEquals(
        model.predict(experiment.train().data().x()), first(scene, model, experiment));
  }

  private static double[] first(Scene scene, ProbabilisticClassifier model, Experiment experiment) {
    double[] train = new double[experiment.trainRows()];
    System.arraycopy(scene.predictions(model), 0, train, 0, train.length);
    return train;
  }

  /** Principal components of the training rows: centred, uncorrelated, the widest first. */
  @Test
  void componentsShowTheWidestSpread() {
    Experiment experiment = irisSpecies();
    Scene scene = Scene.ofComponents(experiment, 4, 4);
    double sumX = 0;
    double sumY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    int train = experiment.trainRows();
    for (int i = 0; i < train; i++) {
      assertEquals(0, scene.parts()[i]);
      sumX += scene.x()[i];
      sumY += scene.y()[i];
      xx += scene.x()[i] * scene.x()[i] / train;
      yy += scene.y()[i] * scene.y()[i] / train;
      xy += scene.x()[i] * scene.y()[i] / train;
    }
    assertEquals(0, sumX, 1e-9);
    assertEquals(0, sumY, 1e-9);
    assertEquals(0, xy, 1e-9);
    // Of the four standardized columns of iris the two components have 73 and 23 percent.
    assertEquals(0.73, xx / 4, 0.02);
    assertEquals(0.23, yy / 4, 0.02);
    assertEquals("Principal component 1", scene.xLabel());
  }

  @Test
  void aSingleColumnIsALine() {
    Experiment experiment = prepared(iris(), choices(Task.REGRESSION, 0, 2));
    Scene scene = Scene.ofComponents(experiment, 9, 1);
    assertEquals("", scene.yLabel());
    assertEquals("x2", scene.xLabel());
    assertArrayEquals(new double[150], scene.y());
    Run run = ended(experiment, "linear_regression", Map.of("solver", "exact"));
    double[] surface = scene.surface(run.model());
    for (int j = 2; j < 9; j++) {
      assertEquals(surface[1] - surface[0], surface[j] - surface[j - 1], 1e-9, "a straight line");
    }
    assertEquals(0, scene.confidence(run.model()).length);
  }

  /**
   * Columns made of others are no axes: at every place of the plane they are made anew, so the
   * surface is what the model says of a row of the file with these numbers.
   */
  @ParameterizedTest
  @EnumSource(Expansion.class)
  void columnsMadeOfOthersFollowThem(Expansion kind) {
    Settings settings =
        Samples.DEFAULTS.expansion(
            ExpansionSettings.NONE.kind(kind).degree(3).beyond(Beyond.LINEAR));
    Choices choices = new Choices(Task.REGRESSION, 0, List.of(1, 2), settings);
    Experiment experiment = prepared(iris(), choices);
    assertEquals(List.of("x1", "x2"), experiment.inputs());
    Run run = ended(experiment, "linear_regression", Map.of("solver", "exact"));
    Scene scene = Scene.ofComponents(experiment, 6, 4);
    assertEquals("x1", scene.xLabel());
    double[] bounds = scene.bounds();
    double[] surface = scene.surface(run.model());
    for (int i = 0; i < scene.x().length; i++) {
      assertEquals(cell(1, (int) scene.tableRows()[i]), scene.x()[i], 1e-12);
      assertEquals(cell(2, (int) scene.tableRows()[i]), scene.y()[i], 1e-12);
    }
    for (int i = 0; i < 24; i++) {
      double x = bounds[0] + (i % 6 + 0.5) * (bounds[1] - bounds[0]) / 6;
      int upwards = i / 6;
      double y = bounds[2] + (upwards + 0.5) * (bounds[3] - bounds[2]) / 4;
      Table row =
          new Table(
              List.of(Samples.numbers("", 0), Samples.numbers("", x), Samples.numbers("", y)), 1);
      double expected = run.model().predict(experiment.preparation().apply(row))[0];
      assertEquals(expected, surface[i], 1e-9);
    }
  }

  @Test
  void centersStandAmongTheirPoints() {
    Experiment experiment = prepared(iris(), choices(Task.CLUSTERING, -1, 2, 3));
    Run run = ended(experiment, "k_means", Map.of());
    Scene scene = Scene.ofFeatures(experiment, 0, 1, 5, 5);
    double[] centers = scene.centers(run.model());
    double[] groups = scene.predictions(run.model());
    assertEquals(6, centers.length);
    for (int k = 0; k < 3; k++) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < experiment.trainRows(); i++) {
        if (groups[i] == k) {
          sum += scene.x()[i];
          count++;
        }
      }
      assertEquals(sum / count, centers[2 * k], 0.05, "moves below the tolerance may remain");
    }
    assertEquals(0, scene.truths().length);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 5, 5",
    "-1, 0, 5, 5",
    "0, 4, 5, 5",
    "0, 1, 0, 5",
    "0, 1, 5, -1",
    "0, 1, 201, 200"
  })
  void impossiblePicturesAreRefused(int first, int second, int columns, int rows) {
    Experiment experiment = irisSpecies();
    assertThrows(
        IllegalArgumentException.class,
        () -> Scene.ofFeatures(experiment, first, second, columns, rows));
  }
}
