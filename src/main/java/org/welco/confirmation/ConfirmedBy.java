package org.welco.confirmation;

/** How a citizen confirmed. */
public enum ConfirmedBy {
    /** He opened the link of the message, and pressed the button. */
    LINK,
    /** He typed his number and the code on our page. */
    CODE,
    /** He read the code out to an agent, who typed it. */
    AGENT
}
