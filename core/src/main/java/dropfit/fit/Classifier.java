package dropfit.fit;

import dropfit.data.Target;
import java.util.List;

/**
 * A model that predicts classes; one that also tells how probable they are is a {@link
 * ProbabilisticClassifier}.
 */
public non-sealed interface Classifier extends Model {

  /**
   * The classes; a prediction is an index into this list.
   *
   * @return two labels or more
   */
  List<String> labels();

  @Override
  default Target.Classes asTarget(double[] predictions) {
    int[] codes = new int[predictions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) predictions[i];
    }
    return new Target.Classes("prediction", labels(), codes);
  }
}
