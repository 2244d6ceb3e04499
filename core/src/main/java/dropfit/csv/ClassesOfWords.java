package dropfit.csv;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of words that are categories. Their order does not depend on that of the rows: numbers
 * by size, then words by character.
 */
final class ClassesOfWords implements Making {
  private final Dictionary words;
  private final Label[] labels;
  private final PartedSort<Label> order;
  private final int[] ranks;
  private final List<String> sorted = new ArrayList<>();
  private final RankedWords ranked;
  private int labelled;

  private record Label(String word, int code, double number) {
    // Double.compare puts NaN, here any word that is no number, last.
    private static final Comparator<Label> ORDER =
        Comparator.comparingDouble(Label::number).thenComparing(Label::word);
  }

  ClassesOfWords(String name, WordCells cells, int rows) {
    words = cells.dictionary();
    labels = new Label[words.size()];
    order = new PartedSort<>(labels, Label.ORDER);
    ranks = new int[labels.length];
    ranked = new RankedWords(name, cells, sorted, ranks, rows);
  }

  @Override
  public boolean advance() {
    if (labelled < labels.length) {
      for (int left = PART; left > 0 && labelled < labels.length; labelled++) {
        labels[labelled] = label(labelled);
        left -= 1 + labels[labelled].word.length();
      }
      return true;
    }
    if (order.advance()) {
      return true;
    }
    if (sorted.size() < labels.length) {
      rank(order.sorted());
      return true;
    }
    return ranked.advance();
  }

  private Label label(int code) {
    String word = words.word(code);
    return new Label(word, code, Decimals.parseOrNaN(word.toCharArray(), 0, word.length()));
  }

  private void rank(Label[] all) {
    for (int left = PART; left > 0 && sorted.size() < all.length; left--) {
      Label label = all[sorted.size()];
      ranks[label.code] = sorted.size();
      sorted.add(label.word);
    }
  }

  @Override
  public Column column() {
    return ranked.column();
  }
}
