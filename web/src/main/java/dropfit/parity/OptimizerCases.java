package dropfit.parity;

import dropfit.fit.LossHistory;
import dropfit.lab.Racer;
import dropfit.optim.Descent;
import dropfit.optim.Landscape;
import dropfit.optim.PathHistory;
import java.util.ArrayList;
import java.util.List;

/** Every optimizer's two-dimensional step on every landscape. */
final class OptimizerCases {
  private static final int STEPS = 400;

  private OptimizerCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Descent descent : Descent.values()) {
      cases.add(Case.exact("landscapes by " + descent.id(), samples -> walked(descent)));
    }
    return cases;
  }

  private static Answer walked(Descent descent) {
    Answer answer = new Answer();
    for (Landscape landscape : Landscape.values()) {
      // The largest rate sends some beyond all numbers.
      for (double rate : new double[] {1e-4, 1e-2, 1}) {
        double[] start = landscape.start();
        Racer racer = new Racer(landscape, descent, rate, start[0], start[1]);
        for (int i = 0; i < STEPS; i++) {
          racer.step();
        }
        String where = landscape.id() + ", rate " + rate;
        answer
            .numbers(where + ", path", path(racer.path()))
            .numbers(where + ", heights", heights(racer.heights()))
            .numbers(where + ", end", racer.height(), racer.steps());
      }
    }
    return answer;
  }

  private static double[] path(PathHistory path) {
    double[] places = new double[2 * path.size()];
    for (int i = 0; i < path.size(); i++) {
      places[2 * i] = path.x(i);
      places[2 * i + 1] = path.y(i);
    }
    return places;
  }

  private static double[] heights(LossHistory history) {
    double[] heights = new double[history.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = history.loss(i);
    }
    return heights;
  }
}
