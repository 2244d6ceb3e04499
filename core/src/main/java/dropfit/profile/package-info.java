/** What a table's columns hold, and how closely they go with what is to be predicted. */
@NullMarked
package dropfit.profile;

import org.jspecify.annotations.NullMarked;
