package org.wego.membership.contact.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of asking. */
@Schema(name = "ContactsAsked")
public record AskedResponse(
    @Schema(description = "Contacts that a message was queued for", examples = "12") int asked,
    @Schema(
            description =
                "Whether more are due; repeat the request, or leave them to the daily job")
        boolean more) {}
