package dropfit.web;

import dropfit.codec.Json;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import java.util.List;

/**
 * Training rows as plain numbers, in which they pass from the module that read the file to the
 * others: names as JSON, features, target and weights as arrays.
 */
final class PlainRows {
  private PlainRows() {}

  /** Rows as {@link #of} wants them. */
  static Reply reply(Dataset rows) {
    Reply reply = Reply.ok().put("features", rows.features());
    double[] target = {};
    if (rows.target() instanceof Target.Numbers numbers) {
      target = numbers.toArray();
    } else if (rows.target() instanceof Target.Classes classes) {
      reply.put("labels", classes.labels());
      target = new double[classes.size()];
      for (int i = 0; i < target.length; i++) {
        target[i] = classes.get(i);
      }
    } else if (rows.target() instanceof Target.Several several) {
      reply.put("targets", several.names());
      target = several.values().toArray();
    }
    return reply
        .array("x", rows.x().toArray())
        .array("target", target)
        .array(
            "weights",
            rows.weights().areEqual() ? new double[0] : rows.weights().toArray(rows.rows()));
  }

  /** The rows that {@link #reply} told of. */
  static Dataset of(String names, double[] x, double[] target, double[] weights) {
    State state = Json.read(names);
    List<String> features = state.texts("features");
    return new Dataset(
        Matrix.of(x.length / features.size(), features.size(), x),
        features,
        target(state, target),
        weights.length == 0 ? Weights.equal() : Weights.of(weights));
  }

  private static Target target(State state, double[] target) {
    if (state.has("labels")) {
      int[] codes = new int[target.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = (int) target[i];
      }
      return new Target.Classes("target", state.texts("labels"), codes);
    }
    if (state.has("targets")) {
      List<String> names = state.texts("targets");
      return new Target.Several(
          names, Matrix.of(target.length / names.size(), names.size(), target));
    }
    return target.length == 0 ? new Target.None() : new Target.Numbers("target", target);
  }
}
