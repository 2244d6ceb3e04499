package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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

  @Property(tries = 20_000)
  void whatIsPrintedIsParsedBack(@ForAll("finite") double value) {
    String text = Decimals.print(value);
    assertSame(value, Decimals.parse(text));
    assertSame(value, Double.parseDouble(text));
    assertSame(value, Decimals.parse(Double.toString(value)));
    assertEquals(value + 0.0, Decimals.parse(new BigDecimal(value).toString()));
  }

  /** No shorter decimal is the same number, and no other of this length is nearer to it. */
  @Property(tries = 20_000)
  void printedTextsAreTheShortest(@ForAll("finite") double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal printed = new BigDecimal(Decimals.print(value)).stripTrailingZeros();
    for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
      if (printed.precision() > 1) {
        BigDecimal shorter = exact.round(new MathContext(printed.precision() - 1, mode));
        assertNotEquals(value, shorter.doubleValue(), () -> printed + " is longer than " + shorter);
      }
      BigDecimal other = exact.round(new MathContext(printed.precision(), mode));
      assertTrue(
          other.doubleValue() != value
              || printed.subtract(exact).abs().compareTo(other.subtract(exact).abs()) <= 0,
          () -> other + " is nearer than " + printed);
    }
  }

  /** The numbers around the middle between two doubles: the hardest texts there are. */
  @Property(tries = 5000)
  void middlesBetweenNumbersAreRoundedToTheEvenOne(@ForAll("finite") double any) {
    double value = Math.abs(any);
    double next = Math.nextUp(value);
    BigDecimal middle =
        new BigDecimal(value)
            .add(Double.isFinite(next) ? new BigDecimal(next) : new BigDecimal(2).pow(1024))
            .divide(BigDecimal.valueOf(2));
    double even = (Double.doubleToRawLongBits(value) & 1) == 0 ? value : next;
    String text = middle.toPlainString();
    String digits = text.contains(".") ? text : text + ".0";
    assertSame(even, Decimals.parse(text));
    assertSame(even, Decimals.parse(middle.toString()));
    assertSame(next, Decimals.parse(digits + "0".repeat(400) + "1"));
    assertSame(
        value, Decimals.parse(middle.subtract(middle.ulp().movePointLeft(400)).toPlainString()));
  }

  @Test
  void longTextsAreParsed() {
    assertEquals(1, Decimals.parse("0." + "9".repeat(1_000_000)));
    assertEquals(1, Decimals.parse("1" + "0".repeat(1_000_000) + "e-1000000"));
    assertEquals(5, Decimals.parse("0." + "0".repeat(1_000_000) + "5e1000001"));
    assertEquals(7, Decimals.parse("0".repeat(1_000_000) + "7"));
    assertSame(0, Decimals.parse("1e-" + "9".repeat(1_000_000)));
    assertSame(-0.0, Decimals.parse("-0e" + "9".repeat(1_000_000)));
    assertEquals(Double.POSITIVE_INFINITY, Decimals.parse("1e" + "9".repeat(1_000_000)));
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
    "0.001, 0.001",
    "0.00025, 2.5E-4",
    "9999999.5, 9999999.5",
    "-12345678.5, -1.23456785E7",
    "2e23, 2.0E23",
    "9007199254740993, 9.007199254740992E15",
    "4.9E-324, 5.0E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
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

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-2.5, -2.5",
    "3.14159265, 3.142",
    "0.30000000000000004, 0.3",
    "12345.678, 12350",
    "9999.9, 10000",
    "1234567, 1235000",
    "12345678, 1.235e7",
    "0.0012344, 0.001234",
    "0.0005, 5e-4",
    "1.5e-7, 1.5e-7",
    "-9.99996e-9, -1e-8",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.798e308",
    "NaN, none",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void aPersonReadsFourDigits(double value, String expected) {
    assertEquals(expected, Decimals.brief(value));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        -3,
        0.5,
        -1234.5678,
        0.001,
        9.99e-4,
        1e-7,
        -1.25e-7,
        9_999_999,
        1e7,
        -1e7,
        12_345_678,
        1.5e7,
        123_456_789_012_345.0,
        9.99e14,
        1e15,
        -1.5e300,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void theTextOfJavaIsThatOfTheJvm(double value) {
    assertEquals("" + value, Decimals.javaText(value));
  }
}
