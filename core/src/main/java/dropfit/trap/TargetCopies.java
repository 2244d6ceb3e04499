package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.PickedTarget;
import dropfit.data.Target;
import dropfit.numeric.Work;
import dropfit.profile.Correlation;
import dropfit.profile.CorrelationRatio;
import dropfit.profile.Groups;
import dropfit.profile.Pairs;
import java.util.ArrayList;
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

  private final Work work;
  private final Subject subject;
  private final List<Integer> columns = new ArrayList<>();
  private final List<Trap.Figure> figures = new ArrayList<>();
  private Target target = new Target.None();

  /**
   * Is going to search.
   *
   * @param work receives the parts in which that is done
   * @param train the training rows
   * @param without features of which is known what they are; they are left out
   */
  TargetCopies(Work work, Subject subject, int[] train, List<Integer> without) {
    this.work = work;
    this.subject = subject;
    PickedTarget picked = new PickedTarget(work, subject.target(), subject.split().train());
    work.then(() -> target = picked.target());
    for (int index : subject.features()) {
      if (!without.contains(index)) {
        work.then(() -> compare(index, train));
      }
    }
  }

  private void compare(int index, int[] train) {
    if (!(target instanceof Target.Numbers || target instanceof Target.Classes)) {
      return;
    }
    Column column = subject.column(index);
    boolean words = column instanceof Column.Categories || column instanceof Column.Text;
    Pairs pairs = new Pairs(work, column, train, target);
    work.then(
        () -> {
          if (pairs.size() >= FEWEST_ROWS && pairs.size() >= train.length / 2) {
            if (target instanceof Target.Classes classes) {
              avoidedErrors(index, pairs, words, classes.labels().size());
            } else if (words) {
              spread(index, pairs);
            } else {
              correlation(index, pairs);
            }
          }
        });
  }

  private void correlation(int index, Pairs pairs) {
    double[] x = pairs.numbers();
    double[] y = pairs.targetNumbers();
    Correlation straight = Correlation.pearson(work, x, y);
    work.then(
        () -> {
          if (Math.abs(straight.value()) >= SAME_NUMBER) {
            judge(index, Math.abs(straight.value()), SAME_NUMBER);
          } else {
            Correlation ranked = Correlation.spearman(work, x, y);
            work.then(() -> judge(index, Math.abs(ranked.value()), SAME_NUMBER));
          }
        });
  }

  private void spread(int index, Pairs pairs) {
    Groups groups = new Groups(work, pairs.codes(), pairs.words(), pairs.targetNumbers());
    work.then(
        () -> {
          CorrelationRatio ratio = groups.ratio();
          // With fewer than two rows a word, hardly anything is left to judge by.
          boolean judged = 2 * ratio.groups() <= ratio.rows();
          double likeness = judged ? Math.sqrt(Math.max(0, ratio.unbiased())) : 0;
          judge(index, likeness, SAME_NUMBER);
        });
  }

  /** The share of the errors of always guessing the largest class that the feature avoids. */
  private void avoidedErrors(int index, Pairs pairs, boolean words, int most) {
    int[] counts = new int[most];
    work.over(
        pairs.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            counts[pairs.targetClasses()[i]]++;
          }
        });
    work.then(
        () -> {
          int guessed = 0;
          for (int count : counts) {
            guessed = Math.max(guessed, count);
          }
          int errors = pairs.size() - guessed;
          if (errors > 0) {
            NearestNeighbor neighbors = NearestNeighbor.of(work, pairs, words, most);
            work.then(
                () -> {
                  double wrong = pairs.size() - neighbors.right();
                  judge(index, 1 - wrong / errors, SAME_CLASS);
                });
          }
        });
  }

  /** Takes a feature that tells the target so well, 0 to 1, if that is enough. */
  private void judge(int index, double likeness, double enough) {
    if (likeness >= enough) {
      columns.add(index);
      figures.add(new Trap.Figure(subject.name(index), likeness));
    }
  }

  /** What was found, once the work is done. */
  Optional<Trap> trap() {
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
}
