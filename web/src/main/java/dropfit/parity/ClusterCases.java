package dropfit.parity;

import dropfit.cluster.KMeans;
import dropfit.cluster.KMeansModel;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Driver;
import dropfit.fit.Training;
import dropfit.metric.ClusterScore;
import java.util.ArrayList;
import java.util.List;

/** k-means. Nothing but + − × ÷ √ and seeds goes into it. */
final class ClusterCases {
  private ClusterCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(Case.exact("kmeans_fixed_init__iris", ClusterCases::fromGivenCenters));
    for (String name : List.of("iris", "breast_cancer", "diabetes")) {
      cases.add(
          Case.exact(
              "k-means, " + name,
              samples -> {
                Answer answer = new Answer();
                Matrix x = Samples.standardized(samples.regression(name)).x();
                for (int seed = 0; seed < 3; seed++) {
                  trained(KMeans.params().groups(5).seed(seed), x, answer, ", seed " + seed);
                }
                return answer;
              }));
    }
    cases.add(Case.exact("k-means, awkward", samples -> awkward()));
    return cases;
  }

  private static Answer fromGivenCenters(Samples samples) {
    Matrix x = samples.regression("iris").x();
    KMeans algorithm = new KMeans();
    Training<KMeansModel> training =
        algorithm.begin(
            algorithm.schema().check(KMeans.params().tolerance(0)).orThrow(),
            Dataset.of(x),
            x.select(new int[] {0, 50, 100}));
    KMeansModel model = Driver.run(training, (run, status) -> {});
    double[] labels = model.predict(x);
    return new Answer()
        .numbers("centers", model.centers().toArray())
        .numbers("labels", labels)
        .numbers("inertia", training.objective() * x.rows())
        .numbers("n_iter", training.iteration())
        .numbers("silhouette", score(x, model).silhouette());
  }

  private static Answer awkward() {
    Answer answer = new Answer();
    Samples.awkward()
        .forEach(
            (name, x) ->
                trained(KMeans.params().groups(Math.min(4, x.rows())), x, answer, ", " + name));
    return answer;
  }

  private static void trained(KMeans.Params params, Matrix x, Answer answer, String where) {
    Training<KMeansModel> training = Driver.begin(new KMeans(), params, Dataset.of(x));
    List<Double> losses = new ArrayList<>();
    KMeansModel model = Driver.run(training, (run, status) -> losses.add(run.objective()));
    answer
        .texts("status" + where, List.of(training.step().name()))
        .numbers("losses" + where, losses.stream().mapToDouble(Double::doubleValue).toArray())
        .numbers("centers" + where, model.centers().toArray())
        .numbers("groups" + where, model.predict(x))
        .numbers("score" + where, score(x, model).inertia(), score(x, model).silhouette());
  }

  private static ClusterScore score(Matrix x, KMeansModel model) {
    double[] predicted = model.predict(x);
    int[] groups = new int[predicted.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (int) predicted[i];
    }
    return ClusterScore.of(x, groups, model.centers(), 0);
  }
}
