package dropfit.csv;

import dropfit.data.Column;

/** A column that is being made of its cells, in parts: it may have millions of them. */
interface Making {
  /** Rows or words that are looked at in one part. */
  int PART = 1 << 15;

  /** Goes on; false if that was the end. */
  boolean advance();

  /** The column, once it is made. */
  Column column();

  /** A column that needs no more to be done. */
  static Making of(Column column) {
    return new Making() {
      @Override
      public boolean advance() {
        return false;
      }

      @Override
      public Column column() {
        return column;
      }
    };
  }
}
