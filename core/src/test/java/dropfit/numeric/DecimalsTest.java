package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static final String GRAMMAR = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

  @Property(tries = 5000)
  void whatIsPrintedIsParsedBack(@ForAll("finite") double value) {
    assertSame(value, Decimals.parse(Decimals.print(value)));
    assertSame(value, Decimals.parse(Double.toString(value)));
    assertEquals(value + 0.0, Decimals.parse(new BigDecimal(value).toString()));
  }

  /** The JDK rounds correctly, so it is the oracle here. */
  @Property(tries = 20_000)
  void numbersAreParsedAsTheyAreByTheJdk(@ForAll("nearlyNumbers") String text) {
    char[] padded = ("7" + text + "7").toCharArray();
    double value = Decimals.parseOrNaN(padded, 1, padded.length - 1);
    if (text.matches(GRAMMAR)) {
      assertSame(Double.parseDouble(text), value);
      assertSame(value, Decimals.parse(text));
    } else {
      assertTrue(Double.isNaN(value), text);
      assertThrows(NumberFormatException.class, () -> Decimals.parse(text), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "42, 42",
    "-7, -7",
    "999999999999999, 999999999999999",
    "1000000000000000, 1.0E15",
    "0.1, 0.1",
    "1e-7, 1.0E-7",
  })
  void shortTextsArePrinted(double value, String text) {
    assertEquals(text, Decimals.print(value));
  }

  @Test
  void zeroKeepsItsSign() {
    assertEquals("-0.0", Decimals.print(-0.0));
    assertSame(-0.0, Decimals.parse("-0"));
    assertSame(-0.0, Decimals.parse("-0.000"));
  }

  @Test
  void numbersBeyondTheRangeAreInfiniteOrZero() {
    assertEquals(Double.POSITIVE_INFINITY, Decimals.parse("1e999"));
    assertEquals(Double.NEGATIVE_INFINITY, Decimals.parse("-1" + "0".repeat(400)));
    assertSame(0, Decimals.parse("1e-999"));
    assertEquals(1e300, Decimals.parse("1" + "0".repeat(300)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1 ", "NaN", "Infinity", "0x1", "1f", "1d", "1,5", "1_0", "٣"})
  void otherTextsAreRefused(String text) {
    assertThrows(NumberFormatException.class, () -> Decimals.parse(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void onlyFiniteNumbersArePrinted(double value) {
    assertThrows(IllegalArgumentException.class, () -> Decimals.print(value));
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble),
            Arbitraries.doubles(),
            Arbitraries.longs().map(whole -> (double) whole))
        .filter(Double::isFinite);
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.of(
            "0",
            "1",
            "9",
            "25",
            "123456789",
            "00000",
            ".",
            "-",
            "+",
            "e",
            "E",
            "e3",
            "e-12",
            "e308",
            " ",
            "x")
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces));
  }

  private static void assertSame(double expected, double actual) {
    assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual));
  }
}
