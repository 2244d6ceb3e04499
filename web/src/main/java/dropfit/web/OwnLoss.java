package dropfit.web;

import dropfit.catalog.Losses;
import dropfit.data.Dataset;
import dropfit.data.State;
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
 * ({@link PlainRows}), the lab's module takes them and makes any loss on them itself, so that a new
 * one needs no words for its journey.
 */
final class OwnLoss {
  private static final int MOST_PATH_STEPS = 2_000;
  private static final String LABEL = "Loss on your data";

  private @Nullable Dataset rows;

  /** A loss along a plane of its weights. */
  record Shown(Loss loss, LossPlane plane) {}

  /** Takes rows in the place of those before. */
  void take(String names, double[] x, double[] target, double[] weights) {
    rows = PlainRows.of(names, x, target, weights);
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
