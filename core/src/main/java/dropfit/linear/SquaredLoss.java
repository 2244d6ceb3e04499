package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.formula.Surface;
import dropfit.numeric.Vectors;
import dropfit.optim.Loss;
import dropfit.optim.QuadraticSurface;
import java.util.ArrayList;
import java.util.List;

/** The mean squared error of a linear prediction; the last weight is the intercept. */
final class SquaredLoss implements Loss {
  private final Regression data;
  private final List<String> names;

  SquaredLoss(Dataset dataset) {
    this.data = new Regression(dataset);
    List<String> all = new ArrayList<>(dataset.features());
    all.add("intercept");
    this.names = List.copyOf(all);
  }

  @Override
  public int size() {
    return data.columns + 1;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public double evaluate(double[] weights, double[] gradient) {
    int columns = data.columns;
    double sum = 0;
    for (int j = 0; j <= columns; j++) {
      gradient[j] = 0;
    }
    for (int i = 0; i < data.rows; i++) {
      double error = predict(weights, i) - data.y[i];
      double pull = data.weights[i] * error;
      sum += pull * error;
      for (int j = 0; j < columns; j++) {
        gradient[j] += pull * data.x[i * columns + j];
      }
      gradient[columns] += pull;
    }
    Vectors.scale(gradient, 2 / data.total);
    return sum / data.total;
  }

  private double predict(double[] weights, int row) {
    int columns = data.columns;
    return weights[columns] + Vectors.dot(weights, 0, data.x, row * columns, columns);
  }

  /** Along a plane an error is straight, so the loss is a quadratic, whose six numbers are sums. */
  @Override
  public Surface along(double[] origin, double[] u, double[] v) {
    double constant = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < data.rows; i++) {
      double error = predict(origin, i) - data.y[i];
      double p = predict(u, i);
      double q = predict(v, i);
      double weight = data.weights[i];
      constant += weight * error * error;
      x += weight * error * p;
      y += weight * error * q;
      xx += weight * p * p;
      xy += weight * p * q;
      yy += weight * q * q;
    }
    double share = 1 / data.total;
    return new QuadraticSurface(
        share * constant,
        2 * share * x,
        2 * share * y,
        2 * share * xx,
        2 * share * xy,
        2 * share * yy);
  }
}
