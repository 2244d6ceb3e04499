package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.data.Target;
import dropfit.profile.Correlation;
import dropfit.profile.CorrelationRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Features that tell the target almost without error, each by itself, in the training rows. */
final class TargetCopies {
  /**
   * From this correlation on, a number is a copy: 0.2 % of the target's spread is what rounding or
   * a change of unit leaves, and less than nearly any measurement does.
   */
  private static final double SAME_NUMBER = 0.999;

  /**
   * From this share of avoided errors on, a feature is a copy of the classes. The best single
   * measurement of well-known data sets avoids up to 0.95 of the errors (iris: petal width).
   */
  private static final double SAME_CLASS = 0.98;

  /** In fewer rows, a close fit may be chance. */
  private static final int FEWEST_ROWS = 20;

  private TargetCopies() {}

  /** Searches all features but some, of which is known what they are. */
  static Optional<Trap> find(Subject subject, List<Integer> without) {
    int[] train = subject.trainRows();
    Target target = subject.target().select(subject.split().train());
    List<Integer> columns = new ArrayList<>();
    List<Trap.Figure> figures = new ArrayList<>();
    for (int index : subject.features()) {
      double likeness =
          without.contains(index) ? 0 : likeness(subject.column(index).select(train), target);
      if (likeness >= (target instanceof Target.Numbers ? SAME_NUMBER : SAME_CLASS)) {
        columns.add(index);
        figures.add(new Trap.Figure(subject.name(index), likeness));
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String tells =
        subject.names(columns)
            + (columns.size() == 1 ? " alone tells " : " each alone tell ")
            + subject.name(subject.targetColumn())
            + " almost without error: ";
    return Optional.of(
        new Trap(
            Trap.Code.TARGET_COPY,
            columns,
            figures,
            tells + measured(target, figures),
            "If it was made from the target, or is known only after it, the scores will not come"
                + " true for new rows.",
            Optional.of(new Fix.LeaveOut(columns))));
  }

  private static String measured(Target target, List<Trap.Figure> figures) {
    if (target instanceof Target.Numbers) {
      return "less than 0.2 % of its spread is left.";
    }
    double least = 1;
    for (Trap.Figure figure : figures) {
      least = Math.min(least, figure.value());
    }
    return least == 1
        ? "no row is mistaken."
        : Subject.percent(least)
            + (figures.size() == 1 ? "" : " or more")
            + " of the errors of guessing are avoided.";
  }

  /** How well a column tells the target, 0 to 1. */
  private static double likeness(Column column, Target target) {
    int[] rows = present(column);
    if (rows.length < FEWEST_ROWS || rows.length < column.size() / 2) {
      return 0;
    }
    Column cells = comparable(column.select(rows));
    if (target.select(rows) instanceof Target.Numbers numbers) {
      return ofNumbers(cells, numbers.toArray());
    }
    return target.select(rows) instanceof Target.Classes classes
        ? avoidedErrors(cells, classes)
        : 0;
  }

  /** The column as numbers or words: dates by their seconds, texts that are equal as one word. */
  private static Column comparable(Column column) {
    if (column instanceof Column.Dates dates) {
      return dates.seconds();
    }
    if (!(column instanceof Column.Text)) {
      return column;
    }
    int[] rows = new int[column.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    int[] codes = Repeats.firsts(List.of(column), rows);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      boolean first = codes[i] == i;
      codes[i] = first ? words.size() : codes[codes[i]];
      if (first) {
        words.add(column.text(i));
      }
    }
    return new Column.Categories(column.name(), words, codes);
  }

  private static double ofNumbers(Column cells, double[] target) {
    if (cells instanceof Column.Numbers numbers) {
      double[] x = numbers.toArray();
      double straight = Math.abs(Correlation.pearson(x, target));
      return straight >= SAME_NUMBER ? straight : Math.abs(Correlation.spearman(x, target));
    }
    if (cells instanceof Column.Categories words) {
      CorrelationRatio ratio = CorrelationRatio.of(words.toArray(), words.labels().size(), target);
      // With fewer than two rows a word, hardly anything is left to judge by.
      boolean judged = 2 * ratio.groups() <= ratio.rows();
      return judged ? Math.sqrt(Math.max(0, ratio.unbiased())) : 0;
    }
    return 0;
  }

  /** The share of the errors of always guessing the largest class that the feature avoids. */
  private static double avoidedErrors(Column cells, Target.Classes classes) {
    int guessed = 0;
    for (int count : classes.counts()) {
      guessed = Math.max(guessed, count);
    }
    int errors = classes.size() - guessed;
    if (errors == 0) {
      return 0;
    }
    int right = NearestNeighbor.right(cells, classes);
    return 1 - (double) (classes.size() - right) / errors;
  }

  private static int[] present(Column column) {
    int[] rows = new int[column.size()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!column.isMissing(i)) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
