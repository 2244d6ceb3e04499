package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.discriminant.LinearDiscriminant;
import dropfit.discriminant.LinearDiscriminantAnalysis;
import dropfit.discriminant.LinearDiscriminantAnalysis.Shrinkage;
import dropfit.discriminant.Priors;
import dropfit.discriminant.QuadraticDiscriminant;
import dropfit.discriminant.QuadraticDiscriminantAnalysis;
import java.util.ArrayList;
import java.util.List;

/** Discriminant analysis. Logarithms of priors and exponentials of scores go into it. */
final class DiscriminantCases {
  private DiscriminantCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (String set : List.of("iris", "breast_cancer")) {
      for (Shrinkage shrinkage : Shrinkage.values()) {
        cases.add(
            Case.close(
                "linear discriminant analysis, shrinkage " + shrinkage.id() + ", " + set,
                samples -> linear(shrinkage, samples.classification(set))));
      }
      cases.add(
          Case.close(
              "quadratic discriminant analysis, " + set,
              samples -> quadratic(samples.classification(set))));
    }
    return cases;
  }

  private static Answer linear(Shrinkage shrinkage, Dataset data) {
    LinearDiscriminant model =
        LinearDiscriminantAnalysis.params().shrinkage(shrinkage).priors(Priors.EQUAL).fit(data);
    return new Answer()
        .numbers("weights", model.weights().toArray())
        .numbers("intercepts", model.intercepts())
        .numbers("probabilities", model.probabilities(data.x()).toArray());
  }

  private static Answer quadratic(Dataset data) {
    QuadraticDiscriminant model = QuadraticDiscriminantAnalysis.params().fit(data);
    return new Answer()
        .numbers("means", model.means().toArray())
        .numbers("factors", model.factors().toArray())
        .numbers("probabilities", model.probabilities(data.x()).toArray());
  }
}
