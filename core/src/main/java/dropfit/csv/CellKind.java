package dropfit.csv;

/** What a cell looks like, for a judgement of many: kinds that a column of a table has. */
enum CellKind {
  /** No value. */
  EMPTY,
  /** A number in any format. */
  NUMBER,
  /** A date or a time. */
  DATE,
  /** Letters and what may stand among them. */
  WORD,
  /** What a cell should not hold: a stray quote, or what looks like another delimiter. */
  ODD;

  /** Tells kinds apart; it keeps its scratch space from cell to cell. */
  static final class Judge {
    private final NumberText number = new NumberText();
    private final DateWord date = new DateWord();
    private final char delimiter;

    Judge(Dialect dialect) {
      delimiter = dialect.delimiter().character();
    }

    /**
     * Judges a cell.
     *
     * @param bare whether there are no quotes around it
     */
    CellKind of(char[] text, int start, int end, boolean bare) {
      if (Literals.isMissing(text, start, end) || Literals.isMark(text, start, end)) {
        return EMPTY;
      }
      if (number.read(text, start, end)) {
        for (NumberFormat format : NumberFormat.values()) {
          if (!Double.isNaN(number.value(format))) {
            return NUMBER;
          }
        }
      }
      if (end - start <= DateWord.MAX_LENGTH && date.read(new String(text, start, end - start))) {
        return DATE;
      }
      return isAligned(text, start, end) || (bare && isOdd(text, start, end)) ? ODD : WORD;
    }

    private boolean isOdd(char[] text, int start, int end) {
      if (end - start > 1 && text[start] == '\'' && text[end - 1] == '\'') {
        return true;
      }
      for (int i = start; i < end; i++) {
        char c = text[i];
        boolean sign = c == ',' || c == ';';
        // Sentences have a blank after their commas.
        boolean sentence = sign && i + 1 < end && text[i + 1] == ' ';
        boolean separates = (sign && !sentence) || c == '\t' || c == '|' || c == '^' || c == '~';
        if (c == '"' || (separates && c != delimiter)) {
          return true;
        }
      }
      return false;
    }

    /** Whether several blanks stand between digits of a trimmed cell, as they do in columns. */
    private static boolean isAligned(char[] text, int start, int end) {
      for (int i = start; i + 2 < end; i++) {
        if (text[i + 1] == ' ' && text[i + 2] == ' ' && Literals.isDigits(text, i, i + 1)) {
          int after = i + 2;
          while (text[after] == ' ') {
            after++;
          }
          if (Literals.isDigits(text, after, after + 1)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
