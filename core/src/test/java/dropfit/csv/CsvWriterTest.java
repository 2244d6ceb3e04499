package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  @Test
  void whatNeedsQuotesIsQuoted() {
    CsvWriter writer = new CsvWriter();
    writer.row(List.of("a", "b c", "", "1.5", ";|\t.", "é"));
    writer.row(List.of("a,b", "say \"hi\"", "two\nlines", "\r", " x", "x "));
    assertEquals(
        "a,b c,,1.5,;|\t.,é\r\n"
            + "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\r\",\" x\",\"x \"\r\n",
        writer.text());
  }

  @Test
  void anEmptyCellAloneIsStillARow() {
    CsvWriter writer = new CsvWriter();
    writer.row(List.of("name"));
    writer.row(List.of(""));
    writer.row(List.of("x"));
    CsvOptions options = CsvOptions.DEFAULT.withHeader(Header.YES);
    assertEquals(2, CsvReader.read(writer.text(), options).table().rows());
  }
}
