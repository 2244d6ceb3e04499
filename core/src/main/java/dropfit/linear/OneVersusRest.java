package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.model.RowSums;
import java.util.List;

/**
 * A classifier that turns each weighted sum into the probability of its class against all others;
 * with three classes and more these are divided by their sum, as in scikit-learn.
 *
 * @param sides the weighted sums
 * @param loss what they were trained with, {@link OnlineLoss#LOG} or {@link
 *     OnlineLoss#MODIFIED_HUBER}
 */
public record OneVersusRest(LinearClassifier sides, OnlineLoss loss)
    implements ProbabilisticClassifier, Coefficients {

  static OneVersusRest restore(State state) {
    String id = state.text("probabilities");
    for (OnlineLoss loss : List.of(OnlineLoss.LOG, OnlineLoss.MODIFIED_HUBER)) {
      if (loss.id().equals(id)) {
        return new OneVersusRest(LinearClassifier.sides(state), loss);
      }
    }
    throw new State.Malformed("the loss " + id + " gives no probabilities");
  }

  @Override
  public List<String> labels() {
    return sides.labels();
  }

  @Override
  public int features() {
    return sides.features();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    sides.predictInto(x, out);
  }

  @Override
  public void probabilitiesInto(Matrix x, double[] out) {
    RowSums sums = new RowSums(sides, x);
    int classes = labels().size();
    for (int i = 0; i < x.rows(); i++) {
      double[] scores = sums.of(i);
      if (classes == 2) {
        out[2 * i] = probability(-scores[0]);
        out[2 * i + 1] = probability(scores[0]);
      } else {
        share(scores, out, i * classes);
      }
    }
  }

  /** Probabilities that sum to 1; all the same if no class has any. */
  private void share(double[] scores, double[] out, int from) {
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      out[from + k] = probability(scores[k]);
      sum += out[from + k];
    }
    for (int k = from; k < from + scores.length; k++) {
      out[k] = sum == 0 ? 1.0 / scores.length : out[k] / sum;
    }
  }

  private double probability(double score) {
    return loss == OnlineLoss.LOG
        ? LogisticLoss.sigmoid(score)
        : (Math.max(-1, Math.min(score, 1)) + 1) / 2;
  }

  @Override
  public Matrix coefficients() {
    return sides.weights();
  }

  @Override
  public double[] intercepts() {
    return sides.intercepts();
  }

  @Override
  public State state() {
    return sides.state().put("probabilities", loss.id());
  }
}
