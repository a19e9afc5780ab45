package org.welco.publik.sms;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.welco.platform.http.Patience;

/** One connector, of which the whole address is the base. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
interface SmsApi extends Closeable {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 10)
    Response send(String message);
}
