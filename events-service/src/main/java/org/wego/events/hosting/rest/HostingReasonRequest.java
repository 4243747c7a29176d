package org.wego.events.hosting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a call is called off; everyone may read it. */
public record HostingReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
