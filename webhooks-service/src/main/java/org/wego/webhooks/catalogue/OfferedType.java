package org.wego.webhooks.catalogue;

import org.wego.webhooks.Owner;

/**
 * A type of event that somebody may subscribe to.
 *
 * @param name the CloudEvents type
 * @param topic where it is told
 * @param title of the message in the contract of events
 * @param description of what happened, as that contract has it
 * @param partners whether partners may subscribe to it
 * @param partnersWhen what its payload has to say for partners to be told; {@code null} for no
 *     condition
 */
public record OfferedType(
    String name,
    String topic,
    String title,
    String description,
    boolean partners,
    String partnersWhen) {

  /** Whether one of this kind may subscribe to it. */
  public boolean isFor(Owner owner) {
    return owner == Owner.SECRETARIAT || partners;
  }
}
