package org.welco.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a call of a remote interface waits: for the head of the answer, then, while its body streams, for each next
 * piece. A long document that keeps coming is never cut.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Patience {

    /** Seconds, 1 or more. */
    int seconds();
}
