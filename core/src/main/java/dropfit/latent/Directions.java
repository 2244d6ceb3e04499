package dropfit.latent;

import dropfit.latent.PartialLeastSquares.Method;
import dropfit.numeric.SingularValues;
import dropfit.numeric.Vectors;

/**
 * Finds the weights of features and targets whose scores go together best, by the power method on
 * the products C = XᵀY of what is left of both: w ← C c and c ← Cᵀ w, each brought to length 1. For
 * correlations each turn also divides by the spread within a side ({@link Decorrelation}).
 */
final class Directions {
  /** What counts as nothing next to the largest number of a target. */
  private static final double ROUNDING = 10 * 0x1p-52;

  final double[] xWeights;
  final double[] yWeights;

  private final PartialLeastSquares.Params params;
  private final Block x;
  private final Block y;
  private final double[] products;
  private final double[] before;
  private final Decorrelation ofX;
  private final Decorrelation ofY;

  /** For {@link Method#SINGULAR_VALUES} the weights of the features, component by component. */
  private final double[] singular;

  private final double largest;

  Directions(PartialLeastSquares.Params params, Block x, Block y, int components) {
    this.params = params;
    this.x = x;
    this.y = y;
    this.xWeights = new double[x.columns];
    this.yWeights = new double[y.columns];
    this.products = new double[x.columns * y.columns];
    this.before = new double[x.columns];
    boolean decorrelated = params.method() == Method.CORRELATION;
    this.ofX = decorrelated ? Decorrelation.of(x, components) : Decorrelation.NONE;
    this.ofY = decorrelated ? Decorrelation.of(y, components) : Decorrelation.NONE;
    this.singular =
        params.method() == Method.SINGULAR_VALUES ? singularVectors(components) : new double[0];
    this.largest = Vectors.maxAbs(y.rest);
  }

  /** The left singular vectors of the products at the start, as long as values are above 0. */
  private double[] singularVectors(int components) {
    multiply();
    SingularValues svd = new SingularValues(products, x.columns, y.columns);
    int count = 0;
    while (count < Math.min(components, svd.count()) && svd.value(count) > 0) {
      count++;
    }
    double[] vectors = new double[count * x.columns];
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < x.columns; j++) {
        vectors[k * x.columns + j] = svd.left(j, k);
      }
    }
    return vectors;
  }

  /**
   * Finds the weights of a component.
   *
   * @param component its number, from 0
   * @return false if there is nothing left to explain
   */
  boolean find(int component) {
    if (params.method() == Method.SINGULAR_VALUES) {
      int from = component * x.columns;
      if (from >= singular.length) {
        return false;
      }
      System.arraycopy(singular, from, xWeights, 0, x.columns);
      return true;
    }
    multiply();
    int first = firstTarget();
    if (first < 0) {
      return false;
    }
    for (int k = 0; k < y.columns; k++) {
      yWeights[k] = k == first ? 1 : 0;
    }
    for (int turn = 0; turn < params.maxIterations(); turn++) {
      System.arraycopy(xWeights, 0, before, 0, before.length);
      if (!turn()) {
        return false;
      }
      boolean settled =
          turn > 0
              && Vectors.squaredDistance(xWeights, 0, before, 0, before.length)
                  < params.tolerance();
      if (settled || y.columns == 1) {
        break;
      }
    }
    ofX.remember(xWeights);
    ofY.remember(yWeights);
    return true;
  }

  /** The first target of which anything is left. */
  private int firstTarget() {
    for (int k = 0; k < y.columns; k++) {
      for (int i = 0; i < y.rows; i++) {
        if (Math.abs(y.rest[i * y.columns + k]) > ROUNDING * largest) {
          return k;
        }
      }
    }
    return -1;
  }

  private boolean turn() {
    int targets = y.columns;
    for (int j = 0; j < x.columns; j++) {
      xWeights[j] = Vectors.dot(products, j * targets, yWeights, 0, targets);
    }
    ofX.apply(xWeights);
    if (!normalize(xWeights)) {
      return false;
    }
    for (int k = 0; k < targets; k++) {
      yWeights[k] = 0;
    }
    for (int j = 0; j < x.columns; j++) {
      for (int k = 0; k < targets; k++) {
        yWeights[k] += products[j * targets + k] * xWeights[j];
      }
    }
    ofY.apply(yWeights);
    return normalize(yWeights);
  }

  /** Brings a vector to length 1; false if it has none. */
  private static boolean normalize(double[] vector) {
    double max = Vectors.maxAbs(vector);
    if (!(max > 0 && max <= Double.MAX_VALUE)) {
      return false;
    }
    Vectors.scale(vector, 1 / max);
    Vectors.scale(vector, 1 / Math.sqrt(Vectors.dot(vector, vector)));
    return true;
  }

  private void multiply() {
    int targets = y.columns;
    for (int at = 0; at < products.length; at++) {
      products[at] = 0;
    }
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < x.columns; j++) {
        double factor = x.rest[i * x.columns + j];
        for (int k = 0; k < targets; k++) {
          products[j * targets + k] += factor * y.rest[i * targets + k];
        }
      }
    }
  }
}
