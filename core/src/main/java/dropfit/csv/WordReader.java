package dropfit.csv;

import org.jspecify.annotations.Nullable;

/** Reads the words of a column, one after the other, as what the column holds. */
interface WordReader {

  /** The value of a word, NaN if it has none. */
  double read(String word);

  /** Where cells with the word that was read last are noted; null if it is as expected. */
  @Nullable Misfits odd();
}
