package dropfit.web;

import dropfit.catalog.Losses;
import dropfit.lab.Conditions;
import dropfit.lab.Race;
import dropfit.lab.Shape;
import dropfit.optim.Landscape;
import dropfit.optim.Landscapes;
import dropfit.optim.Method;
import dropfit.optim.Methods;
import dropfit.optim.Rule;
import dropfit.optim.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the optimizer lab has, as the page draws its forms from it. */
final class LabDescription {
  private LabDescription() {}

  static Reply all() {
    return Reply.ok()
        .put("landscapes", Landscapes.all().stream().map(LabDescription::landscape).toList())
        .put("shape", Descriptions.fields(Shape.SCHEMA.fields()))
        .put("methods", Methods.all().stream().map(LabDescription::method).toList())
        .put("conditions", Descriptions.fields(Conditions.SCHEMA.fields()))
        .put("losses", Losses.all().stream().map(fit -> fit.about().id()).toList())
        .put("mostRacers", Race.MOST_RACERS);
  }

  private static Map<String, Object> landscape(Landscape landscape) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", landscape.id());
    out.put("label", landscape.label());
    out.put("formula", landscape.formula());
    out.put("source", landscape.source());
    out.put("domain", landscape.domain());
    out.put("minima", landscape.minima());
    out.put("start", landscape.start());
    return out;
  }

  private static Map<String, Object> method(Method method) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", method.id());
    out.put("label", method.label());
    out.put("family", method.family().id());
    out.put("familyLabel", method.family().label());
    out.put("summary", method.about().summary());
    out.put("source", method.about().source());
    out.put("squares", method instanceof Search search && search.squares());
    out.put("lines", method instanceof Rule rule ? rule.lines() : List.of());
    out.put("fields", Descriptions.fields(method.schema().fields()));
    return out;
  }
}
