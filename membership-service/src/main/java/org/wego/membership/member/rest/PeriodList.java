package org.wego.membership.member.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All periods of a member, oldest first. */
@Schema(name = "PeriodList")
public record PeriodList(List<PeriodResponse> items) {}
