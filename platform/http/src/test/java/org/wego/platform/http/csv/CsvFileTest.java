package org.wego.platform.http.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

class CsvFileTest {

  private enum Colour {
    RED,
    BLUE
  }

  private static final CsvColumns COLUMNS =
      CsvColumns.required("name", "colour").optional("id", "size", "price", "since", "old");

  private final CsvFaults faults = new CsvFaults();

  @Test
  void a_row_is_read_whatever_the_order_of_its_columns() {
    List<CsvRow> rows =
        read(
            "\uFEFFcolour,name,id,size,price,since,old\r\n"
                + "RED, a \"quoted\" name ,018f0000-0000-7000-8000-000000000001,-5,10.50,2014-11-06,true\r\n"
                + "\r\n"
                + "BLUE,\"two, or more\",,,,,\r\n");

    CsvRow full = rows.get(0);
    assertThat(full.line()).isEqualTo(2);
    assertThat(full.required("name").text(20)).isEqualTo("a \"quoted\" name");
    assertThat(full.required("colour").constant(Colour.class)).isEqualTo(Colour.RED);
    assertThat(full.optional("id").uuid())
        .isEqualTo(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    assertThat(full.optional("size").wholeNumber(-10, 10)).isEqualTo(-5);
    assertThat(full.optional("price").positiveNumber(5, 2)).isEqualTo(new BigDecimal("10.50"));
    assertThat(full.optional("since").date()).isEqualTo(LocalDate.of(2014, 11, 6));
    assertThat(full.optional("old").truth()).isTrue();
    CsvRow sparse = rows.get(1);
    assertThat(sparse.required("name").text(20)).isEqualTo("two, or more");
    assertThat(sparse.optional("size").wholeNumber(1, 2)).isNull();
    assertThat(sparse.optional("old").truth()).isFalse();
    assertThat(rows).allMatch(CsvRow::isSound);
    assertThat(faults.total()).isZero();
  }

  @Test
  void every_faulty_value_is_told_by_line_and_column() {
    CsvRow row =
        read("name,colour,id,size,price,since,old\n,GREEN,1-1-1-1-1,+5,0,2014-02-30,yes\n").get(0);

    assertThat(row.required("name").text(20)).isNull();
    assertThat(row.required("colour").constant(Colour.class)).isNull();
    assertThat(row.optional("id").uuid()).isNull();
    assertThat(row.optional("size").wholeNumber(1, 10)).isNull();
    assertThat(row.optional("price").positiveNumber(5, 2)).isNull();
    assertThat(row.optional("since").date()).isNull();
    assertThat(row.optional("old").truth()).isFalse();
    assertThat(row.isSound()).isFalse();
    assertThat(faults.told())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/rows/2/name", "REQUIRED"),
            tuple("/rows/2/colour", "UNKNOWN_VALUE"),
            tuple("/rows/2/id", "INVALID_FORMAT"),
            tuple("/rows/2/size", "INVALID_FORMAT"),
            tuple("/rows/2/price", "OUT_OF_RANGE"),
            tuple("/rows/2/since", "INVALID_FORMAT"),
            tuple("/rows/2/old", "INVALID_FORMAT"));
  }

  @Test
  void a_day_of_a_year_without_four_digits_is_no_date() {
    List<CsvRow> rows =
        read("name,colour,since\na,RED,+999999999-12-31\na,RED,-2014-11-06\na,RED,0000-01-01\n");

    assertThat(rows).extracting(row -> row.optional("since").date()).containsOnlyNulls();
    assertThat(faults.told()).extracting(Fault::code).containsOnly("INVALID_FORMAT").hasSize(3);
  }

  @Test
  void a_text_is_bounded_and_has_no_control_characters() {
    CsvRow row = read("name,colour\n\"a\nb\",RED\n").get(0);

    assertThat(row.required("name").text(20)).isNull();
    assertThat(row.required("colour").text(2)).isNull();
    assertThat(row.required("colour").matching(Pattern.compile("[a-z]+"), "Small letters"))
        .isNull();
    assertThat(faults.told())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/rows/3/name", "INVALID_FORMAT"),
            tuple("/rows/3/colour", "TOO_LONG"),
            tuple("/rows/3/colour", "INVALID_FORMAT"));
  }

  @Test
  void a_row_of_another_width_is_left_out() {
    assertThat(read("name,colour\na,RED\nb\nc,RED,1\n"))
        .extracting(CsvRow::line)
        .containsExactly(2L);
    assertThat(faults.told())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/rows/3", "WRONG_TYPE"), tuple("/rows/4", "WRONG_TYPE"));
  }

  @Test
  void a_file_that_is_no_such_table_has_no_rows() {
    assertThat(read("name,colour/shade\na,RED\n")).isEmpty();
    assertThat(read("name,colour,name\na,RED,b\n")).isEmpty();
    assertThat(read("name,colour\n")).isEmpty();
    assertThat(read("name,colour\n\"a,RED\n")).isEmpty();
    assertThat(
            new CsvFile(COLUMNS, 10)
                .read("name,colour\nMalmö,RED\n".getBytes(StandardCharsets.ISO_8859_1), faults))
        .isEmpty();
    assertThat(faults.told())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/rows/1/colour", "REQUIRED"),
            tuple("/rows/1/colour~1shade", "UNKNOWN_FIELD"),
            tuple("/rows/1", "MALFORMED_CSV"),
            tuple("/rows/1", "REQUIRED"),
            tuple("/rows/1", "MALFORMED_CSV"),
            tuple("/rows/1", "INVALID_FORMAT"));
  }

  @Test
  void a_file_is_bounded_and_so_is_what_is_told_of_it() {
    String rows = IntStream.range(0, 11).mapToObj(i -> ",RED\n").collect(Collectors.joining());
    assertThatThrownBy(() -> read("name,colour\n" + rows))
        .isInstanceOf(ProblemException.class)
        .hasMessage("A file has at most 10 rows")
        .extracting(e -> ((ProblemException) e).code())
        .isEqualTo(PlatformError.BODY_TOO_LARGE);

    CsvFaults few = new CsvFaults(2);
    new CsvFile(COLUMNS, 20)
        .read(("name,colour\n" + rows).getBytes(StandardCharsets.UTF_8), few)
        .forEach(row -> row.required("name").text(9));
    assertThat(few.told()).hasSize(2);
    assertThatThrownBy(() -> few.throwIfAny(PlatformError.INVALID_INPUT))
        .hasMessage("11 faults were found; nothing was imported");
  }

  private List<CsvRow> read(String csv) {
    return new CsvFile(COLUMNS, 10).read(csv.getBytes(StandardCharsets.UTF_8), faults);
  }
}
