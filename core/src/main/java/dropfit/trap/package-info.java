/** What in a table would deceive who learns from it, found before anything is trained. */
@NullMarked
package dropfit.trap;

import org.jspecify.annotations.NullMarked;
