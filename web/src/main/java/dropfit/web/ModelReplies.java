package dropfit.web;

import dropfit.data.Column;
import dropfit.experiment.SavedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loaded and applied models as the page shows them. */
final class ModelReplies {
  private static final int PREVIEW_ROWS = 50;

  private ModelReplies() {}

  static Reply loaded(SavedModel model) {
    return Reply.ok()
        .put("algorithm", model.about().id())
        .put("title", model.about().title())
        .put("task", Reply.lower(model.about().task()))
        .put("target", model.target())
        .put("targets", model.targets())
        .put(
            "columns",
            model.wanted().stream()
                .map(column -> Map.of("name", column.name(), "type", Reply.lower(column.kind())))
                .toList())
        .put("params", model.params());
  }

  static Reply applied(SavedModel.Applied applied) {
    List<List<String>> preview = new ArrayList<>();
    int rows = Math.min(PREVIEW_ROWS, applied.table().rows());
    for (int i = 0; i < rows; i++) {
      int row = i;
      List<String> cells = new ArrayList<>();
      applied.table().columns().forEach(column -> cells.add(column.text(row)));
      int width = applied.columns().size();
      cells.addAll(applied.predictions().subList(i * width, (i + 1) * width));
      preview.add(cells);
    }
    List<String> header = new ArrayList<>();
    applied.table().columns().stream().map(Column::name).forEach(header::add);
    header.addAll(applied.columns());
    return Reply.ok()
        .put("rows", applied.table().rows())
        .put("csv", applied.csv())
        .put("header", header)
        .put("preview", preview)
        .put("warnings", applied.warnings().stream().map(Reply::problem).toList());
  }
}
