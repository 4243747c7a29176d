package org.wego.fees.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RF76WEGO2016000001",
        "RF76 WEGO 2016 0000 01",
        "rf76wego2016000001",
        "/ROC/RF76WEGO2016000001//FEE 2016",
        "RF76 WEGO 2016 0000 01 2016 membership",
        "WEGO-2016-000001",
        "Fee, invoice WEGO 2016 000001 of Seoul",
        "WEGO2016000001",
        "wego/2016/000001",
        "RF76WEGO2016000001 WEGO-2016-000001",
      })
  @DisplayName("F12: an invoice is found by its reference or number, however a bank tells it")
  void an_invoice_is_found_by_its_reference_or_number(String told) {
    assertThat(CreditorReference.numbersIn(told)).containsExactly("WEGO-2016-000001");
  }

  @Test
  @DisplayName("F12: a slip of the pen in a reference names no invoice")
  void a_slip_of_the_pen_names_no_invoice() {
    assertThat(CreditorReference.numbersIn("RF76WEGO2016000010")).isEmpty();
    assertThat(CreditorReference.numbersIn("RF67WEGO2016000001")).isEmpty();
    assertThat(CreditorReference.numbersIn("RF76WEGO2061000001")).isEmpty();
  }

  @Test
  @DisplayName("F12: a transfer may be for several invoices, or for none that it names")
  void a_transfer_may_name_several_invoices_or_none() {
    assertThat(CreditorReference.numbersIn("WEGO-2016-000001, WEGO-2017-1000000"))
        .containsExactly("WEGO-2016-000001", "WEGO-2017-1000000");
    assertThat(CreditorReference.numbersIn("membership fee 2016")).isEmpty();
    assertThat(CreditorReference.numbersIn(null)).isEmpty();
  }
}
