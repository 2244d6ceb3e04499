package dropfit.web;

import dropfit.data.Matrix;
import dropfit.experiment.Evaluation;
import dropfit.experiment.Evaluator;
import dropfit.experiment.Experiment;
import dropfit.experiment.Scores;
import dropfit.fit.Coefficients;
import dropfit.fit.Model;
import dropfit.metric.ClassificationScore;
import dropfit.metric.ClusterScore;
import dropfit.metric.RegressionScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scores and coefficients as the page shows them. */
final class EvaluationReplies {
  private EvaluationReplies() {}

  /** The reply of an evaluator that has nothing more to do. */
  static Reply of(Evaluator evaluator) {
    Reply reply = Reply.ok().put("done", true);
    Evaluation evaluation = evaluator.evaluation();
    if (evaluation instanceof Evaluation.OfNumbers numbers) {
      List<Map<String, Object>> all =
          numbers.scores().stream()
              .map(each -> scores(each, EvaluationReplies::regression))
              .toList();
      reply
          .put("kind", "regression")
          .put("targets", numbers.targets())
          .put("scores", all.get(0))
          .put("moreScores", all.subList(1, all.size()));
    } else if (evaluation instanceof Evaluation.OfClasses classes) {
      reply
          .put("kind", "classification")
          .put(
              "scores", scores(classes.scores(), score -> classification(classes.labels(), score)));
    } else if (evaluation instanceof Evaluation.OfGroups groups) {
      reply
          .put("kind", "clustering")
          .put("scores", scores(groups.scores(), EvaluationReplies::clustering));
    }
    return reply.put("coefficients", coefficients(evaluator.experiment(), evaluator.model()));
  }

  private static <S> Map<String, Object> scores(
      Scores<S> scores, Function<S, Map<String, Object>> write) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("train", write.apply(scores.train()));
    out.put("validation", scores.validation().map(write).orElse(null));
    out.put("test", scores.test().map(write).orElse(null));
    out.put("baseline", scores.baseline().map(write).orElse(null));
    return out;
  }

  private static Map<String, Object> regression(RegressionScore score) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("r2", Reply.finite(score.r2()));
    out.put("rmse", Reply.finite(score.rmse()));
    out.put("mae", Reply.finite(score.mae()));
    return out;
  }

  private static Map<String, Object> classification(
      List<String> labels, ClassificationScore score) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("accuracy", Reply.finite(score.accuracy()));
    out.put("precision", Reply.finite(score.precision()));
    out.put("recall", Reply.finite(score.recall()));
    out.put("f1", Reply.finite(score.f1()));
    out.put("logLoss", Reply.finite(score.logLoss()));
    List<Map<String, Object>> perClass = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("label", labels.get(k));
      one.put("precision", score.classes().get(k).precision());
      one.put("recall", score.classes().get(k).recall());
      one.put("f1", score.classes().get(k).f1());
      one.put("support", score.classes().get(k).support());
      perClass.add(one);
    }
    out.put("perClass", perClass);
    out.put("confusion", rows(score.confusion()));
    return out;
  }

  private static Map<String, Object> clustering(ClusterScore score) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("inertia", Reply.finite(score.inertia()));
    out.put("silhouette", Reply.finite(score.silhouette()));
    out.put("silhouetteRows", score.silhouetteRows());
    out.put("sizes", score.sizes());
    return out;
  }

  private static List<List<Double>> rows(Matrix matrix) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < matrix.columns(); j++) {
        row.add(Reply.finite(matrix.get(i, j)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Map<String, Object> coefficients(Experiment experiment, Model model) {
    if (!(model instanceof Coefficients linear)) {
      return null;
    }
    Matrix values = linear.coefficients();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("features", experiment.features());
    out.put("outputs", outputs(experiment, values.rows()));
    out.put("values", rows(values));
    List<Double> intercepts = new ArrayList<>();
    for (double intercept : linear.intercepts()) {
      intercepts.add(Reply.finite(intercept));
    }
    out.put("intercepts", intercepts);
    return out;
  }

  /**
   * What each row of coefficients speaks of: a class, or the second of two classes, or a target.
   */
  private static List<String> outputs(Experiment experiment, int rows) {
    List<String> classes = experiment.classes();
    if (classes.size() == rows) {
      return classes;
    }
    return classes.size() == 2 ? List.of(classes.get(1)) : experiment.targets();
  }
}
