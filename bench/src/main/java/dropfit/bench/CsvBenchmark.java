package dropfit.bench;

import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.csv.CsvResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From CSV text to typed columns with their profiles and issues. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvBenchmark {
  /** Rows of 20 cells. */
  @Param({"10000", "100000"})
  public int rows;

  private String text = "";

  /** Made by JMH. */
  public CsvBenchmark() {}

  /** Writes the text. */
  @Setup
  public void write() {
    text = Tables.csv(rows);
  }

  /**
   * Reads the text.
   *
   * @return what was understood
   */
  @Benchmark
  public CsvResult read() {
    return CsvReader.read(text, CsvOptions.DEFAULT);
  }
}
