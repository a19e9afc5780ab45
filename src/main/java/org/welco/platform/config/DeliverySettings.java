package org.welco.platform.config;

import java.time.Duration;

/**
 * @param lease how long a delivery may be in sending
 * @param tick how often waiting deliveries are looked for
 */
public record DeliverySettings(Duration lease, Duration tick) {}
