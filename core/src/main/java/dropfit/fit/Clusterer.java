package dropfit.fit;

import dropfit.data.Matrix;
import dropfit.data.Target;
import java.util.List;
import java.util.stream.IntStream;

/** A model that assigns rows to groups. */
public non-sealed interface Clusterer extends Model {

  /**
   * The centre of every group.
   *
   * @return groups x {@link #features()}
   */
  Matrix centers();

  @Override
  default Target.Classes asTarget(double[] predictions) {
    List<String> names =
        IntStream.range(0, centers().rows()).mapToObj(group -> "group " + (group + 1)).toList();
    int[] codes = new int[predictions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) predictions[i];
    }
    return new Target.Classes("group", names, codes);
  }
}
