package org.welco.platform.config;

import java.time.Duration;

/**
 * How claimed work behaves on this node.
 *
 * @param lease a claim without a sign of life for so long is free again; renewed every third of it
 * @param parallel tenants for which one same job runs at a time
 */
public record JobSettings(Duration lease, int parallel) {}
