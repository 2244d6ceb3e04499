package dropfit.catalog;

import dropfit.fit.Fit;
import dropfit.glm.BinomialRegression;
import dropfit.glm.GammaRegression;
import dropfit.glm.OrdinalRegression;
import dropfit.glm.PoissonRegression;
import dropfit.glm.TweedieRegression;
import dropfit.linear.ArdRegression;
import dropfit.linear.BayesianRidge;
import dropfit.linear.LinearRegression;
import dropfit.linear.LogisticRegression;
import java.util.List;
import java.util.Optional;

/**
 * The algorithms of the {@link Catalog} that offer a {@link Fit#inference}. A list apart, so that
 * the module of the statistical readings holds these alone, and of them hardly more than their
 * readings.
 */
public final class Inferences {
  private static final List<Fit<?, ?>> ALL =
      List.of(
          new LinearRegression(), //
          new BayesianRidge(),
          new ArdRegression(),
          new PoissonRegression(),
          new GammaRegression(),
          new TweedieRegression(),
          new LogisticRegression(),
          new BinomialRegression(),
          new OrdinalRegression());

  private Inferences() {}

  /**
   * Every algorithm whose models can be read.
   *
   * @return the list, in the order of the catalog
   */
  public static List<Fit<?, ?>> all() {
    return ALL;
  }

  /**
   * The algorithm of an id.
   *
   * @param id as in {@link dropfit.fit.About#id}
   * @return the algorithm, or nothing if there is none of that id with a reading
   */
  public static Optional<Fit<?, ?>> find(String id) {
    return ALL.stream().filter(fit -> fit.about().id().equals(id)).findFirst();
  }
}
