package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;

/**
 * One column as it was read, and what there is to say about it.
 *
 * @param column its values
 * @param rows how many rows were read, kept or not
 * @param cells what they were made from
 * @param how how its cells were understood
 * @param detected how they would be if the user had not decided
 * @param choice what the user decided
 * @param words what its words are, known if it was ever read as words
 * @param odd cells that are not what the column is
 */
record ReadColumn(
    Column column,
    int rows,
    Cells cells,
    Interpretation how,
    ColumnType detected,
    ColumnChoice choice,
    Optional<WordStatistics> words,
    OddCells odd) {}
