package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.fit.Model;
import dropfit.numeric.Gram;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/**
 * A run of iteratively reweighted least squares: half the mean deviance plus α/2 ‖w‖² is minimised
 * by Newton's steps, or by Fisher's where the loss is not convex. Inside, columns are {@link
 * Standardized}; the penalty is on the weights of the columns as they were given.
 *
 * <p>Source: P. McCullagh and J. Nelder, "Generalized Linear Models", 2nd ed., 1989, section 2.5.
 */
final class GlmTraining<M extends Model> extends NewtonTraining<M> {

  /** Makes a model of weights for the columns as they were given. */
  interface Maker<M> {
    M of(double[] weights, double intercept);
  }

  private final Response response;
  private final boolean binary;
  private final Maker<M> maker;
  private final Standardized columns;
  private final double[] y;
  private final double[] weights;
  private final double[] saturated;
  private final double total;
  private final double[] shrinkage;
  private final double[] curvatures = new double[BLOCK_ROWS];
  private final Gram gram;

  static <M extends Model> GlmTraining<M> of(
      GlmParams params, Response response, Dataset data, Maker<M> maker) {
    GlmTraining<M> training =
        new GlmTraining<>(
            params, response, new Observations(data), new Gram(1 + data.x().columns()), maker);
    training.begin();
    return training;
  }

  private GlmTraining(
      GlmParams params, Response response, Observations given, Gram gram, Maker<M> maker) {
    super(params, 1 + given.columns, gram.lower());
    this.gram = gram;
    this.response = response;
    this.binary = params.link().isForProbabilities();
    this.maker = maker;
    this.y = given.y;
    this.weights = given.weights;
    this.total = given.total;
    this.saturated = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      saturated[i] = response.saturated(y[i]);
    }
    this.columns = new Standardized(given, true);
    this.shrinkage = new double[size];
    for (int j = 1; j < size; j++) {
      shrinkage[j] = shrinkage(columns.scales[j]);
    }
    trial[0] = response.predictor(given.mean());
  }

  @Override
  double evaluate() {
    gram.clear();
    for (int j = 0; j < size; j++) {
      gradient[j] = 0;
    }
    separated = binary;
    double found = 0;
    for (int from = 0; from < y.length; from += BLOCK_ROWS) {
      found += addBlock(from, Math.min(BLOCK_ROWS, y.length - from));
    }
    found /= total;
    Vectors.scale(curvature, 1 / total);
    for (int j = 0; j < size; j++) {
      gradient[j] = gradient[j] / total + shrinkage[j] * trial[j];
      curvature[j * size + j] += shrinkage[j];
      found += shrinkage[j] / 2 * trial[j] * trial[j];
    }
    return found;
  }

  private double addBlock(int from, int count) {
    double[] g = gradient;
    double[] x = columns.x;
    int width = size;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int row = from + i;
      int at = row * width;
      double weight = weights[row];
      double eta = Vectors.dot(trial, 0, x, at, width);
      response.look(eta, y[row]);
      sum += weight * (response.loss + saturated[row]);
      curvatures[i] = weight * response.curvature;
      double slope = weight * response.slope;
      for (int j = 0; j < width; j++) {
        g[j] += slope * x[at + j];
      }
      separated &= (y[row] == 1 ? eta : -eta) > 0;
    }
    gram.add(x, from * width, curvatures, count);
    return sum;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Observations given = new Observations(other);
    double[] unscaled = new double[size - 1];
    return () -> {
      double intercept = unscale(unscaled);
      double sum = 0;
      for (int i = 0; i < given.rows; i++) {
        double eta =
            intercept + Vectors.dot(unscaled, 0, given.x, i * given.columns, given.columns);
        response.look(eta, given.y[i]);
        sum += given.weights[i] * (response.loss + response.saturated(given.y[i]));
      }
      return sum / given.total + params.penalty() / 2 * Vectors.dot(unscaled, unscaled);
    };
  }

  @Override
  public M snapshot() {
    double[] unscaled = new double[size - 1];
    double intercept = unscale(unscaled);
    return maker.of(unscaled, intercept);
  }

  /** Writes the weights of the columns as they were given; answers the intercept. */
  private double unscale(double[] out) {
    double intercept = present[0];
    for (int j = 1; j < size; j++) {
      out[j - 1] = present[j] / columns.scales[j];
      intercept -= out[j - 1] * columns.centers[j];
    }
    return intercept;
  }
}
