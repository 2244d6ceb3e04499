package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.profile.Association;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fewer training rows than prepared columns. */
final class Width {
  private final Subject subject;
  private final int[] train;
  private final int rows;
  private final int columns;

  /** The prepared columns that come from each feature, roughly: dates and texts make several. */
  private final double[] parts;

  private Width(Subject subject) {
    this.subject = subject;
    train = subject.trainRows();
    rows = train.length;
    columns = subject.preparedColumns();
    parts = parts();
  }

  static Optional<Trap> find(Subject subject) {
    boolean wide = subject.preparedColumns() > subject.split().train().length;
    return wide && !(subject.target() instanceof Target.None)
        ? Optional.of(new Width(subject).trap())
        : Optional.empty();
  }

  private Trap trap() {
    List<Integer> wordy = enough(byWords());
    List<Integer> leaving = wordy.isEmpty() ? enough(byAssociation()) : wordy;
    String those = "";
    if (!wordy.isEmpty()) {
      those = ", most of them from " + subject.names(wordy);
    } else if (!leaving.isEmpty()) {
      String go = leaving.size() == 1 ? " goes" : " go";
      boolean several = subject.target() instanceof Target.Several;
      String what = several ? "the targets" : subject.name(subject.targetColumn());
      those = "; " + subject.names(leaving) + go + " least with " + what;
    }
    return new Trap(
        Trap.Code.WIDE,
        leaving,
        List.of(
            new Trap.Figure("prepared columns", columns), new Trap.Figure("training rows", rows)),
        "There are fewer training rows ("
            + rows
            + ") than prepared columns ("
            + columns
            + ")"
            + those
            + ".",
        "The model can learn the rows by heart instead of what they have in common.",
        leaving.isEmpty() ? Optional.empty() : Optional.of(new Fix.LeaveOut(leaving)));
  }

  /** The first features of an order without which few enough columns are left, if any are. */
  private List<Integer> enough(List<Integer> order) {
    List<Integer> leaving = new ArrayList<>();
    double left = columns;
    for (int index : order) {
      if (left <= rows) {
        break;
      }
      leaving.add(index);
      left -= parts[index];
    }
    return left <= rows && leaving.size() < subject.features().size()
        ? leaving.stream().sorted().toList()
        : List.of();
  }

  /** The categories, those with the most words first. */
  private List<Integer> byWords() {
    return subject.features().stream()
        .filter(index -> subject.column(index) instanceof Column.Categories)
        .sorted(Comparator.comparingDouble(index -> -parts[index]))
        .toList();
  }

  /** All features, that which goes least with the target in the training rows first. */
  private List<Integer> byAssociation() {
    double[] strengths = new double[parts.length];
    for (Target target : targets()) {
      for (int index : subject.features()) {
        for (Association each : Association.of(subject.column(index), train, target)) {
          double strength = Math.abs(each.value());
          strengths[index] = strength > strengths[index] ? strength : strengths[index];
        }
      }
    }
    return subject.features().stream()
        .sorted(Comparator.comparingDouble(index -> strengths[index]))
        .toList();
  }

  /** The columns to predict, in the training rows. */
  private List<? extends Target> targets() {
    Target target = subject.target().select(subject.split().train());
    return target instanceof Target.Several several
        ? IntStream.range(0, several.names().size()).mapToObj(several::column).toList()
        : List.of(target);
  }

  private double[] parts() {
    double[] out = new double[subject.table().columns().size()];
    double others = columns;
    int count = 0;
    for (int index : subject.features()) {
      if (subject.column(index) instanceof Column.Categories words) {
        out[index] = words(words);
        others -= out[index];
      } else {
        count++;
      }
    }
    for (int index : subject.features()) {
      if (!(subject.column(index) instanceof Column.Categories)) {
        out[index] = others / count;
      }
    }
    return out;
  }

  private int words(Column.Categories column) {
    boolean[] seen = new boolean[column.labels().size()];
    int words = 0;
    for (int row : train) {
      if (!column.isMissing(row) && !seen[column.code(row)]) {
        seen[column.code(row)] = true;
        words++;
      }
    }
    return words;
  }
}
