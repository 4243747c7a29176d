package org.wego.fees.bankstatement.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.fees.FeesError;
import org.wego.fees.bankstatement.BankStatementConfig;
import org.wego.fees.bankstatement.Direction;
import org.wego.fees.bankstatement.Statement;
import org.wego.fees.bankstatement.StatementEntry;
import org.wego.fees.bankstatement.StatementFile;
import org.wego.fees.testing.Camt;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Files of several versions and habits of banks, read without a service around. */
class CamtVersionsTest {

  private final CamtReader reader = new CamtReader();

  CamtVersionsTest() {
    reader.clock = Clock.fixed(Instant.parse("2016-12-31T00:00:00Z"), ZoneOffset.UTC);
    reader.config =
        new SmallRyeConfigBuilder()
            .withMapping(BankStatementConfig.class)
            .build()
            .getConfigMapping(BankStatementConfig.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "03"})
  @DisplayName("F12: statements of the second and third version are read with all that they tell")
  void early_versions_are_read(String version) {
    Statement statement = read(as("v02.xml", "02", version)).statements().get(0);

    assertThat(statement.account()).isEqualTo("EXAMPLE-000-000000-00");
    assertThat(statement.sequence()).isEqualTo(3);
    assertThat(statement.from()).isEqualTo("2016-02-29T15:00:00Z");
    assertThat(statement.opening()).isEqualByComparingTo("1250.50");
    assertThat(statement.closing()).isEqualByComparingTo("22180.50");
    assertThat(statement.closingOn()).isEqualTo("2016-03-31");
    assertThat(statement.skipped()).isEqualTo(1);
    assertThat(statement.entries())
        .extracting(StatementEntry::amount)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(amount("9975"), amount("10000"), amount("1000"), amount("45"));
    StatementEntry first = statement.entries().get(0);
    assertThat(first.payer()).isEqualTo("SÃO PAULO & SEOUL");
    assertThat(first.payerAccount()).isEqualTo("GB33BUKB20201555555555");
    assertThat(first.charges()).isEqualByComparingTo("25.00");
    assertThat(first.valueOn()).isEqualTo(LocalDate.of(2016, 3, 15));
    assertThat(first.bankReference()).isEqualTo("FT1607400017");
    StatementEntry ofBatch = statement.entries().get(1);
    assertThat(ofBatch.bankReference()).isEqualTo("FT1608000001-1");
    assertThat(ofBatch.endToEndId()).isEqualTo("CITY-17");
    assertThat(ofBatch.remittance()).isEqualTo("WEGO-2017-00\n0001");
    assertThat(statement.entries().get(3).direction()).isEqualTo(Direction.DEBIT);
    assertThat(statement.entries().get(3).remittance()).isEqualTo("Account keeping, March");
  }

  @ParameterizedTest
  @ValueSource(strings = {"07", "08", "09", "10", "11", "12", "13"})
  void later_versions_are_read(String version) {
    StatementFile file = read(as("v08.xml", "08", version));

    assertThat(file.format()).isEqualTo("camt.053.001." + version);
    Statement statement = file.statements().get(0);
    assertThat(statement.opening()).isEqualByComparingTo("-100.00");
    StatementEntry entry = statement.entries().get(0);
    assertThat(entry.payer()).isEqualTo("서울특별시");
    assertThat(entry.payerAccount()).isEqualTo("110123456789");
    assertThat(entry.charges()).isEqualByComparingTo("20.00");
  }

  @Test
  void a_page_of_a_statement_has_interim_balances() {
    Statement statement = read(Camt.file("v13.xml")).statements().get(0);

    assertThat(statement.opening()).isEqualByComparingTo("0");
    assertThat(statement.closing()).isEqualByComparingTo("3500");
    assertThat(statement.skipped()).isEqualTo(2);
    assertThat(statement.entries().get(0).creditorReferences())
        .containsExactly("RF76WEGO2016000001");
    assertThat(statement.entries().get(0).payer()).isEqualTo("A bank for Seoul");
    assertThat(statement.entries().get(1).reversal()).isTrue();
  }

  @Test
  @DisplayName("F12: everything that is missing or wrong is told at once, where it is")
  void all_faults_are_told_at_once() {
    String file =
        Camt.statement("X")
            .credit("R", "100.00", "a")
            .xml()
            .replace("<Id>X</Id>", "")
            .replace(
                "<Amt Ccy=\"USD\">100.00</Amt><CdtDbtInd>CRDT",
                "<Amt Ccy=\"EUR\">1e9999<" + "/Amt><CdtDbtInd>FOO")
            .replace("<BookgDt><Dt>2016-06-01<", "<BookgDt><Dt>2016-02-31<")
            .replace("CLBD", "XXXX")
            .replace("<Acct>", "<ElctrncSeqNb>x</ElctrncSeqNb><Acct>")
            .replace("<Sts>", "<RvslInd>maybe</RvslInd><Sts>")
            .replaceFirst(">0</Amt>", ">0x</Amt>");
    Faults faults = new Faults();
    reader.read(file.getBytes(StandardCharsets.UTF_8), faults);

    assertThat(faults.asList())
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            at("/Ntry/0/BookgDt/Dt", "INVALID_FORMAT"),
            at("/Ntry/0/RvslInd", "INVALID_FORMAT"),
            at("/ElctrncSeqNb", "INVALID_FORMAT"),
            at("/Bal/0/Amt", "INVALID_FORMAT"),
            at("/Id", "REQUIRED"),
            at("/Bal", "REQUIRED"),
            at("/Ntry/0/Amt", "CURRENCY_NOT_ACCEPTED"),
            at("/Ntry/0/Amt", "OUT_OF_RANGE"),
            at("/Ntry/0/CdtDbtInd", "REQUIRED"));
  }

  @Test
  void a_document_without_anything_in_it_lacks_all_that_is_required() {
    String start = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">";
    for (String inner : List.of("", "  ", "<BkToCstmrStmt/>", "<Other/>")) {
      Faults faults = new Faults();
      reader.read((start + inner + "</Document>").getBytes(StandardCharsets.UTF_8), faults);
      assertThat(faults.asList())
          .as(inner)
          .extracting(Fault::pointer, Fault::code)
          .containsExactly(
              tuple("/BkToCstmrStmt/GrpHdr/MsgId", "REQUIRED"),
              tuple("/BkToCstmrStmt/Stmt", "REQUIRED"));
    }
  }

  @Test
  void entities_and_document_types_are_refused() {
    for (String xml :
        List.of(
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>",
            "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>",
            "<!DOCTYPE d SYSTEM \"http://localhost:1/d.dtd\"><d/>",
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><e></Document>",
            "",
            "no xml")) {
      assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.code()).as(xml).isEqualTo(FeesError.XML_MALFORMED));
    }
  }

  @Test
  void files_that_exhaust_are_refused() {
    String start = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">";
    for (String inner : List.of("<a>".repeat(100), "<a>" + "9".repeat(20_000) + "</a>")) {
      assertThatThrownBy(() -> read((start + inner).getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.code()).isEqualTo(FeesError.XML_MALFORMED));
    }
  }

  @Test
  void another_message_is_no_statement() {
    for (String name :
        List.of("camt.054.001.08", "camt.053.001.01", "camt.053.001.14", "pain.001.001.03")) {
      String xml = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + name + "\"/>";
      assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.code()).as(name).isEqualTo(FeesError.STATEMENT_FORMAT_UNKNOWN));
    }
  }

  private StatementFile read(byte[] file) {
    Faults faults = new Faults();
    StatementFile read = reader.read(file, faults);
    assertThat(faults.asList()).isEmpty();
    return read;
  }

  private static byte[] as(String file, String version, String other) {
    String xml = new String(Camt.file(file), StandardCharsets.ISO_8859_1);
    return xml.replace("camt.053.001." + version, "camt.053.001." + other)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static org.assertj.core.groups.Tuple at(String pointer, String code) {
    return org.assertj.core.groups.Tuple.tuple("/BkToCstmrStmt/Stmt/0" + pointer, code);
  }

  private static BigDecimal amount(String amount) {
    return new BigDecimal(amount);
  }
}
