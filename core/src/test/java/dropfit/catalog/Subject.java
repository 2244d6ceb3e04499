package dropfit.catalog;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.guard.Field;
import dropfit.guard.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An algorithm of the catalog with one combination of the answers to its choices, everything else
 * as the defaults, and data that suit it.
 */
record Subject<P, M extends Model>(String name, Fit<P, M> fit, P params, Dataset data) {

  /** Every algorithm with every combination of choices that matter together. */
  static List<Subject<?, ?>> all() {
    List<Subject<?, ?>> all = new ArrayList<>();
    for (Fit<?, ?> fit : Catalog.all()) {
      addVariants(fit, all);
    }
    return all;
  }

  private static <P, M extends Model> void addVariants(Fit<P, M> fit, List<Subject<?, ?>> all) {
    List<Dataset> specimens = Specimens.of(fit.about().task());
    for (Map<String, Object> answers : combinations(fit.schema())) {
      P params = fit.schema().check(answers).orThrow().get();
      for (int k = 0; k < specimens.size(); k++) {
        if (!Suitability.misfits(fit, params, specimens.get(k)).isEmpty()) {
          // Some classifiers tell two classes apart, and no more.
          continue;
        }
        String name = fit.about().id() + " " + answers.values() + " on specimen " + k;
        all.add(new Subject<>(name, fit, params, specimens.get(k)));
      }
    }
  }

  private static List<Map<String, Object>> combinations(Schema<?> schema) {
    List<Map<String, Object>> found = List.of(Map.of());
    for (Field field : schema.fields()) {
      List<Object> answers = answers(field);
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> before : found) {
        if (answers.isEmpty() || !matters(field, before)) {
          longer.add(before);
          continue;
        }
        for (Object answer : answers) {
          Map<String, Object> after = new LinkedHashMap<>(before);
          after.put(field.name(), answer);
          longer.add(after);
        }
      }
      found = longer;
    }
    return found;
  }

  private static List<Object> answers(Field field) {
    return switch (field.kind()) {
      case CHOICE -> field.options().stream().<Object>map(Field.Choice::id).toList();
      case FLAG -> List.of(true, false);
      case REAL, INTEGER -> List.of();
    };
  }

  private static boolean matters(Field field, Map<String, Object> answers) {
    Field.Relevance relevance = field.relevance();
    return relevance == null || relevance.ids().contains(answers.get(relevance.field()));
  }

  /** The same algorithm and parameters, each with other features under a target that suits. */
  Stream<Dataset> over(Matrix x) {
    return switch (fit.about().task()) {
      case REGRESSION, CLUSTERING -> Stream.of(Specimens.over(fit.about().task(), x, 0));
      case CLASSIFICATION ->
          Stream.of(2, 3)
              .filter(this::takesClasses)
              .map(classes -> Specimens.over(fit.about().task(), x, classes));
    };
  }

  /** Some classifiers tell two classes apart, and no more. */
  private boolean takesClasses(int classes) {
    return takes(Specimens.of(fit.about().task()).get(classes - 2));
  }

  /** Whether the algorithm takes these data. */
  boolean takes(Dataset other) {
    return Suitability.misfits(fit, params, other).isEmpty();
  }

  Training<M> begin() {
    return Driver.begin(fit, params, data);
  }

  M fitted() {
    return Driver.fit(fit, params, data);
  }

  @Override
  public String toString() {
    return name;
  }
}
