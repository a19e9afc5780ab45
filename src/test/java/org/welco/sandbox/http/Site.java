package org.welco.sandbox.http;

import java.io.IOException;

/** One neighbour behind one or several host names. Called from many threads at once. */
@FunctionalInterface
public interface Site {

    /** Reads the visit and answers it, or drops it. */
    void serve(Visit visit) throws IOException;
}
