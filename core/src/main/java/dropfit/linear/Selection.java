package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.guard.Schema;
import dropfit.guard.Violation;
import java.util.List;

/**
 * How the model of a path that is kept is found.
 *
 * @param choice which model of the path is kept
 * @param folds the number of parts of which each is held out in turn
 * @param seed decides which rows are held out together
 */
public record Selection(PathChoice choice, int folds, int seed) {
  static final Selection DEFAULT = new Selection(PathChoice.LEAST_ERROR, 5, 1);

  /** Adds the fields of the selection to those of a path. */
  static <P extends PathParams<P>> Schema.Builder<P> fields(Schema.Builder<P> path) {
    return path.choice(
            "choice",
            "Penalty kept",
            PathChoice.values(),
            params -> params.selection().choice(),
            P::choice)
        .help("By rows that were held out in turn, or simply the smallest.")
        .integer("folds", "Folds", params -> params.selection().folds(), P::folds)
        .atLeast(2)
        .atMost(20)
        .help("Each part of the rows is held out once.")
        .when("choice", PathChoice.LEAST_ERROR, PathChoice.ONE_STANDARD_ERROR)
        .integer("seed", "Seed", params -> params.selection().seed(), P::seed)
        .atLeast(0)
        .help("Decides which rows are held out together.")
        .when("choice", PathChoice.LEAST_ERROR, PathChoice.ONE_STANDARD_ERROR);
  }

  /** How many times the path is solved: for all rows, and for those that each fold leaves. */
  int problems() {
    return choice == PathChoice.LAST ? 1 : folds + 1;
  }

  /** Refuses more folds than there are rows. */
  List<Violation> misfits(Dataset data) {
    return choice == PathChoice.LAST ? List.of() : FoldRows.misfits(data, folds);
  }

  /** The rows with their folds; without any if there is no cross-validation. */
  FoldRows rows(Dataset data) {
    return choice == PathChoice.LAST ? FoldRows.whole(data) : FoldRows.dealt(data, folds, seed);
  }
}
