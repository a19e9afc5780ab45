package org.welco.sandbox.wcs;

/** How one w.c.s. fails on demand. */
public enum WcsFault {
    DOWN("coupe la connexion sans rien faire"),
    LOST("fait ce qu’on demande, puis coupe la connexion sans répondre"),
    SLOW("répond après un délai"),
    TROUBLE("répond 503 sans rien faire"),
    REFUSING("refuse (403) sans rien faire"),
    GARBAGE("répond une page HTML sans rien faire"),
    CUT("fait ce qu’on demande, et coupe sa réponse en route");

    private final String french;

    WcsFault(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
