package dropfit.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Reads any bytes. An ordinary test run replays the corpus, which is what Jazzer found worth
 * keeping (resources beside this class); with {@code JAZZER_FUZZ=1} in the environment Jazzer looks
 * for more.
 */
class CsvFuzzTest {

  @FuzzTest(maxDuration = "5m")
  void anyBytesGiveATableOrAReport(byte[] bytes) {
    DamagedFilesTest.check(new String(bytes, StandardCharsets.UTF_8));
  }
}
