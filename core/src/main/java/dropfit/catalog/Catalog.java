package dropfit.catalog;

import dropfit.cluster.KMeans;
import dropfit.discriminant.LinearDiscriminantAnalysis;
import dropfit.discriminant.QuadraticDiscriminantAnalysis;
import dropfit.fit.Fit;
import dropfit.glm.BinomialRegression;
import dropfit.glm.GammaRegression;
import dropfit.glm.OrdinalRegression;
import dropfit.glm.PoissonRegression;
import dropfit.glm.TweedieRegression;
import dropfit.latent.PartialLeastSquares;
import dropfit.linear.ArdRegression;
import dropfit.linear.BayesianRidge;
import dropfit.linear.ElasticNet;
import dropfit.linear.FtrlClassifier;
import dropfit.linear.FtrlRegressor;
import dropfit.linear.HuberRegression;
import dropfit.linear.IsotonicRegression;
import dropfit.linear.Lars;
import dropfit.linear.Lasso;
import dropfit.linear.LassoLars;
import dropfit.linear.LassoPath;
import dropfit.linear.LinearRegression;
import dropfit.linear.LogisticRegression;
import dropfit.linear.OrthogonalMatchingPursuit;
import dropfit.linear.PassiveAggressiveClassifier;
import dropfit.linear.PassiveAggressiveRegressor;
import dropfit.linear.Perceptron;
import dropfit.linear.QuantileRegression;
import dropfit.linear.RansacRegression;
import dropfit.linear.Ridge;
import dropfit.linear.RidgePath;
import dropfit.linear.SgdClassifier;
import dropfit.linear.SgdRegressor;
import dropfit.linear.TheilSenRegression;
import java.util.List;
import java.util.Optional;

/** Every algorithm there is, in the order a person should meet them. */
public final class Catalog {
  private static final List<Fit<?, ?>> ALL =
      List.of(
          new LinearRegression(), //
          new Ridge(),
          new Lasso(),
          new ElasticNet(),
          new LassoPath(),
          new RidgePath(),
          new Lars(),
          new LassoLars(),
          new OrthogonalMatchingPursuit(),
          new BayesianRidge(),
          new ArdRegression(),
          new HuberRegression(),
          new QuantileRegression(),
          new TheilSenRegression(),
          new RansacRegression(),
          new IsotonicRegression(),
          new PoissonRegression(),
          new GammaRegression(),
          new TweedieRegression(),
          new SgdRegressor(),
          new PassiveAggressiveRegressor(),
          new FtrlRegressor(),
          new PartialLeastSquares(),
          new LogisticRegression(),
          new BinomialRegression(),
          new SgdClassifier(),
          new Perceptron(),
          new PassiveAggressiveClassifier(),
          new FtrlClassifier(),
          new OrdinalRegression(),
          new LinearDiscriminantAnalysis(),
          new QuadraticDiscriminantAnalysis(),
          new KMeans());

  private Catalog() {}

  /**
   * Every algorithm.
   *
   * @return the list, never empty
   */
  public static List<Fit<?, ?>> all() {
    return ALL;
  }

  /**
   * The algorithm of an id.
   *
   * @param id as in {@link dropfit.fit.About#id}
   * @return the algorithm, or nothing if there is none of that id
   */
  public static Optional<Fit<?, ?>> find(String id) {
    return ALL.stream().filter(fit -> fit.about().id().equals(id)).findFirst();
  }
}
