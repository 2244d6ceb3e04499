package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.inference.Inference;
import dropfit.inference.Readings;
import dropfit.inference.WorkingRows;
import dropfit.numeric.Elementary;
import dropfit.numeric.Vectors;

/** The statistical reading of a generalised linear model, as R's {@code summary.glm} gives it. */
final class GlmReading {
  /** The length below which the training takes a column for dependent on those before it. */
  private static final double DEPENDENT = Math.sqrt(NewtonTraining.DEPENDENT);

  private final GlmParams params;
  private final Response response;
  private final Observations rows;
  private final WorkingRows working;
  private final double[] weights;
  private final double intercept;
  private boolean separated = true;

  GlmReading(
      GlmParams params, Response response, double[] weights, double intercept, Dataset data) {
    this.params = params;
    this.response = response;
    this.rows = new Observations(data);
    this.working = WorkingRows.of(rows.rows);
    this.weights = weights;
    this.intercept = intercept;
  }

  Inference read(Dataset data) {
    if (params.penalty() > 0) {
      return new Inference.Absent(Readings.PENALTY);
    }
    look();
    boolean binary = params.link().isForProbabilities();
    if (binary && separated) {
      return new Inference.Absent(Readings.SEPARABLE);
    }
    double[] estimates = new double[weights.length + 1];
    estimates[0] = intercept;
    System.arraycopy(weights, 0, estimates, 1, weights.length);
    WorkingRows.About about =
        new WorkingRows.About(
            data.features(), estimates, DEPENDENT, binary || params.power() == 1, nullDeviance());
    return working.read(rows.x, about, this::logLikelihood);
  }

  private void look() {
    int columns = rows.columns;
    boolean rising = params.link() != Link.INVERSE;
    for (int i = 0; i < rows.rows; i++) {
      double y = rows.y[i];
      double weight = rows.weights[i];
      double eta = intercept + Vectors.dot(weights, 0, rows.x, i * columns, columns);
      response.look(eta, y);
      double information = response.information;
      double pull = response.slope == 0 ? 0 : -response.slope / Math.sqrt(information);
      working.fitted()[i] = eta;
      working.weights()[i] = weight * information;
      working.gaps()[i] = response.slope == 0 ? 0 : -response.slope / information;
      working.pearson()[i] = Math.sqrt(weight) * (rising ? pull : -pull);
      double size = Math.sqrt(Math.max(0, 2 * weight * (response.loss + response.saturated(y))));
      working.residuals()[i] = working.pearson()[i] < 0 ? -size : size;
      separated &= (y == 1 ? eta : -eta) > 0;
    }
  }

  private double nullDeviance() {
    double eta = response.predictor(rows.mean());
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      response.look(eta, rows.y[i]);
      sum += 2 * rows.weights[i] * (response.loss + response.saturated(rows.y[i]));
    }
    return sum;
  }

  /** As the {@code aic} functions of R's families count it; NaN for powers without a density. */
  private double logLikelihood(double deviance) {
    if (params.link().isForProbabilities()) {
      return -deviance / 2;
    }
    double dispersion = deviance / rows.total;
    if (params.power() == 1) {
      return poisson();
    }
    if (params.power() == 2) {
      return gamma(1 / dispersion);
    }
    return params.power() == 3 ? inverseGaussian(dispersion) : Double.NaN;
  }

  private double poisson() {
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      double y = rows.y[i];
      if (y != Math.floor(y)) {
        return Double.NaN;
      }
      double mean = response.mean(working.fitted()[i]);
      double share = y == 0 ? 0 : y * Math.log(mean) - Elementary.logGamma(y + 1);
      sum += rows.weights[i] * (share - mean);
    }
    return sum;
  }

  private double gamma(double shape) {
    double constant = shape * Math.log(shape) - Elementary.logGamma(shape);
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      double y = rows.y[i];
      double ratio = y / response.mean(working.fitted()[i]);
      double share = shape * (Math.log(ratio) - ratio) - Math.log(y);
      sum += rows.weights[i] * (constant + share);
    }
    return sum;
  }

  private double inverseGaussian(double dispersion) {
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      sum += rows.weights[i] * Math.log(rows.y[i]);
    }
    return -(rows.total * (Math.log(2 * Math.PI * dispersion) + 1) + 3 * sum) / 2;
  }
}
