package org.welco.sandbox.maarch;

/** What can go wrong on demand. */
public enum FaultKind {
    /** The connection is closed, nothing was done. */
    CLOSE_BEFORE(true, "coupe la connexion sans rien faire"),
    /** It is done, then the connection is closed without an answer. */
    CLOSE_AFTER(false, "fait, puis coupe sans répondre"),
    /** It is done, the answer comes late. */
    DELAY(false, "répond en retard"),
    /** Nothing is done and nothing is answered until the fault is removed. */
    HANG(true, "ne répond plus, rien n’est fait"),
    /** It is done and nothing is answered until the fault is removed. */
    HANG_AFTER(false, "fait, puis ne répond plus"),
    UNAUTHORIZED(true, "401 identifiants refusés"),
    FORBIDDEN(true, "403 hors périmètre"),
    METHOD_NOT_ALLOWED(true, "405 page HTML"),
    SERVER_ERROR(true, "500 page HTML"),
    /** As PHP out of memory. */
    EMPTY_500(true, "500 vide (mémoire épuisée)"),
    MIGRATION(true, "503 migration en cours"),
    /** It is done, the answer is 200 and no JSON. */
    GARBAGE(false, "200 illisible"),
    /** It is done, the answer stops in the middle (of that letter's document, when a letter is named). */
    TRUNCATED(false, "réponse tronquée"),
    /** A list with documents whose base64 is none. */
    BAD_BASE64(false, "base64 illisible"),
    /** Nothing is done; sent elsewhere. */
    REDIRECT(true, "302 ailleurs"),
    /** It is done; JSON said to be HTML. */
    WRONG_TYPE(false, "JSON annoncé comme HTML"),
    /** A list gives each of its rows twice. */
    DUPLICATE_ROWS(false, "lignes en double");

    private final boolean beforeEffect;
    private final String french;

    FaultKind(boolean beforeEffect, String french) {
        this.beforeEffect = beforeEffect;
        this.french = french;
    }

    /** The call has no effect at all. */
    public boolean isBeforeEffect() {
        return beforeEffect;
    }

    /** For the control page. */
    public String french() {
        return french;
    }
}
