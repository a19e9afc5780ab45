package org.welco.platform.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.lang.reflect.Method;
import java.time.Duration;
import org.glassfish.jersey.client.ClientProperties;

/** Carries {@link Patience} from the called method to the connector. */
final class PatienceFilter implements ClientRequestFilter {

    /** Where a MicroProfile Rest Client says which method was called. */
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final Duration otherwise;

    PatienceFilter(Duration otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public void filter(ClientRequestContext call) {
        int millis = Math.toIntExact(patienceOf(call).toMillis());
        call.setProperty(ClientProperties.READ_TIMEOUT, millis);
    }

    private Duration patienceOf(ClientRequestContext call) {
        if (call.getProperty(INVOKED_METHOD) instanceof Method method) {
            Patience own = method.getAnnotation(Patience.class);
            Patience any = own != null ? own : method.getDeclaringClass().getAnnotation(Patience.class);
            if (any != null) {
                return Duration.ofSeconds(any.seconds());
            }
        }
        return otherwise;
    }
}
