package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.lab.LossPlane;
import dropfit.numeric.Seeds;
import dropfit.optim.Adam;
import dropfit.optim.GradientDescent;
import dropfit.optim.Loss;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses of linear models seen along planes of their weights. */
class LossPlaneTest {
  private static final int ROWS = 40;
  private static final int COLUMNS = 3;

  private static double[] cells() {
    UniformRandomProvider random = Seeds.generator(4);
    double[] cells = new double[ROWS * COLUMNS];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = 2 * random.nextDouble() - 1;
    }
    return cells;
  }

  private static Dataset numbers() {
    double[] x = cells();
    double[] y = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = 3 * x[i * COLUMNS] - 2 * x[i * COLUMNS + 1] + 5 + Math.sin(i);
    }
    return Dataset.of(Matrix.of(ROWS, COLUMNS, x), y);
  }

  private static Dataset classes(int count) {
    double[] x = cells();
    int[] codes = new int[ROWS];
    List<String> labels = List.of("a", "b", "c", "d").subList(0, count);
    for (int i = 0; i < ROWS; i++) {
      double score = x[i * COLUMNS] - x[i * COLUMNS + 2] + 0.3 * Math.sin(5 * i);
      codes[i] = i < count ? i : (int) Math.max(0, Math.min(count - 1, (score + 1.5) / 3 * count));
    }
    return Dataset.of(Matrix.of(ROWS, COLUMNS, x), labels, codes);
  }

  private static Loss loss(int kind) {
    return kind == 0 ? new SquaredLoss(numbers()) : new LogisticLoss(classes(kind), 0.3);
  }

  /** The plane is the loss at the weights that it stands for, and its slopes are their shadows. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4})
  void aPlaneIsTheLossOfItsWeights(int kind) {
    Loss loss = loss(kind);
    int n = loss.size();
    assertEquals(n, loss.names().size());
    UniformRandomProvider random = Seeds.generator(9);
    double[] origin = new double[n];
    double[] u = new double[n];
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      origin[i] = random.nextDouble();
      u[i] = random.nextDouble() - 0.5;
      v[i] = random.nextDouble() - 0.5;
    }
    Surface plane = loss.along(origin, u, v);
    double[] w = new double[n];
    double[] gradient = new double[n];
    Jet jet = new Jet();
    for (double[] place : new double[][] {{0, 0}, {1, -2}, {-3, 0.5}, {20, 30}}) {
      for (int i = 0; i < n; i++) {
        w[i] = origin[i] + place[0] * u[i] + place[1] * v[i];
      }
      double value = loss.evaluate(w, gradient);
      double alongU = 0;
      double alongV = 0;
      for (int i = 0; i < n; i++) {
        alongU += gradient[i] * u[i];
        alongV += gradient[i] * v[i];
      }
      plane.curvatures(place[0], place[1], jet);
      double close = 1e-12 * (1 + Math.abs(value));
      assertEquals(value, jet.value, close);
      assertEquals(value, plane.value(place[0], place[1]), close);
      assertEquals(alongU, jet.dx, 10 * close);
      assertEquals(alongV, jet.dy, 10 * close);
      double h = 1e-5;
      Jet right = new Jet();
      Jet above = new Jet();
      Jet left = new Jet();
      Jet below = new Jet();
      plane.slopes(place[0] + h, place[1], right);
      plane.slopes(place[0] - h, place[1], left);
      plane.slopes(place[0], place[1] + h, above);
      plane.slopes(place[0], place[1] - h, below);
      double near = 1e-6 * (1 + Math.abs(jet.value));
      assertEquals((right.dx - left.dx) / (2 * h), jet.dxx, near);
      assertEquals((right.dy - left.dy) / (2 * h), jet.dxy, near);
      assertEquals((above.dy - below.dy) / (2 * h), jet.dyy, near);
    }
    assertEquals(kind == 0, plane.isSumOfSquares());
    Runnable look = () -> plane.curvatures(1, 1, jet);
    assertEquals(0, Allocation.leastOf(() -> look));
  }

  @Test
  void twoWeightsAreShownWhereAllOthersAreBest() {
    LossPlane plane = LossPlane.ofWeights(loss(0), "loss", 1, 3);
    assertEquals("intercept", plane.yLabel());
    LinearModel exact =
        LinearRegression.params().solver(LinearRegression.Solver.EXACT).fit(numbers());
    double[] minima = plane.terrain().minima();
    assertEquals(2, minima.length);
    assertEquals(exact.coefficients().get(0, 1), minima[0], 1e-6);
    assertEquals(exact.intercepts()[0], minima[1], 1e-6);
    double[] domain = plane.terrain().domain();
    assertTrue(domain[0] < 0 && domain[1] > 0 && domain[2] < 0 && domain[3] > 0, "0 is shown");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void aPathLiesInItsPlane(int kind) {
    Loss loss = loss(kind);
    LossPlane plane = LossPlane.ofPath(loss, "loss", new Adam(0.1, 0.9, 0.999, loss.size()), 300);
    double[] path = plane.path();
    int last = path.length - 2;
    assertEquals(0, path[last], 1e-12);
    assertEquals(0, path[last + 1], 1e-12);
    assertEquals(0, path[1], 1e-9, "the start lies straight along x");
    assertTrue(path[0] > 0);
    assertArrayEquals(plane.terrain().start(), new double[] {path[0], path[1]});
    assertTrue(plane.share() > 0.9 && plane.share() <= 1, "share " + plane.share());
    double[] domain = plane.terrain().domain();
    for (int i = 0; i < path.length; i += 2) {
      assertTrue(path[i] > domain[0] && path[i] < domain[1]);
      assertTrue(path[i + 1] > domain[2] && path[i + 1] < domain[3]);
    }
    double[] zero = new double[loss.size()];
    assertEquals(
        loss.evaluate(zero, new double[zero.length]),
        plane.terrain().surface().value(path[0], path[1]),
        1e-9,
        "the start is where all weights are 0");
  }

  /** A path that diverges is shown as far as it is finite, and one that stays is a point. */
  @Test
  void awkwardPathsHavePlanes() {
    Loss loss = loss(0);
    LossPlane wild = LossPlane.ofPath(loss, "loss", new GradientDescent(100), 2000);
    for (double coordinate : wild.path()) {
      assertTrue(Double.isFinite(coordinate));
    }
    LossPlane still = LossPlane.ofPath(loss, "loss", new GradientDescent(1e-300), 5);
    for (double bound : still.terrain().domain()) {
      assertTrue(Double.isFinite(bound));
    }
    assertTrue(Double.isFinite(still.terrain().surface().value(0.1, 0.1)));
  }
}
