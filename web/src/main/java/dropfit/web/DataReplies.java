package dropfit.web;

import dropfit.csv.Chip;
import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.csv.Issue;
import dropfit.csv.IssueCode;
import dropfit.csv.IssueReport;
import dropfit.csv.Question;
import dropfit.csv.RowOffer;
import dropfit.data.Table;
import dropfit.experiment.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was understood of a CSV text, as the page shows it. */
final class DataReplies {
  private DataReplies() {}

  static Reply report(CsvResult data) {
    if (data.table().rows() == 0) {
      Reply refusal =
          new Reply()
              .put("ok", false)
              .put("problems", data.issues().places().stream().map(DataReplies::problem).toList());
      data.offer().ifPresent(offer -> refusal.put("offer", offer(offer)));
      return refusal;
    }
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int j = 0; j < data.columns().size(); j++) {
      columns.add(column(data.columns().get(j), data.table(), j));
    }
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", data.dialect().delimiter().code());
    dialect.put("header", data.hasHeader());
    return Reply.ok()
        .put("rows", data.table().rows())
        .put("readRows", data.readRows())
        .put("kept", Reply.lower(data.choice().kind()))
        .put("columns", columns)
        .put("dialect", dialect)
        .put("chips", data.chips().stream().map(DataReplies::chip).toList())
        .put("questions", data.questions().stream().map(DataReplies::question).toList())
        .put("rejected", data.rejectedRows())
        .put("problemRows", data.problemRows())
        .put("issues", issues(data.issues()));
  }

  private static Map<String, Object> offer(RowOffer offer) {
    return Map.of("rows", offer.rows(), "first", offer.first(), "sample", offer.sample());
  }

  private static Map<String, Object> problem(Issue issue) {
    return Reply.problem(
        Reply.lower(issue.code()),
        issue.done() + " Expected: " + issue.expected(),
        "",
        issue.line(),
        issue.column());
  }

  private static Map<String, Object> column(ColumnProfile profile, Table table, int index) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", profile.name());
    out.put("type", Reply.lower(profile.type()));
    out.put("detected", Reply.lower(profile.detected()));
    out.put("format", profile.format());
    out.put("formats", ColumnProfile.formats(profile.type()));
    out.put("unit", profile.unit());
    out.put("role", Reply.lower(profile.role()));
    out.put("missing", profile.missing());
    out.put("distinct", profile.distinct());
    out.put("min", Reply.finite(profile.min()));
    out.put("max", Reply.finite(profile.max()));
    out.put("mean", Reply.finite(profile.mean()));
    out.put("constant", profile.constant());
    out.put("histogram", profile.histogram());
    out.put(
        "top",
        profile.top().stream()
            .map(word -> Map.of("label", word.word(), "count", word.count()))
            .toList());
    out.put("tasks", Targets.tasks(table.column(index)).stream().map(Reply::lower).toList());
    return out;
  }

  private static Map<String, Object> chip(Chip chip) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", chip.id());
    out.put("label", chip.label());
    out.put("kind", Reply.lower(chip.kind()));
    out.put("value", chip.value());
    out.put("text", chip.text());
    out.put("chosen", chip.chosen());
    out.put(
        "options",
        chip.options().stream()
            .map(option -> Map.of("value", option.value(), "text", option.text()))
            .toList());
    return out;
  }

  private static Map<String, Object> question(Question question) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("column", question.column());
    out.put("columnName", question.name());
    out.put("text", question.text());
    out.put("taken", question.taken());
    out.put(
        "options",
        question.options().stream()
            .map(
                option ->
                    Map.of(
                        "member", Reply.lower(option.member()),
                        "value", option.value(),
                        "text", option.text()))
            .toList());
    return out;
  }

  private static Map<String, Object> issues(IssueReport report) {
    List<Map<String, Object>> kinds = new ArrayList<>();
    for (Map.Entry<IssueCode, Integer> kind : report.counts().entrySet()) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("code", Reply.lower(kind.getKey()));
      out.put("severity", Reply.lower(kind.getKey().severity()));
      out.put("title", title(kind.getKey()));
      out.put("count", kind.getValue());
      kinds.add(out);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("total", report.total());
    out.put("kinds", kinds);
    out.put("first", report.places().stream().map(DataReplies::issue).toList());
    return out;
  }

  /** The name of a kind as a person reads it. */
  private static String title(IssueCode code) {
    String words = Reply.lower(code).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Map<String, Object> issue(Issue issue) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", Reply.lower(issue.code()));
    out.put("severity", Reply.lower(issue.severity()));
    out.put("line", issue.line());
    out.put("column", issue.column());
    out.put("columnName", issue.name());
    out.put("raw", issue.raw());
    out.put("expected", issue.expected());
    out.put("done", issue.done());
    out.put("row", issue.row());
    return out;
  }
}
