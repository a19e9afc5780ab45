package org.welco.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * How the letters of a tenant stand, in figures.
 *
 * @param open letters still to handle
 * @param waiting steps on their way to the registry
 * @param blocked steps that the registry refuses as things are
 * @param uncertain steps about which a person must decide
 * @param oldestWaiting age of the oldest step not yet confirmed, zero when there is none
 * @param sinceHarvest time since the last harvest that went well, empty when there was none
 * @param pause why the harvest is paused, empty when it is not
 */
public record MailFigures(
        long open,
        long waiting,
        long blocked,
        long uncertain,
        Duration oldestWaiting,
        Optional<Duration> sinceHarvest,
        Optional<String> pause) {}
