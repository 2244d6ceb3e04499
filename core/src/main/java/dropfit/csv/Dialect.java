package dropfit.csv;

/**
 * How a file was written, as detected or chosen.
 *
 * @param delimiter the character between cells
 * @param header whether the first row was taken as names
 */
public record Dialect(Delimiter delimiter, boolean header) {}
