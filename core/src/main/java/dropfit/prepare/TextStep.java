package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of free text: the counts of its words in as many prepared columns as there are places,
 * each then (count − center) / scale. A missing cell has no words.
 *
 * @param column the column's name
 * @param centers the mean count of each place in the training rows, or 0 without standardization
 * @param scales their standard deviation, or 1 where it is 0 or without standardization
 */
record TextStep(String column, List<Double> centers, List<Double> scales) implements Step {

  static TextStep fit(Column.Text column, PreparationSettings settings) {
    int places = settings.textColumns();
    double[] counts = counts(column, places);
    List<Double> centers = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    double[] values = new double[column.size()];
    for (int place = 0; place < places; place++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = counts[i * places + place];
      }
      NumberStep step = NumberStep.fit(new Column.Numbers(column.name(), values), settings);
      centers.add(step.center());
      scales.add(step.scale());
    }
    return new TextStep(column.name(), List.copyOf(centers), List.copyOf(scales));
  }

  private static double[] counts(Column.Text column, int places) {
    double[] counts = new double[Matrix.size(column.size(), places)];
    for (int i = 0; i < column.size(); i++) {
      WordHash.count(column.text(i), counts, i * places, places);
    }
    return counts;
  }

  static TextStep restore(State state) {
    double[] centers = state.numbers("centers");
    double[] scales = state.numbers("scales");
    boolean sound = centers.length > 0 && centers.length == scales.length;
    List<Double> boxedCenters = new ArrayList<>();
    List<Double> boxedScales = new ArrayList<>();
    for (int k = 0; sound && k < centers.length; k++) {
      sound = Double.isFinite(centers[k]) && scales[k] > 0 && scales[k] <= Double.MAX_VALUE;
      boxedCenters.add(centers[k]);
      boxedScales.add(scales[k]);
    }
    if (!sound) {
      throw new State.Malformed(
          "the numbers that prepare " + state.text("column") + " are out of range");
    }
    return new TextStep(state.text("column"), boxedCenters, boxedScales);
  }

  @Override
  public Preparation.Kind kind() {
    return Preparation.Kind.TEXT;
  }

  @Override
  public List<String> features() {
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= centers.size(); k++) {
      names.add(column + " (words " + k + ")");
    }
    return names;
  }

  @Override
  public double center(int feature) {
    return centers.get(feature);
  }

  @Override
  public double scale(int feature) {
    return scales.get(feature);
  }

  @Override
  public void apply(Column cells, double[] out, int width, int from) {
    if (!(cells instanceof Column.Text texts)) {
      throw new IllegalArgumentException(column + " was fitted as a column of text");
    }
    int places = centers.size();
    for (int i = 0; i < texts.size(); i++) {
      int at = i * width + from;
      WordHash.count(texts.text(i), out, at, places);
      for (int k = 0; k < places; k++) {
        out[at + k] = (out[at + k] - centers.get(k)) / scales.get(k);
      }
    }
  }

  @Override
  public State state() {
    return new State()
        .put("kind", "text")
        .put("column", column)
        .put("centers", centers.stream().mapToDouble(Double::doubleValue).toArray())
        .put("scales", scales.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
