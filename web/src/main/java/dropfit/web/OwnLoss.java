package dropfit.web;

import dropfit.catalog.Losses;
import dropfit.codec.Json;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import dropfit.lab.LossPlane;
import dropfit.optim.Loss;
import dropfit.optim.Optimizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The losses on the user's rows. The module that read the file gives the rows as plain numbers
 * ({@link #rows(Dataset)}), the lab's module takes them ({@link #take}) and makes any loss on them
 * itself, so that a new one needs no words for its journey.
 */
final class OwnLoss {
  private static final int MOST_PATH_STEPS = 2_000;
  private static final String LABEL = "Loss on your data";

  private @Nullable Dataset rows;

  /** A loss along a plane of its weights. */
  record Shown(Loss loss, LossPlane plane) {}

  /** Rows as {@link #take} wants them. */
  static Reply rows(Dataset rows) {
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

  /** Takes rows in the place of those before. */
  void take(String names, double[] x, double[] target, double[] weights) {
    State state = Json.read(names);
    List<String> features = state.texts("features");
    Matrix matrix = Matrix.of(x.length / features.size(), features.size(), x);
    rows =
        new Dataset(
            matrix,
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

  /** The plane that the page chose, or nothing and notes of what is wrong. */
  Optional<Shown> plane(State choice, List<Violation> violations) {
    Dataset data = rows;
    if (data == null) {
      violations.add(
          Violation.misfit(
              "algorithm", "Open a file and choose what to predict in the playground first."));
      return Optional.empty();
    }
    return loss(choice, data, violations).flatMap(loss -> plane(loss, choice, violations));
  }

  private static Optional<Loss> loss(State choice, Dataset data, List<Violation> violations) {
    String id = choice.text("algorithm");
    Optional<Fit<?, ?>> fit = Losses.find(id);
    if (fit.isEmpty()) {
      violations.add(
          Violation.misfit(
              "algorithm", "Choose an algorithm with a loss that is smooth in its weights."));
      return Optional.empty();
    }
    return loss(fit.get(), LabRequests.params(choice), data, violations);
  }

  private static <P> Optional<Loss> loss(
      Fit<P, ?> fit, Map<String, Object> params, Dataset data, List<Violation> violations) {
    Checked<P> checked = fit.schema().check(params);
    violations.addAll(checked.violations());
    if (!(checked instanceof Checked.Accepted<P> accepted)) {
      return Optional.empty();
    }
    violations.addAll(Suitability.misfits(fit, accepted.valid().get(), data));
    return violations.isEmpty() ? fit.loss(accepted.valid(), data) : Optional.empty();
  }

  private static Optional<Shown> plane(Loss loss, State choice, List<Violation> violations) {
    if (choice.has("path")) {
      State path = choice.state("path");
      Optional<Optimizer> optimizer = LabRequests.optimizer(path, loss.size(), violations);
      int steps = path.integer("steps", 1, MOST_PATH_STEPS);
      return optimizer.map(one -> new Shown(loss, LossPlane.ofPath(loss, LABEL, one, steps)));
    }
    int last = loss.size() - 1;
    int first = choice.has("x") ? choice.integer("x", 0, last) : 0;
    int second = choice.has("y") ? choice.integer("y", 0, last) : 1;
    if (first == second) {
      violations.add(Violation.misfit("y", "The two weights should be different."));
      return Optional.empty();
    }
    return Optional.of(new Shown(loss, LossPlane.ofWeights(loss, LABEL, first, second)));
  }
}
