package dropfit.web;

import dropfit.csv.CsvResult;
import dropfit.data.Table;
import dropfit.experiment.Associations;
import dropfit.experiment.Choices;
import dropfit.experiment.Experiment;
import dropfit.experiment.Profile;
import dropfit.experiment.Settings;
import dropfit.fit.Task;
import dropfit.numeric.Work;
import dropfit.profile.Association;
import dropfit.profile.ColumnSummary;
import dropfit.profile.DateSummary;
import dropfit.profile.NumberSummary;
import dropfit.profile.WordSummary;
import dropfit.trap.Fix;
import dropfit.trap.Trap;
import dropfit.trap.Traps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What there is to know before training, as the page shows it. */
final class ExplanationReplies {
  private ExplanationReplies() {}

  /** What each column holds, one column after the other. */
  static Piecework profile(CsvResult data) {
    List<Map<String, Object>> columns = new ArrayList<>();
    Work work = new Work();
    for (int index = 0; index < data.table().columns().size(); index++) {
      int here = index;
      work.then(
          () -> {
            Supplier<ColumnSummary> found = Profile.summary(work, data, here);
            work.then(() -> columns.add(summary(found.get())));
          });
    }
    return new Piecework(work::advance, () -> Reply.ok().put("columns", columns));
  }

  private static Map<String, Object> summary(ColumnSummary summary) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("missing", summary.missing());
    out.put("unique", summary.unique());
    out.put("moreUnique", summary.moreUnique());
    if (summary instanceof NumberSummary numbers) {
      out.put("numbers", numbers(numbers));
    } else if (summary instanceof DateSummary dates) {
      out.put("dates", dates(dates));
    } else if (summary instanceof WordSummary words) {
      out.put("words", words(words));
    }
    return out;
  }

  private static Map<String, @Nullable Object> numbers(NumberSummary summary) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("min", Reply.finite(summary.min()));
    out.put("lowerQuartile", Reply.finite(summary.lowerQuartile()));
    out.put("median", Reply.finite(summary.median()));
    out.put("upperQuartile", Reply.finite(summary.upperQuartile()));
    out.put("max", Reply.finite(summary.max()));
    out.put("mean", Reply.finite(summary.mean()));
    out.put("deviation", Reply.finite(summary.deviation()));
    out.put("skew", Reply.finite(summary.skew()));
    out.put("lowerFence", Reply.finite(summary.lowerFence()));
    out.put("upperFence", Reply.finite(summary.upperFence()));
    out.put("below", summary.below());
    out.put("above", summary.above());
    out.put("from", Reply.finite(summary.histogram().from()));
    out.put("to", Reply.finite(summary.histogram().to()));
    out.put("histogram", summary.histogram().counts());
    return out;
  }

  private static Map<String, @Nullable Object> dates(DateSummary summary) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("scale", Reply.lower(summary.scale()));
    out.put("first", Reply.finite(summary.first()));
    out.put("median", Reply.finite(summary.median()));
    out.put("last", Reply.finite(summary.last()));
    out.put("span", Reply.finite(summary.span()));
    out.put("from", Reply.finite(summary.histogram().from()));
    out.put("to", Reply.finite(summary.histogram().to()));
    out.put("histogram", summary.histogram().counts());
    return out;
  }

  private static Map<String, Object> words(WordSummary summary) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(
        "top",
        summary.top().stream()
            .map(word -> Map.of("label", word.word(), "count", word.count()))
            .toList());
    out.put("others", summary.others());
    return out;
  }

  /** How closely each column goes with a target, one column after the other. */
  static Piecework associations(Table table, Task task, int target) {
    Associations found = new Associations(table, task, target);
    return new Piecework(
        found::advance,
        () ->
            Reply.ok()
                .put(
                    "columns",
                    found.all().stream()
                        .map(all -> all.stream().map(ExplanationReplies::association).toList())
                        .toList()));
  }

  private static Map<String, @Nullable Object> association(Association association) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("measure", association.measure().label());
    out.put("value", Reply.finite(association.value()));
    out.put("rows", association.rows());
    return out;
  }

  /** What would deceive the user, one kind after the other. */
  static Piecework traps(Experiment experiment) {
    Traps search = experiment.searchTraps();
    return new Piecework(
        search::advance,
        () ->
            Reply.ok()
                .put(
                    "traps",
                    search.found().stream()
                        .map(trap -> trap(trap, experiment.choices()))
                        .toList()));
  }

  private static Map<String, @Nullable Object> trap(Trap trap, Choices choices) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("code", Reply.lower(trap.code()));
    out.put("title", trap.code().title());
    out.put("columns", trap.columns());
    out.put("figures", trap.figures().stream().map(ExplanationReplies::figure).toList());
    out.put("found", trap.found());
    out.put("why", trap.why());
    out.put("fix", trap.fix().map(fix -> fix(fix, choices)).orElse(null));
    return out;
  }

  private static Map<String, @Nullable Object> figure(Trap.Figure figure) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("name", figure.name());
    out.put("value", Reply.finite(figure.value()));
    return out;
  }

  /** A fix as the features it leaves out and the settings it changes. */
  private static Map<String, Object> fix(Fix fix, Choices choices) {
    Choices mended = choices.with(fix);
    Map<String, Object> before = Settings.SCHEMA.values(choices.settings());
    Map<String, Object> settings = new LinkedHashMap<>();
    Settings.SCHEMA
        .values(mended.settings())
        .forEach(
            (name, value) -> {
              if (!value.equals(before.get(name))) {
                settings.put(name, value);
              }
            });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("label", fix.label());
    out.put("leaveOut", fix instanceof Fix.LeaveOut leaving ? leaving.columns() : List.of());
    out.put("settings", settings);
    return out;
  }
}
