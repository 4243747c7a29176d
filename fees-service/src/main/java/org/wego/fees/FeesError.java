package org.wego.fees;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** What this service refuses, and why. */
public enum FeesError implements ErrorCode {
  @Explained(cause = "No fee schedule covers the year.", cure = "Ask for 2011 or a later year.")
  SCHEDULE_NOT_IN_FORCE(Category.RULE_BROKEN, "F3a", "No fee schedule is in force for this year"),
  @Explained(
      cause = "No fee schedule has the id of `basedOn` or `comparedWith`.",
      cure = "List the schedules and name one of them.")
  SCHEDULE_UNKNOWN(Category.RULE_BROKEN, null, "There is no such fee schedule"),
  @Explained(
      cause = "An active schedule never changes, is not dropped, and is not activated again.",
      cure = "Draft another schedule, based on it.")
  SCHEDULE_ACTIVE(Category.CONFLICT, "F9", "An active fee schedule never changes"),
  @Explained(
      cause = "Another schedule has the code.",
      cure = "Choose another code, or leave it out.")
  SCHEDULE_CODE_TAKEN(Category.CONFLICT, null, "Another fee schedule has this code"),
  @Explained(
      cause = "Two cells of a chart have a fee for the same figures; `errors` names each.",
      cure = "Let each band end where the next one begins.")
  SCHEDULE_CELLS_OVERLAP(Category.RULE_BROKEN, "F4", "Cells of a chart overlap"),
  @Explained(
      cause = "A chart has no fee for some figures from zero upwards; `errors` tells all gaps.",
      cure = "Add the cells, and give the last bands no upper bound.")
  SCHEDULE_INCOMPLETE(Category.RULE_BROKEN, "F3", "A chart has no fee for some figures"),
  @Explained(
      cause = "Another schedule is in force from the same fee year.",
      cure = "Activate it from another year.")
  SCHEDULE_YEAR_TAKEN(Category.CONFLICT, "F3a", "A fee schedule is in force from this year"),
  @Explained(
      cause =
          "A year from which the schedule would be in force was billed, or its billing was "
              + "requested.",
      cure = "Activate it from a later year.")
  FEE_YEAR_BILLED(Category.CONFLICT, "F9", "Fees of the year were billed already"),
  @Explained(
      cause = "There is no GDP figure of the country for the year that the schedule asks for.",
      cure = "Enter the figure, or quote with one of your own.")
  INDICATOR_MISSING(Category.RULE_BROKEN, "F10", "An economic indicator is missing"),
  @Explained(cause = "The chart has no cell for these figures.", cure = "Give the population.")
  CELL_MISSING(Category.RULE_BROKEN, "F3", "The fee schedule has no fee for these figures"),
  @Explained(
      cause = "No billing account has this member's id.",
      cure = "Check the id; a new member's account appears a moment after its admission.")
  MEMBER_UNKNOWN(Category.RULE_BROKEN, null, "No billing account is known for this member"),
  @Explained(
      cause = "The money would have come in after today, in the business zone.",
      cure = "Send the bank's value date.")
  DATE_IN_FUTURE(Category.RULE_BROKEN, "F12", "The day is still to come"),
  @Explained(
      cause = "The payment's member has no invoice with this id.",
      cure = "Name one of the member's invoices.")
  INVOICE_UNKNOWN(Category.RULE_BROKEN, "F12", "The member has no such invoice"),
  @Explained(
      cause = "A version of the issuer would begin on a day whose invoices were issued already.",
      cure = "Let it begin today or later.")
  ISSUER_FROM_PAST(Category.RULE_BROKEN, "F12", "The issuer's day is past"),
  @Explained(
      cause = "A bank account has both an IBAN and a number, or neither.",
      cure = "Give the IBAN, or the number where the country has no IBANs.")
  BANK_ACCOUNT_UNCLEAR(Category.RULE_BROKEN, "F12", "A bank account has an IBAN or a number"),
  @Explained(
      cause = "The invoice is void already, or was credited or written off in part.",
      cure = "Correct it by a credit note.")
  INVOICE_NOT_VOIDABLE(
      Category.CONFLICT, "F12", "The invoice cannot be made void: correct it by a credit note"),
  @Explained(cause = "The invoice to replace is not void.", cure = "Make it void first.")
  INVOICE_NOT_VOID(Category.CONFLICT, "F11", "Only a void invoice is replaced"),
  @Explained(
      cause = "Another invoice of the member and year is in force.",
      cure = "Look the other invoice up in the list.")
  INVOICE_REPLACED(Category.CONFLICT, "F11", "The member has an invoice of this year already"),
  @Explained(cause = "Nothing is left to pay on the invoice.", cure = "Nothing is to be done.")
  INVOICE_SETTLED(Category.CONFLICT, "F12", "Nothing is left to pay of this invoice"),
  @Explained(
      cause = "The member is not liable for the year of the void invoice or of the waiver.",
      cure = "Nothing is to be done: there is nothing to replace or to waive.")
  FEE_NOT_DUE(Category.RULE_BROKEN, "F2", "The member owes no fee for this year"),
  @Explained(
      cause = "An exemption from the year's fee is in force.",
      cure = "Nothing is to be done: nothing is owed; a waiver that was wrong is revoked first.")
  MEMBER_EXEMPT(Category.CONFLICT, "F8", "The member is exempt from the fee of this year"),
  @Explained(cause = "The exemption was revoked before.", cure = "Nothing is to be done.")
  EXEMPTION_REVOKED(Category.CONFLICT, "F8", "The exemption is revoked already"),
  @Explained(
      cause =
          "The exemption follows from referral credits, or an invoice was credited for it "
              + "already; `detail` says which.",
      cure = "Correct what it follows from, or leave it.")
  EXEMPTION_NOT_REVOCABLE(Category.CONFLICT, "F8", "The exemption cannot be revoked"),
  @Explained(
      cause =
          "The amount is more than is left of the payment or of the invoice, or than a credit "
              + "note can take back.",
      cure = "Send no more than `detail` says is left.")
  AMOUNT_TOO_HIGH(Category.RULE_BROKEN, "F12", "The amount is more than is left"),
  @Explained(
      cause = "Fees are in US dollars, and the amount is in another currency.",
      cure = "Send what the bank credited in USD.")
  CURRENCY_NOT_ACCEPTED(Category.RULE_BROKEN, "F1", "Fees are in US dollars"),
  @Explained(
      cause = "The body is not well-formed XML, has a DTD, or is nested too deeply.",
      cure = "Send the bank's file as it is.")
  XML_MALFORMED(Category.INVALID, null, "The body is not XML that is read here"),
  @Explained(
      cause = "The file is XML, but not camt.053.001.02 to .13.",
      cure = "Ask the bank for CAMT.053.")
  STATEMENT_FORMAT_UNKNOWN(Category.INVALID, "F12", "The file is no bank statement"),
  @Explained(
      cause =
          "The statement is of another account or currency, lacks something, or its entries do "
              + "not explain its closing balance, so nothing was imported; `errors` names all of it.",
      cure = "Ask the bank for the right file, or record the issuer's account.")
  STATEMENT_REJECTED(Category.RULE_BROKEN, "F12", "The statement is at fault: nothing is imported"),
  @Explained(
      cause =
          "A statement of this account and id was imported before and said something else; the "
              + "problem links to it.",
      cure = "Ask the bank which one holds.")
  STATEMENT_DIFFERS(Category.CONFLICT, "F12", "Another statement was imported under this id"),
  @Explained(
      cause = "The entry is booked already; the problem links to the payment.",
      cure = "Read the entry.")
  BANK_ENTRY_MATCHED(Category.CONFLICT, "F12", "The entry is booked already"),
  @Explained(cause = "The entry is dismissed already.", cure = "Nothing is to be done.")
  BANK_ENTRY_DISMISSED(Category.CONFLICT, "F12", "The entry is dismissed already"),
  @Explained(cause = "The entry is money that went out.", cure = "Dismiss it with a reason.")
  BANK_ENTRY_NO_CREDIT(Category.RULE_BROKEN, "F12", "No money came in by this entry"),
  @Explained(cause = "No payment has this id.", cure = "Name a payment that the entry proposes.")
  PAYMENT_UNKNOWN(Category.RULE_BROKEN, "F12", "There is no such payment"),
  @Explained(
      cause = "The payment and the entry that it is said to be are of different amounts.",
      cure = "Book the entry for what it was paid for.")
  PAYMENT_DIFFERS(Category.RULE_BROKEN, "F12", "The payment is of another amount"),
  @Explained(
      cause = "Another entry is this payment already; the problem links to it.",
      cure = "Look for another payment, or book the entry.")
  PAYMENT_TOLD(Category.CONFLICT, "F12", "An entry of a statement is this payment already"),
  @Explained(
      cause = "A payment is of one member, and the invoices are of several.",
      cure = "Book it for one of them, or dismiss it and enter the parts as payments.")
  SEVERAL_MEMBERS(Category.RULE_BROKEN, "F12", "A payment is of one member"),
  @Explained(cause = "The run has nothing left to resume.", cure = "Request another run.")
  FEE_RUN_COMPLETED(Category.CONFLICT, "F11", "The fee run is complete: nothing is left to resume"),
  @Explained(
      cause = "A cancelled run cannot be resumed.",
      cure = "Request another run: it issues what is missing.")
  FEE_RUN_CANCELLED(Category.CONFLICT, "F11", "A cancelled fee run is not resumed"),
  @Explained(cause = "The run to be cancelled is not under way.", cure = "Nothing is to be done.")
  FEE_RUN_ENDED(Category.CONFLICT, "F11", "The fee run has ended"),
  @Explained(cause = "A dry run cannot be resumed.", cure = "Request another run.")
  FEE_RUN_DRY(Category.CONFLICT, null, "A dry run is not resumed: request another one");

  private final Category category;
  private final String rule;
  private final String title;

  FeesError(Category category, String rule, String title) {
    this.category = category;
    this.rule = rule;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String rule() {
    return rule;
  }
}
