package org.welco.publik.authentic.openid;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.welco.platform.http.Patience;

/** One endpoint of the provider; its address comes from the discovery document. */
@Produces(MediaType.APPLICATION_JSON)
@Patience(seconds = 5)
interface EndpointApi extends Closeable {

    @GET
    Response read();

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response submit(String form);
}
