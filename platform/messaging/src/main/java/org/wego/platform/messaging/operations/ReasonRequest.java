package org.wego.platform.messaging.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an operator acts; it is kept in the audit.
 *
 * @param reason in the operator's words
 */
public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
