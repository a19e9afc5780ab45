package org.welco.command.check;

/** What checks are about, in the order in which a tenant is set up. */
public enum Topic {
    /** Agents sign in. */
    SIGN_IN,
    /** Their roles open something. */
    ROLES,
    /** Letters come from the registry. */
    REGISTRY,
    /** They become requests in w.c.s. */
    REQUESTS,
    /** Citizens are found in the directory of accounts. */
    CITIZENS,
    /** The index of the search is there. */
    SEARCH,
    /** Programs call. */
    API,
    /** The desk looks like the town's. */
    LOOK
}
