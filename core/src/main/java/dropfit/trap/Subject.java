package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Split;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.numeric.Decimals;
import java.util.List;
import java.util.stream.Collectors;

/** What is searched for traps: a table, and what is to be learned from it. */
public final class Subject {
  private static final int MOST_NAMES = 3;
  private static final int LONGEST_NAME = 40;

  private final Table table;
  private final List<Integer> features;
  private final int targetColumn;
  private final int[] rows;
  private final Target target;
  private final Split split;
  private final boolean splitAtRandom;
  private final boolean classesBalanced;
  private final int preparedColumns;

  /**
   * A table and what is to be learned from it.
   *
   * @param table typed columns
   * @param features indices of the columns to learn from
   * @param targetColumn the index of the column to predict, -1 for none
   * @param rows the rows that are used, in rising order
   * @param target one value for each of these rows, or {@link Target.None}
   * @param split how these rows, told by their place in {@code rows}, are split
   * @param splitAtRandom whether that was done at random
   * @param classesBalanced whether every class counts the same in training
   * @param preparedColumns the number of columns that models see
   */
  public Subject(
      Table table,
      List<Integer> features,
      int targetColumn,
      int[] rows,
      Target target,
      Split split,
      boolean splitAtRandom,
      boolean classesBalanced,
      int preparedColumns) {
    this.table = table;
    this.features = List.copyOf(features);
    this.targetColumn = targetColumn;
    this.rows = rows.clone();
    this.target = target;
    this.split = split;
    this.splitAtRandom = splitAtRandom;
    this.classesBalanced = classesBalanced;
    this.preparedColumns = preparedColumns;
  }

  Table table() {
    return table;
  }

  List<Integer> features() {
    return features;
  }

  int targetColumn() {
    return targetColumn;
  }

  int[] rows() {
    return rows;
  }

  Target target() {
    return target;
  }

  Split split() {
    return split;
  }

  boolean splitAtRandom() {
    return splitAtRandom;
  }

  boolean classesBalanced() {
    return classesBalanced;
  }

  int preparedColumns() {
    return preparedColumns;
  }

  /** The rows of the table to learn from. */
  int[] trainRows() {
    int[] places = split.train();
    int[] out = new int[places.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = rows[places[i]];
    }
    return out;
  }

  Column column(int index) {
    return table.column(index);
  }

  /** A column's name for a sentence; long ones are cut. */
  String name(int column) {
    return shortened(table.column(column).name());
  }

  /** The names of some columns for a sentence; the last of many are only counted. */
  String names(List<Integer> columns) {
    int shown = columns.size() <= MOST_NAMES + 1 ? columns.size() : MOST_NAMES;
    int last = shown == columns.size() ? shown - 1 : shown;
    String listed = columns.stream().limit(last).map(this::name).collect(Collectors.joining(", "));
    String rest =
        shown == columns.size() ? name(columns.get(last)) : columns.size() - shown + " more";
    return listed.isEmpty() ? rest : listed + " and " + rest;
  }

  /** A text of the user's for a sentence; long ones are cut. */
  static String shortened(String text) {
    if (text.length() <= LONGEST_NAME) {
      return text;
    }
    int end = LONGEST_NAME - (Character.isHighSurrogate(text.charAt(LONGEST_NAME - 1)) ? 1 : 0);
    return text.substring(0, end) + "…";
  }

  /** A class for a sentence, which its label may read like a part of. */
  static String quoted(String label) {
    return "“" + shortened(label) + "”";
  }

  /** A share as a person reads it: 0.1234 is 12.3 %. */
  static String percent(double share) {
    return Decimals.print(Math.floor(share * 1000 + 0.5) / 10) + " %";
  }

  /** A number of rows as a person reads it. */
  static String rows(int count) {
    return count + (count == 1 ? " row" : " rows");
  }
}
