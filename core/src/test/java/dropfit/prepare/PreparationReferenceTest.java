package dropfit.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.Reference;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer", "diabetes"})
  void standardizingEqualsTheReference(String dataSet) {
    Reference reference = Reference.of("standard_scaler__" + dataSet);
    Table table = table(Reference.features(dataSet));
    Preparation preparation = fit(table, new PreparationSettings(Impute.MEAN, true, 8));
    int columns = table.columns().size();
    double[] means = IntStream.range(0, columns).mapToDouble(preparation::center).toArray();
    double[] scales = IntStream.range(0, columns).mapToDouble(preparation::scale).toArray();
    reference.assertResult("mean", means);
    reference.assertResult("scale", scales);
    Matrix prepared = preparation.apply(table);
    int[] head = {0, 1, 2, 3, 4};
    reference.assertResult("transformed_head5", prepared.select(head).toArray());
  }

  @ParameterizedTest
  @EnumSource(Impute.class)
  void imputingEqualsTheReference(Impute impute) {
    Reference reference = Reference.of("imputers__iris");
    Matrix iris = Reference.features("iris");
    Matrix missing = reference.params().matrix("missing_cells");
    double[] cells = iris.toArray();
    for (int k = 0; k < missing.rows(); k++) {
      int row = (int) missing.get(k, 0);
      int column = (int) missing.get(k, 1);
      cells[row * iris.columns() + column] = Double.NaN;
    }
    Table table = table(Matrix.of(iris.rows(), iris.columns(), cells));
    Preparation preparation = fit(table, new PreparationSettings(impute, false, 8));
    double[] fills =
        preparation.state().states("columns").stream()
            .mapToDouble((State column) -> column.number("fill"))
            .toArray();
    reference.assertResult(impute.id(), fills);
    Matrix prepared = preparation.apply(table);
    for (int i = 0; i < iris.rows(); i++) {
      for (int j = 0; j < iris.columns(); j++) {
        double cell = cells[i * iris.columns() + j];
        assertEquals(Double.isNaN(cell) ? fills[j] : cell, prepared.get(i, j));
      }
    }
  }

  private static Preparation fit(Table table, PreparationSettings settings) {
    int[] columns = IntStream.range(0, table.columns().size()).toArray();
    int[] rows = IntStream.range(0, table.rows()).toArray();
    return Preparation.fit(table, columns, rows, settings);
  }

  private static Table table(Matrix x) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < x.columns(); j++) {
      columns.add(new Column.Numbers("x" + j, x.column(j)));
    }
    return new Table(columns, x.rows());
  }
}
