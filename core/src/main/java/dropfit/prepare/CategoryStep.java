package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A column of words: one prepared column a word that occurs in the training rows, 1 where the row
 * has it and 0 elsewhere. A missing cell counts as the most frequent word, an unknown word as none.
 *
 * @param column the column's name
 * @param words the words of the training rows, in the order of the column's labels
 * @param fill the index of the most frequent word; -1 if there are no words
 */
record CategoryStep(String column, List<String> words, int fill) implements Step {

  static CategoryStep fit(Column.Categories column) {
    int[] counts = new int[column.labels().size()];
    for (int i = 0; i < column.size(); i++) {
      if (!column.isMissing(i)) {
        counts[column.code(i)]++;
      }
    }
    List<String> words = new ArrayList<>();
    int fill = -1;
    int most = 0;
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] == 0) {
        continue;
      }
      if (counts[code] > most) {
        most = counts[code];
        fill = words.size();
      }
      words.add(column.labels().get(code));
    }
    return new CategoryStep(column.name(), List.copyOf(words), fill);
  }

  static CategoryStep restore(State state) {
    List<String> words = state.texts("words");
    if (new HashSet<>(words).size() != words.size()) {
      throw new State.Malformed("the words of " + state.text("column") + " should differ");
    }
    int least = words.isEmpty() ? -1 : 0;
    return new CategoryStep(
        state.text("column"), words, state.integer("fill", least, words.size() - 1));
  }

  @Override
  public Preparation.Kind kind() {
    return Preparation.Kind.CATEGORY;
  }

  @Override
  public double center(int feature) {
    return 0;
  }

  @Override
  public double scale(int feature) {
    return 1;
  }

  @Override
  public List<String> features() {
    return words.stream().map(word -> column + "=" + word).toList();
  }

  @Override
  public void apply(Column cells, double[] out, int width, int from) {
    if (!(cells instanceof Column.Categories categories)) {
      throw new IllegalArgumentException(column + " was fitted as a column of words");
    }
    int[] positions = positions(categories.labels());
    for (int i = 0; i < categories.size(); i++) {
      int position = categories.isMissing(i) ? fill : positions[categories.code(i)];
      if (position >= 0) {
        out[i * width + from + position] = 1;
      }
    }
  }

  /** For each label of a column the index of the word it equals, or -1. */
  private int[] positions(List<String> labels) {
    Map<String, Integer> known = new HashMap<>();
    for (int k = 0; k < words.size(); k++) {
      known.put(words.get(k), k);
    }
    int[] positions = new int[labels.size()];
    for (int code = 0; code < positions.length; code++) {
      positions[code] = known.getOrDefault(labels.get(code), -1);
    }
    return positions;
  }

  /** The number of cells that hold a word which did not occur in training. */
  int unknown(Column.Categories categories) {
    int[] positions = positions(categories.labels());
    int count = 0;
    for (int i = 0; i < categories.size(); i++) {
      if (!categories.isMissing(i) && positions[categories.code(i)] < 0) {
        count++;
      }
    }
    return count;
  }

  @Override
  public State state() {
    return new State()
        .put("kind", "category")
        .put("column", column)
        .put("words", words)
        .put("fill", (double) fill);
  }
}
