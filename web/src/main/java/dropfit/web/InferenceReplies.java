package dropfit.web;

import dropfit.codec.Json;
import dropfit.data.Dataset;
import dropfit.experiment.StatisticalReading;
import dropfit.inference.Diagnostics;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The statistical reading of a model as the page shows it. */
final class InferenceReplies {
  private InferenceReplies() {}

  /** What is read of a model that Run.fitted told of, and of the rows that it learned from. */
  static Reply of(String fitted, Dataset data, double[] tableRows) {
    Optional<StatisticalReading> reading =
        StatisticalReading.of(Json.read(fitted), data, tableRows);
    if (reading.isEmpty()) {
      return absent("Models of this algorithm cannot be read statistically.");
    }
    Inference inference = reading.get().inference();
    return inference instanceof Inference.Present present
        ? present(present, reading.get().tableRows())
        : absent(((Inference.Absent) inference).reason());
  }

  private static Reply absent(String reason) {
    return Reply.ok().put("kind", "absent").put("reason", reason);
  }

  private static Reply present(Inference.Present present, double[] tableRows) {
    List<Term> terms = present.terms();
    Reply reply =
        Reply.ok()
            .put("kind", "present")
            .put("statistic", present.statistic())
            .put("level", present.level())
            .put("names", terms.stream().map(Term::name).toList())
            .put("figures", present.figures().stream().map(InferenceReplies::figure).toList())
            .put("notes", present.notes())
            .array("estimates", column(terms, Term::estimate))
            .array("errors", column(terms, Term::standardError))
            .array("statistics", column(terms, Term::statistic))
            .array("ps", column(terms, Term::p))
            .array("lows", column(terms, Term::low))
            .array("highs", column(terms, Term::high));
    present.diagnostics().ifPresent(rows -> diagnostics(reply, rows, tableRows));
    return reply;
  }

  private static void diagnostics(Reply reply, Diagnostics rows, double[] tableRows) {
    reply
        .array("fitted", rows.fitted())
        .array("residuals", rows.residuals())
        .array("leverages", rows.leverages())
        .array("distances", rows.distances())
        .array("quantiles", rows.quantiles())
        .array("row", tableRows);
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", figure.name());
    out.put("value", Reply.finite(figure.value()));
    return out;
  }

  private static double[] column(List<Term> terms, ToDoubleFunction<Term> read) {
    double[] out = new double[terms.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = read.applyAsDouble(terms.get(i));
    }
    return out;
  }
}
