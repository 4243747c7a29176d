package org.wego.platform.http.sample;

import java.util.UUID;

record ThingResponse(UUID id, String name, Colour colour, Integer size, long version) {}
