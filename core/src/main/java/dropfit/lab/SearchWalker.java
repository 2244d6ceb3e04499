package dropfit.lab;

import dropfit.formula.Surface;
import dropfit.optim.Account;
import dropfit.optim.Minimizer;
import dropfit.optim.Resumable;
import dropfit.optim.Search;
import dropfit.optim.Tuning;
import java.util.ArrayList;
import java.util.List;

/** A method that looks where it likes, on its way. */
final class SearchWalker extends Walker {
  private final Minimizer minimizer;
  private final double[] place = new double[2];

  SearchWalker(
      Search search, Tuning tuning, Surface surface, Conditions conditions, double x, double y) {
    super(surface, x, y);
    SurfaceFunction function = new SurfaceFunction(surface, search.squares());
    this.minimizer = search.start().start(tuning, function, new double[] {x, y}, conditions.seed());
  }

  @Override
  boolean move() {
    boolean moved = minimizer.step();
    minimizer.copyWeights(place);
    position.x = place[0];
    position.y = place[1];
    return moved;
  }

  @Override
  int evaluations() {
    return minimizer.evaluations();
  }

  @Override
  Resumable memory() {
    return minimizer;
  }

  /** Takes the step, listens to its account, and takes the step back. */
  @Override
  Explanation explain() {
    double[] before = new double[stateSize()];
    save(before, 0);
    List<Explanation.Line> lines = new ArrayList<>();
    double[] direction = new double[2];
    boolean moved = minimizer.step();
    if (moved) {
      minimizer.account(
          new Account() {
            @Override
            public void number(String letter, String text, double value) {
              lines.add(new Explanation.Line(letter, text, List.of(), List.of(value)));
            }

            @Override
            public void vector(String letter, String text, double[] values) {
              List<Double> boxed = new ArrayList<>();
              for (double value : values) {
                boxed.add(value);
              }
              lines.add(new Explanation.Line(letter, text, List.of(), boxed));
              if (letter.equals("p")) {
                System.arraycopy(values, 0, direction, 0, 2);
              }
            }
          });
    }
    minimizer.copyWeights(place);
    double[] step = {place[0] - position.x, place[1] - position.y};
    restore(before, 0);
    return new Explanation(lines, new double[] {here.dx, here.dy}, direction, step);
  }
}
