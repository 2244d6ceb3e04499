/** Text of a CSV file to a typed table, with a report of everything that was not as expected. */
@NullMarked
package dropfit.csv;

import org.jspecify.annotations.NullMarked;
