package dropfit.inference;

import dropfit.numeric.Normal;
import dropfit.numeric.Order;

/** Makes the diagnostics of a fit, by the formulas of R's {@code rstandard} and others. */
public final class Residuals {
  /** As R, a leverage that is 1 but for rounding leaves nothing of a residual. */
  private static final double WHOLE = 1 - 0x1p-49;

  private Residuals() {}

  /**
   * Diagnostics of rows.
   *
   * @param design the weighted design at the estimates
   * @param fitted the linear predictor of each row
   * @param residuals of the deviance, not standardized; changed in place
   * @param pearson Pearson's residuals, not standardized; changed in place
   * @param dispersion the variance of both
   * @return diagnostics over these arrays; NaN for the residual of a row that decides its own
   *     prediction alone
   */
  public static Diagnostics of(
      Design design, double[] fitted, double[] residuals, double[] pearson, double dispersion) {
    int rows = fitted.length;
    double[] leverages = new double[rows];
    for (int i = 0; i < rows; i++) {
      double leverage = design.leverage(i);
      double left = leverage > WHOLE ? Double.NaN : 1 - leverage;
      leverages[i] = leverage;
      residuals[i] /= Math.sqrt(dispersion * left);
      double pull = pearson[i] / left;
      pearson[i] = pull * pull * leverage / (dispersion * design.rank());
    }
    return new Diagnostics(fitted, residuals, leverages, pearson, quantiles(residuals));
  }

  /** As R's {@code qqnorm} over {@code ppoints}. */
  private static double[] quantiles(double[] residuals) {
    int[] order = Order.of(residuals);
    int count = 0;
    for (double residual : residuals) {
      count += Double.isNaN(residual) ? 0 : 1;
    }
    double a = count <= 10 ? 0.375 : 0.5;
    double[] out = new double[residuals.length];
    int rank = 0;
    for (int row : order) {
      if (Double.isNaN(residuals[row])) {
        out[row] = Double.NaN;
      } else {
        rank++;
        out[row] = Normal.quantile((rank - a) / (count + 1 - 2 * a));
      }
    }
    return out;
  }
}
