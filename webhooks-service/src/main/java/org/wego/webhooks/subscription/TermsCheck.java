package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.Owner;
import org.wego.webhooks.WebhooksError;
import org.wego.webhooks.catalogue.EventTypes;
import org.wego.webhooks.endpoint.Endpoints;

/** Whether somebody may be told of such events at such an address. */
@ApplicationScoped
class TermsCheck {

  @Inject EventTypes types;
  @Inject Endpoints endpoints;

  /**
   * What may be told depends on whose the subscription is and not on who changes it.
   *
   * @throws ProblemException WEBHOOK_ENDPOINT_UNFIT, WEBHOOK_TYPES_UNFIT
   */
  void require(Owner owner, Terms terms) {
    List<Fault> address = endpoints.faults("/url", terms.url());
    Faults faults = new Faults();
    address.forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
    Set<String> unknown = types.notOffered(owner, terms.eventTypes());
    for (int i = 0; i < terms.eventTypes().size(); i++) {
      String type = terms.eventTypes().get(i);
      String pointer = "/eventTypes/" + i;
      faults
          .addIf(
              unknown.contains(type),
              pointer,
              "UNKNOWN_VALUE",
              "No event of this name is offered; /api/v1/webhook-event-types lists what is")
          .addIf(
              terms.eventTypes().subList(0, i).contains(type),
              pointer,
              "DUPLICATE",
              "It is named before");
    }
    faults.throwIfAny(
        address.isEmpty()
            ? WebhooksError.WEBHOOK_TYPES_UNFIT
            : WebhooksError.WEBHOOK_ENDPOINT_UNFIT);
  }
}
