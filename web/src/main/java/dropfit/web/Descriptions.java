package dropfit.web;

import dropfit.catalog.Catalog;
import dropfit.experiment.Settings;
import dropfit.fit.About;
import dropfit.fit.Fit;
import dropfit.guard.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalog as the page draws its forms from it. */
final class Descriptions {
  private Descriptions() {}

  static Reply all() {
    return Reply.ok()
        .put("version", Product.VERSION)
        .put("algorithms", Catalog.all().stream().map(Descriptions::algorithm).toList())
        .put("settings", fields(Settings.SCHEMA.fields()));
  }

  private static Map<String, Object> algorithm(Fit<?, ?> fit) {
    About about = fit.about();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", about.id());
    out.put("title", about.title());
    out.put("task", Reply.lower(about.task()));
    out.put("summary", about.summary());
    out.put("objective", about.objective());
    out.put("weights", fit.takesWeights());
    out.put("several", fit.takesSeveralTargets());
    out.put("inference", fit.hasInference());
    out.put("fields", fields(fit.schema().fields()));
    return out;
  }

  static List<Map<String, Object>> fields(List<Field> fields) {
    return fields.stream().map(Descriptions::field).toList();
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", field.name());
    out.put("label", field.label());
    out.put("help", field.help());
    out.put("kind", Reply.lower(field.kind()));
    out.put("least", Reply.finite(field.least()));
    out.put("most", Reply.finite(field.most()));
    out.put("open", field.open());
    out.put("logarithmic", field.scale() == Field.Scale.LOGARITHMIC);
    out.put(
        "options",
        field.options().stream()
            .map(option -> Map.of("id", option.id(), "label", option.label()))
            .toList());
    out.put("initial", field.initial());
    Field.Relevance relevance = field.relevance();
    out.put(
        "relevance",
        relevance == null ? null : Map.of("field", relevance.field(), "ids", relevance.ids()));
    return out;
  }
}
