package dropfit.fit;

import dropfit.data.Matrix;
import dropfit.data.Target;
import java.util.ArrayList;
import java.util.List;

/** A model that predicts a number a row, or several. */
public non-sealed interface Regressor extends Model {
  @Override
  default Target asTarget(double[] predictions) {
    int outputs = outputs();
    if (outputs == 1) {
      return new Target.Numbers("prediction", predictions);
    }
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= outputs; k++) {
      names.add("prediction " + k);
    }
    return new Target.Several(names, Matrix.of(predictions.length / outputs, outputs, predictions));
  }
}
