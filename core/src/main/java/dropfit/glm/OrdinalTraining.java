package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.numeric.Gram;
import dropfit.numeric.Vectors;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A run of Newton's steps over the thresholds and weights of a cumulative link model: the mean log
 * loss plus α/2 ‖w‖².
 */
final class OrdinalTraining extends NewtonTraining<OrdinalModel> {
  private final List<String> labels;
  private final OrdinalLoss row;
  private final Standardized columns;
  private final double[] y;
  private final double[] weights;
  final double total;

  /** The number of thresholds, which come before the weights. */
  private final int cuts;

  private final double[] shrinkage;
  private final double[] curvatures = new double[BLOCK_ROWS];
  private final Gram gram;

  static OrdinalTraining of(GlmParams params, List<String> labels, Dataset data) {
    OrdinalTraining training = new OrdinalTraining(params, labels, new Observations(data));
    training.begin();
    return training;
  }

  private OrdinalTraining(GlmParams params, List<String> labels, Observations given) {
    super(params, labels.size() - 1 + given.columns, square(labels.size() - 1 + given.columns));
    this.labels = labels;
    this.row = new OrdinalLoss(params.link());
    this.y = given.y;
    this.weights = given.weights;
    this.total = given.total;
    this.cuts = labels.size() - 1;
    this.columns = new Standardized(given, false);
    this.gram = new Gram(given.columns);
    this.shrinkage = new double[given.columns];
    for (int j = 0; j < shrinkage.length; j++) {
      shrinkage[j] = shrinkage(columns.scales[j]);
    }
    double[] counts = new double[labels.size()];
    for (int i = 0; i < y.length; i++) {
      counts[(int) y[i]] += weights[i];
    }
    double below = 0;
    for (int k = 0; k < cuts; k++) {
      below += counts[k] / total;
      trial[k] = params.link().predictor(below);
    }
  }

  private static double[] square(int size) {
    return new double[size * size];
  }

  @Override
  double evaluate() {
    for (int i = 0; i < curvature.length; i++) {
      curvature[i] = 0;
    }
    for (int j = 0; j < size; j++) {
      gradient[j] = 0;
    }
    gram.clear();
    separated = true;
    double found = 0;
    for (int from = 0; from < y.length; from += BLOCK_ROWS) {
      found += addBlock(from, Math.min(BLOCK_ROWS, y.length - from));
    }
    found /= total;
    int width = columns.width;
    double[] products = gram.lower();
    for (int j = 0; j < width; j++) {
      System.arraycopy(products, j * width, curvature, (cuts + j) * size + cuts, j + 1);
    }
    Vectors.scale(curvature, 1 / total);
    Vectors.scale(gradient, 1 / total);
    for (int j = 0; j < width; j++) {
      double weight = trial[cuts + j];
      gradient[cuts + j] += shrinkage[j] * weight;
      curvature[(cuts + j) * size + cuts + j] += shrinkage[j];
      found += shrinkage[j] / 2 * weight * weight;
    }
    return found;
  }

  private double addBlock(int from, int count) {
    double sum = 0;
    int width = columns.width;
    for (int i = 0; i < count; i++) {
      int at = (from + i) * width;
      double weight = weights[from + i];
      int upper = (int) y[from + i];
      double eta = Vectors.dot(trial, cuts, columns.x, at, width);
      double a = upper < cuts ? trial[upper] - eta : Double.POSITIVE_INFINITY;
      double b = upper > 0 ? trial[upper - 1] - eta : Double.NEGATIVE_INFINITY;
      row.look(a, b);
      sum += weight * row.loss;
      curvatures[i] = weight * (row.curvatureA + 2 * row.twist + row.curvatureB);
      if (upper < cuts) {
        addThreshold(upper, weight * row.slopeA, weight * row.curvatureA);
        addCross(upper, -weight * (row.curvatureA + row.twist), at);
      }
      if (upper > 0) {
        addThreshold(upper - 1, weight * row.slopeB, weight * row.curvatureB);
        addCross(upper - 1, -weight * (row.curvatureB + row.twist), at);
      }
      if (upper > 0 && upper < cuts) {
        curvature[upper * size + upper - 1] += weight * row.twist;
      }
      double slope = -weight * (row.slopeA + row.slopeB);
      for (int j = 0; j < width; j++) {
        gradient[cuts + j] += slope * columns.x[at + j];
      }
      separated &= a > 0 && b < 0;
    }
    gram.add(columns.x, from * width, curvatures, count);
    return sum;
  }

  private void addThreshold(int k, double slope, double bend) {
    gradient[k] += slope;
    curvature[k * size + k] += bend;
  }

  private void addCross(int k, double bend, int at) {
    for (int j = 0; j < columns.width; j++) {
      curvature[(cuts + j) * size + k] += bend * columns.x[at + j];
    }
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Observations given = new Observations(other);
    double[] unscaled = new double[size];
    return () -> {
      unscale(unscaled);
      double sum = 0;
      for (int i = 0; i < given.rows; i++) {
        double eta = Vectors.dot(unscaled, cuts, given.x, i * given.columns, given.columns);
        int upper = (int) given.y[i];
        row.look(
            upper < cuts ? unscaled[upper] - eta : Double.POSITIVE_INFINITY,
            upper > 0 ? unscaled[upper - 1] - eta : Double.NEGATIVE_INFINITY);
        sum += given.weights[i] * row.loss;
      }
      double squares = Vectors.dot(unscaled, cuts, unscaled, cuts, columns.width);
      return sum / given.total + params.penalty() / 2 * squares;
    };
  }

  @Override
  public OrdinalModel snapshot() {
    double[] unscaled = new double[size];
    unscale(unscaled);
    double[] thresholds = new double[cuts];
    double[] slopes = new double[columns.width];
    System.arraycopy(unscaled, 0, thresholds, 0, cuts);
    System.arraycopy(unscaled, cuts, slopes, 0, slopes.length);
    return new OrdinalModel(
        labels, params.link(), Matrix.of(1, slopes.length, slopes), Matrix.of(1, cuts, thresholds));
  }

  /** Takes the weights of a model for the next look. */
  void lookAt(OrdinalModel model) {
    double shift = 0;
    for (int j = 0; j < columns.width; j++) {
      double weight = model.weights().get(0, j);
      trial[cuts + j] = weight * columns.scales[j];
      shift += weight * columns.centers[j];
    }
    for (int k = 0; k < cuts; k++) {
      trial[k] = model.thresholds().get(0, k) - shift;
    }
  }

  /** What a number of the model is made of: how much of each number in here. */
  void combine(int index, double[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = 0;
    }
    out[index] = index < cuts ? 1 : 1 / columns.scales[index - cuts];
    for (int j = 0; index < cuts && j < columns.width; j++) {
      out[cuts + j] = columns.centers[j] / columns.scales[j];
    }
  }

  /** Thresholds and weights for the columns as they were given. */
  private void unscale(double[] out) {
    double shift = 0;
    for (int j = 0; j < columns.width; j++) {
      out[cuts + j] = present[cuts + j] / columns.scales[j];
      shift += out[cuts + j] * columns.centers[j];
    }
    for (int k = 0; k < cuts; k++) {
      out[k] = present[k] + shift;
    }
  }
}
