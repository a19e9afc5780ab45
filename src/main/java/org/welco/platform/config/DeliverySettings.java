package org.welco.platform.config;

import java.time.Duration;

/** @param lease how long a delivery may be in sending before another node looks at it */
public record DeliverySettings(Duration lease) {}
