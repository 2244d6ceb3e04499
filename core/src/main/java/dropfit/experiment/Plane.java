package dropfit.experiment;

import dropfit.data.Matrix;
import dropfit.prepare.Preparation;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * A plane through the space of prepared columns that vary by themselves, on which points and
 * predictions are shown. A place on it is two coordinates along two directions of length 1 that are
 * at right angles.
 */
final class Plane {
  /** More columns would take seconds to decompose. */
  static final int MOST_COLUMNS_FOR_COMPONENTS = 300;

  final String xLabel;
  final String yLabel;
  private final double[] origin;
  private final double[] u;
  private final double[] v;
  private final double xOffset;
  private final double xScale;
  private final double yOffset;
  private final double yScale;

  private Plane(
      double[] origin,
      double[] u,
      double[] v,
      List<String> labels,
      double[] offsets,
      double[] scales) {
    this.origin = origin;
    this.u = u;
    this.v = v;
    this.xLabel = labels.get(0);
    this.yLabel = labels.get(1);
    this.xOffset = offsets[0];
    this.yOffset = offsets[1];
    this.xScale = scales[0];
    this.yScale = scales[1];
  }

  /** The plane along two features through the mean of the training rows, in the columns' units. */
  static Plane ofFeatures(Matrix train, Preparation preparation, int first, int second) {
    double[] origin = means(train);
    double[] u = new double[origin.length];
    double[] v = new double[origin.length];
    u[first] = 1;
    v[second] = 1;
    origin[first] = 0;
    origin[second] = 0;
    return new Plane(
        origin,
        u,
        v,
        List.of(preparation.inputs().get(first), preparation.inputs().get(second)),
        new double[] {preparation.center(first), preparation.center(second)},
        new double[] {preparation.scale(first), preparation.scale(second)});
  }

  /** The line along the only feature; the second direction is empty. */
  static Plane ofSingleFeature(Preparation preparation) {
    return new Plane(
        new double[1],
        new double[] {1},
        new double[1],
        List.of(preparation.inputs().get(0), ""),
        new double[] {preparation.center(0), 0},
        new double[] {preparation.scale(0), 1});
  }

  /** The plane in which the training rows are spread most: their two principal components. */
  static Plane ofComponents(Matrix train) {
    double[] origin = means(train);
    int columns = train.columns();
    // Singular vectors of a covariance are its eigenvectors, and that solver is in use anyway.
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(columns, columns, false, true, false);
    if (!svd.decompose(covariance(train, origin))) {
      throw new IllegalStateException("the singular value decomposition did not converge");
    }
    double[] spreads = svd.getSingularValues();
    DMatrixRMaj directions = svd.getV(null, true);
    int first = largest(spreads, -1);
    int second = largest(spreads, first);
    return new Plane(
        origin,
        direction(directions, first),
        direction(directions, second),
        List.of("Principal component 1", "Principal component 2"),
        new double[2],
        new double[] {1, 1});
  }

  private static double[] means(Matrix x) {
    double[] means = new double[x.columns()];
    double[] row = new double[x.columns()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      for (int j = 0; j < row.length; j++) {
        means[j] += row[j] / x.rows();
      }
    }
    return means;
  }

  /** Sums of products of deviations: the covariance but for a factor. */
  private static DMatrixRMaj covariance(Matrix x, double[] means) {
    int columns = x.columns();
    DMatrixRMaj covariance = new DMatrixRMaj(columns, columns);
    double[] row = new double[columns];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      for (int j = 0; j < columns; j++) {
        row[j] -= means[j];
      }
      addProducts(row, covariance.data);
    }
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < j; k++) {
        covariance.set(j, k, covariance.get(k, j));
      }
    }
    return covariance;
  }

  private static void addProducts(double[] row, double[] upper) {
    for (int j = 0; j < row.length; j++) {
      double value = row[j];
      for (int k = j; k < row.length; k++) {
        upper[j * row.length + k] += value * row[k];
      }
    }
  }

  private static int largest(double[] values, int except) {
    int best = -1;
    for (int k = 0; k < values.length; k++) {
      if (k != except && (best < 0 || values[k] > values[best])) {
        best = k;
      }
    }
    return best;
  }

  /** A row of directions whose largest part is made positive, so that pictures do not flip. */
  private static double[] direction(DMatrixRMaj directions, int k) {
    double[] vector = new double[directions.numCols];
    for (int j = 0; j < vector.length; j++) {
      vector[j] = directions.get(k, j);
    }
    int largest = 0;
    for (int j = 1; j < vector.length; j++) {
      if (Math.abs(vector[j]) > Math.abs(vector[largest])) {
        largest = j;
      }
    }
    double sign = vector[largest] < 0 ? -1 : 1;
    for (int j = 0; j < vector.length; j++) {
      vector[j] *= sign;
    }
    return vector;
  }

  /** The first coordinate of a prepared row, in the units of the axis. */
  double x(double[] row) {
    return xOffset + xScale * along(u, row);
  }

  /** The second coordinate of a prepared row, in the units of the axis. */
  double y(double[] row) {
    return yOffset + yScale * along(v, row);
  }

  private double along(double[] direction, double[] row) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += (row[j] - origin[j]) * direction[j];
    }
    return sum;
  }

  /** Writes the prepared row that lies at a place of the plane, given in the units of the axes. */
  void rowAt(double x, double y, double[] out, int from) {
    double a = (x - xOffset) / xScale;
    double b = (y - yOffset) / yScale;
    for (int j = 0; j < origin.length; j++) {
      out[from + j] = origin[j] + a * u[j] + b * v[j];
    }
  }
}
