package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ridge, lasso and elastic net for several targets at once. */
class SeveralTargetsTest {
  private static final Lasso.Params LASSO = Lasso.params().tolerance(1e-14).maxIterations(100_000);

  /** Columns 1 to 7 as features; the target over 77 and columns 8 to 10 as targets. */
  private static Dataset diabetes() {
    Dataset data = Reference.standardized(Reference.regression("diabetes"));
    double[][] x = new double[data.rows()][7];
    double[][] y = new double[data.rows()][4];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 7; j++) {
        x[i][j] = data.x().get(i, j);
      }
      y[i][0] = ((Target.Numbers) data.target()).get(i) / 77;
      for (int k = 1; k < 4; k++) {
        y[i][k] = data.x().get(i, 6 + k);
      }
    }
    return Dataset.of(Matrix.ofRows(x))
        .withTarget(new Target.Several(List.of("a", "b", "c", "d"), Matrix.ofRows(y)));
  }

  private static void assertReference(String name, LinearModel model) {
    Reference reference = Reference.of(name + "__diabetes");
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercepts());
  }

  @Test
  void lassoEqualsTheReferenceSweepForSweep() {
    Training<LinearModel> training = Driver.begin(new Lasso(), LASSO.penalty(0.1), diabetes());
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    assertReference("multi_task_lasso", model);
    double sweeps = Reference.of("multi_task_lasso__diabetes").result().number("n_iter");
    assertEquals(sweeps, training.iteration());
  }

  @Test
  void elasticNetEqualsTheReference() {
    ElasticNet.Params params =
        ElasticNet.params().penalty(0.1).l1Share(0.3).tolerance(1e-14).maxIterations(100_000);
    assertReference("multi_task_elastic_net", params.fit(diabetes()));
  }

  @Test
  void ridgeEqualsTheReference() {
    assertReference("multi_target_ridge", Ridge.params().penalty(3).fit(diabetes()));
  }

  private static Dataset problem(int rows, int columns, int seed) {
    Matrix x = RandomMatrix.of(rows, columns, seed);
    double[] y = RandomMatrix.of(rows, 3, seed + 50).toArray();
    for (int i = 0; i < rows; i++) {
      y[3 * i] += 2 * x.get(i, 0);
      y[3 * i + 1] += 5 - x.get(i, 0) + x.get(i, 1);
    }
    return Dataset.of(x)
        .withTarget(new Target.Several(List.of("a", "b", "c"), Matrix.of(rows, 3, y)));
  }

  /**
   * The subgradient is 0 at the optimum: the residuals of all targets pull at the weights of a
   * column along these weights and as strong as the penalty, and no stronger where they are 0.
   */
  @ParameterizedTest
  @CsvSource({"200, 6, 1", "200, 6, 0.4", "20, 40, 1", "20, 40, 0.4"})
  void theSubgradientVanishes(int rows, int columns, double share) {
    for (int seed = 0; seed < 6; seed++) {
      JointRows data = new JointRows(problem(rows, columns, seed));
      CoordinateDescent descent = new CoordinateDescent(data.residuals());
      double penalty = descent.silencingPenalty() / 5;
      descent.penalize(penalty * share, penalty * (1 - share));
      int sweeps = 0;
      do {
        descent.sweep();
        assertTrue(++sweeps < 100_000);
      } while (!descent.hasConverged(1e-15));
      double[][] pulls = new double[columns][3];
      for (int k = 0; k < 3; k++) {
        RowResidual left = new RowResidual(data.targets[k], data.targets[k].fold(0, 0));
        for (int j = 0; j < columns; j++) {
          left.move(j, descent.weights[k * columns + j]);
        }
        for (int j = 0; j < columns; j++) {
          double weight = descent.weights[k * columns + j];
          pulls[j][k] = left.slope(j) - penalty * (1 - share) * weight;
        }
      }
      int silent = 0;
      for (int j = 0; j < columns; j++) {
        double length = 0;
        double pull = 0;
        for (int k = 0; k < 3; k++) {
          double weight = descent.weights[k * columns + j];
          length += weight * weight;
          pull += pulls[j][k] * pulls[j][k];
        }
        if (length == 0) {
          silent++;
          assertTrue(Math.sqrt(pull) <= penalty * share * (1 + 1e-6));
        }
        for (int k = 0; k < 3 && length > 0; k++) {
          double weight = descent.weights[k * columns + j];
          double expected = penalty * share * weight / Math.sqrt(length);
          assertEquals(expected, pulls[j][k], 1e-6 * penalty);
        }
      }
      assertTrue(silent > 0 && silent < columns);
    }
  }

  @Test
  void aColumnCountsForAllTargetsOrForNone() {
    LinearModel model = LASSO.penalty(0.3).fit(problem(100, 8, 3));
    int used = 0;
    for (int j = 0; j < 8; j++) {
      boolean counts = model.weights().get(0, j) != 0;
      used += counts ? 1 : 0;
      for (int k = 1; k < 3; k++) {
        assertEquals(counts, model.weights().get(k, j) != 0);
      }
    }
    assertTrue(used > 0 && used < 8);
  }

  @Test
  void ridgeSolvesForEachTargetAsIfItWereAlone() {
    Dataset data = problem(30, 5, 4);
    LinearModel together = Ridge.params().fit(data);
    for (int k = 0; k < 3; k++) {
      Target one = ((Target.Several) data.target()).column(k);
      LinearModel alone = Ridge.params().fit(data.withTarget(one));
      double[] row = new double[5];
      together.weights().copyRow(k, row);
      assertArrayEquals(alone.weights().toArray(), row);
      assertEquals(alone.intercept(), together.intercepts()[k]);
    }
  }

  @Test
  void aWeightCountsARowAsOftenAsItSays() {
    Dataset data = problem(24, 4, 5);
    double[] weights = new double[24];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      weights[i] = i % 3;
      repeated.addAll(Collections.nCopies(i % 3, i));
    }
    Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
    LinearModel expected = LASSO.fit(rows);
    LinearModel found = LASSO.fit(data.withWeights(Weights.of(weights)));
    assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-9);
    assertArrayEquals(expected.intercepts(), found.intercepts(), 1e-9);
  }

  @Test
  void theObjectiveIsThatOfAllTargets() {
    Dataset data = problem(20, 3, 6);
    Training<LinearModel> training = Driver.begin(new Lasso(), LASSO.penalty(0.2), data);
    LinearModel model = Driver.run(training, (run, status) -> {});
    double[] predictions = model.predict(data.x());
    double[] y = ((Target.Several) data.target()).values().toArray();
    double expected = IntStream.range(0, 60).mapToDouble(i -> square(y[i] - predictions[i])).sum();
    expected /= 40;
    for (int j = 0; j < 3; j++) {
      double squares = 0;
      for (int k = 0; k < 3; k++) {
        squares += square(model.weights().get(k, j));
      }
      expected += 0.2 * Math.sqrt(squares);
    }
    assertEquals(expected, training.objective(), 1e-12);
    assertEquals(expected, training.objectiveOn(data).getAsDouble(), 1e-12);
  }

  private static double square(double value) {
    return value * value;
  }

  @Test
  void aTargetWhoseSquaresOverflowIsNamed() {
    Dataset data =
        Dataset.of(Matrix.of(2, 1, new double[] {1, 2}))
            .withTarget(
                new Target.Several(
                    List.of("small", "huge"), Matrix.of(2, 2, new double[] {1, 1e200, 2, 1})));
    List<Violation> misfits = new Lasso().misfits(LASSO, data);
    assertEquals(1, misfits.size());
    assertTrue(misfits.get(0).message().contains("huge"));
  }
}
