package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.latent.LatentModel;
import dropfit.latent.PartialLeastSquares;
import dropfit.latent.PartialLeastSquares.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Partial least squares of one target and of two. Nothing but + − × ÷ √ goes into it. */
final class LatentCases {
  private LatentCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Method method : Method.values()) {
      cases.add(
          Case.exact(
              "partial least squares by " + method.id(),
              samples -> {
                Dataset data = samples.regression("diabetes");
                double[] first = data.x().column(0);
                double[] second = ((Target.Numbers) data.target()).toArray();
                double[] pairs = new double[2 * data.rows()];
                for (int i = 0; i < data.rows(); i++) {
                  pairs[2 * i] = first[i];
                  pairs[2 * i + 1] = second[i];
                }
                Target both =
                    new Target.Several(
                        List.of("first", "second"), Matrix.of(data.rows(), 2, pairs));
                Answer answer = new Answer();
                fitted(method, data, "one target", answer);
                fitted(method, data.withTarget(both), "two targets", answer);
                return answer;
              }));
    }
    return cases;
  }

  private static void fitted(Method method, Dataset data, String what, Answer answer) {
    LatentModel model = PartialLeastSquares.params().method(method).components(3).fit(data);
    double[] predictions = model.predict(data.x());
    answer
        .numbers(what + ", weights", model.weights().toArray())
        .numbers(what + ", intercepts", model.intercepts())
        .numbers(what + ", predictions", Arrays.copyOf(predictions, 50));
  }
}
