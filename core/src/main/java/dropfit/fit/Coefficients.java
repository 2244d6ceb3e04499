package dropfit.fit;

import dropfit.data.Matrix;

/** A model that is linear in its features and can show its weights. */
public interface Coefficients {

  /**
   * The weights.
   *
   * @return one row an output (a single row for a regressor or for two classes), one column a
   *     feature
   */
  Matrix coefficients();

  /**
   * The constant terms.
   *
   * @return one number a row of {@link #coefficients()}
   */
  double[] intercepts();
}
