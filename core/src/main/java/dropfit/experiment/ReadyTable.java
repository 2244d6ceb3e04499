package dropfit.experiment;

import dropfit.data.Table;
import dropfit.prepare.Preparation;
import dropfit.trap.Subject;

/**
 * A table made ready for training: rows without a target left out, the others split, the features
 * prepared by what the training rows say.
 *
 * @param table the whole table
 * @param choices what is learned from which columns
 * @param preparation how columns become features
 * @param train the rows learned from
 * @param validation the rows for the validation curve
 * @param test the rows for the test score
 * @param usable the rows of the table that are in one of the parts
 * @param subject what is searched for traps
 */
record ReadyTable(
    Table table,
    Choices choices,
    Preparation preparation,
    Part train,
    Part validation,
    Part test,
    UsableRows usable,
    Subject subject) {}
