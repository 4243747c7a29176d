package org.wego.fees.money;

/**
 * What the service says to a request, in words that the model uses as well.
 *
 * @param told the code of a refusal, or what became of the invoice, payment or run
 */
record Answer(int status, String told) {

  @Override
  public String toString() {
    return status + " " + told;
  }
}
