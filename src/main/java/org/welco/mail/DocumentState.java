package org.welco.mail;

/** What became of a letter's document. Only {@link #KEPT} has bytes here. */
public enum DocumentState {
    KEPT,
    /** The registry should hold it and does not find it. */
    MISSING,
    /** The letter was recorded without document. */
    NONE,
    /** A document of no byte at all. */
    EMPTY,
    /** Trop volumineux pour Maarch: its server runs out of memory giving it. */
    TOO_BIG_FOR_REGISTRY,
    /** Beyond what we take in. */
    TOO_BIG,
    /** Purged here after its time; the registry still has it. */
    IN_REGISTRY;

    /** @throws IllegalArgumentException for {@link #KEPT}: a kept document is given, not said */
    DocumentState requireLack() {
        if (this == KEPT) {
            throw new IllegalArgumentException("a kept document is given, not said");
        }
        return this;
    }
}
