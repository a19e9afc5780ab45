package org.welco.mail.registry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whether and how a tenant is linked to its registry.
 *
 * @param reason for {@link State#INVALID}: one French sentence naming the key, without any secret; empty otherwise
 * @param statuses the five codes in force
 * @param feedInterval time between two harvests
 * @param batchBytes declared bytes of documents asked for in one call
 * @param keepSender whether the sender's coordinates are kept
 * @param keepDocumentDays days for which a finished letter keeps its document here
 * @param linkToLetter whether the link given to the registry is always the letter's page
 * @param linkInHistory whether the link is also written once in the history
 * @param fingerprint changes whenever one of the link's settings changes; shows nothing of them
 */
public record RegistryLink(
        State state,
        String reason,
        Statuses statuses,
        Duration feedInterval,
        long batchBytes,
        boolean keepSender,
        int keepDocumentDays,
        boolean linkToLetter,
        boolean linkInHistory,
        String fingerprint) {

    /** OFF: not configured. DISABLED: no call at all. INVALID: configured, but not usable as it is. */
    public enum State {
        OFF,
        DISABLED,
        INVALID,
        ON
    }

    /** The codes of the five steps of a letter in the registry. */
    public record Statuses(String toProcess, String received, String sent, String refused, String response) {

        /** Whether a letter that stands there stands where one of our steps, or the way to us, has put it. */
        public boolean areOurs(String status) {
            return List.of(toProcess, received, sent, refused, response).contains(status);
        }
    }

    public RegistryLink {
        Objects.requireNonNull(state);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(statuses);
        Objects.requireNonNull(feedInterval);
        Objects.requireNonNull(fingerprint);
    }

    public boolean isOn() {
        return state == State.ON;
    }
}
