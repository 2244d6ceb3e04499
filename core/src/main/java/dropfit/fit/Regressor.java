package dropfit.fit;

import dropfit.data.Target;

/** A model that predicts numbers. */
public non-sealed interface Regressor extends Model {
  @Override
  default Target.Numbers asTarget(double[] predictions) {
    return new Target.Numbers("prediction", predictions);
  }
}
