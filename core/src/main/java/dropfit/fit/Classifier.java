package dropfit.fit;

import dropfit.data.Matrix;
import dropfit.data.Target;
import java.util.List;

/** A model that predicts classes and how probable they are. */
public non-sealed interface Classifier extends Model {

  /**
   * The classes; a prediction is an index into this list.
   *
   * @return two labels or more
   */
  List<String> labels();

  /**
   * Probabilities of every class for every row.
   *
   * @param x rows x {@link #features()}, finite
   * @param out receives {@code rows x labels} values, row by row; each row sums to 1
   * @throws IllegalArgumentException if {@code x} has another number of columns
   */
  void probabilitiesInto(Matrix x, double[] out);

  /**
   * Probabilities of every class for every row.
   *
   * @param x rows x {@link #features()}, finite
   * @return rows x labels
   */
  default Matrix probabilities(Matrix x) {
    double[] out = new double[Matrix.size(x.rows(), labels().size())];
    probabilitiesInto(x, out);
    return Matrix.of(x.rows(), labels().size(), out);
  }

  @Override
  default Target.Classes asTarget(double[] predictions) {
    int[] codes = new int[predictions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) predictions[i];
    }
    return new Target.Classes("prediction", labels(), codes);
  }
}
