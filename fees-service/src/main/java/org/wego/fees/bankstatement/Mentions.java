package org.wego.fees.bankstatement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.fees.invoice.CreditorReference;

/**
 * The invoices that a transfer names.
 *
 * @param numbers each once
 * @param certain whether all of them come from creditor references, whose check digits hold: then
 *     none is a slip of the pen
 */
record Mentions(List<InvoiceNumber> numbers, boolean certain) {

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)RF\\s?\\d\\s?\\d\\s?W\\s?E\\s?G\\s?O[\\s\\d]+");

  /** An invoice's number in parts, as its index has them. */
  record InvoiceNumber(int feeYear, int number) {

    static Stream<InvoiceNumber> parse(String printed) {
      String[] parts = printed.split("-");
      return parts[2].length() > 9
          ? Stream.empty()
          : Stream.of(new InvoiceNumber(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
  }

  static Mentions of(StatementEntry entry) {
    String text =
        Stream.of(entry.endToEndId(), entry.remittance())
            .filter(part -> part != null)
            .collect(Collectors.joining("\n"));
    Set<InvoiceNumber> referenced = new LinkedHashSet<>();
    Stream.concat(
            entry.creditorReferences().stream(),
            REFERENCE.matcher(text).results().map(found -> found.group()))
        .filter(reference -> REFERENCE.matcher(reference).lookingAt())
        .forEach(reference -> add(reference, referenced));
    Set<InvoiceNumber> named = new LinkedHashSet<>(referenced);
    entry.creditorReferences().forEach(reference -> add(reference, named));
    add(text, named);
    if (named.isEmpty()) {
      // Banks break lines after so many characters, in the middle of a number too.
      add(text.replace("\n", ""), named);
    }
    return new Mentions(List.copyOf(named), !named.isEmpty() && named.equals(referenced));
  }

  private static void add(String text, Set<InvoiceNumber> numbers) {
    CreditorReference.numbersIn(text).stream().flatMap(InvoiceNumber::parse).forEach(numbers::add);
  }
}
