package dropfit.trap;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fewer training rows than prepared columns. */
final class Width {
  private Width() {}

  static Optional<Trap> find(Subject subject) {
    int rows = subject.split().train().length;
    int columns = subject.preparedColumns();
    if (columns <= rows) {
      return Optional.empty();
    }
    List<Integer> widest = widest(subject, columns - rows);
    return Optional.of(
        new Trap(
            Trap.Code.WIDE,
            widest,
            List.of(
                new Trap.Figure("prepared columns", columns),
                new Trap.Figure("training rows", rows)),
            "There are fewer training rows ("
                + rows
                + ") than prepared columns ("
                + columns
                + (widest.isEmpty() ? ")." : "), most of them from " + subject.names(widest) + "."),
            "The model can learn the rows by heart instead of what they have in common.",
            widest.isEmpty() ? Optional.empty() : Optional.of(new Fix.LeaveOut(widest))));
  }

  /** The categories with the most words without which enough prepared columns go, if they do. */
  private static List<Integer> widest(Subject subject, int tooMany) {
    int[] train = subject.trainRows();
    List<Integer> byWords = new ArrayList<>();
    int[] words = new int[subject.table().columns().size()];
    for (int index : subject.features()) {
      if (subject.column(index) instanceof Column.Categories column) {
        words[index] = words(column, train);
        byWords.add(index);
      }
    }
    byWords.sort(Comparator.comparingInt((Integer index) -> -words[index]));
    List<Integer> chosen = new ArrayList<>();
    int going = 0;
    for (int index : byWords) {
      if (going >= tooMany) {
        break;
      }
      chosen.add(index);
      going += words[index];
    }
    boolean enough = going >= tooMany && chosen.size() < subject.features().size();
    return enough ? chosen.stream().sorted().toList() : List.of();
  }

  private static int words(Column.Categories column, int[] rows) {
    boolean[] seen = new boolean[column.labels().size()];
    int words = 0;
    for (int row : rows) {
      if (!column.isMissing(row) && !seen[column.code(row)]) {
        seen[column.code(row)] = true;
        words++;
      }
    }
    return words;
  }
}
