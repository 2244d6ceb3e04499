package dropfit.fit;

/**
 * A run that passes through a whole family of linear models, from a strong penalty to a weak one or
 * from few features to many, and keeps one of them.
 */
public interface CoefficientPath {

  /** What the models of a path differ in. */
  enum Axis {
    /** The penalty, above 0 and falling; best seen on a logarithmic scale. */
    PENALTY,
    /** The number of steps taken, rising from 0. */
    STEP
  }

  /**
   * What the models differ in.
   *
   * @return the meaning of {@link #positions}
   */
  Axis axis();

  /**
   * Where the models reached so far lie on the axis.
   *
   * @return a new array, one number a model, in the order in which they were reached
   */
  double[] positions();

  /**
   * The weights of the models reached so far.
   *
   * @return a new array of models x features, model by model
   */
  double[] coefficients();

  /**
   * The mean squared errors on rows that were held out, as far as they are known.
   *
   * @return a new array of one mean over the folds a model, NaN where it is not known yet; empty
   *     without cross-validation
   */
  double[] errors();

  /**
   * How far {@link #errors} can be trusted.
   *
   * @return a new array of one standard error of the mean a model; empty without cross-validation
   */
  double[] errorDeviations();

  /**
   * The model that is kept.
   *
   * @return its index among {@link #positions}; -1 while that is open
   */
  int chosen();
}
