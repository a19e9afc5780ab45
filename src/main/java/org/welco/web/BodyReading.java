package org.welco.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.welco.access.BodyTooBigException;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;

/** Whatever keeps a body from being read is the caller's fault: 400, or 413 when it is too big. */
@Provider
public class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new RefusedException(BodyTooBigException.isIn(e) ? Refusal.BODY_TOO_BIG : Refusal.UNREADABLE_BODY);
        }
    }
}
