package org.welco.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** An unexpected failure: written in the log with its cause, known outside by a number only. */
public final class Incident {

    private Incident() {}

    /**
     * @param log of the room where it was noticed
     * @param where tenant and room, for the log
     * @return the number to give to whoever called
     */
    public static String log(Logger log, String where, Throwable cause) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.log(Level.ERROR, where + ": incident " + number, cause);
        return number;
    }
}
