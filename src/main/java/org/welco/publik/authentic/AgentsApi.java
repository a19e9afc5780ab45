package org.welco.publik.authentic;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.welco.platform.http.Patience;

/** What we call of authentic about agents. */
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
interface AgentsApi extends Closeable {

    /** 404 for whoever is unknown, deleted, or out of our reach. */
    @GET
    @Path("users/{uuid}/")
    @Patience(seconds = 5)
    Response user(@PathParam("uuid") String uuid);

    /** Accounts with that mail, in any case. */
    @GET
    @Path("users/")
    @Patience(seconds = 5)
    Response withMail(@QueryParam("email__iexact") String mail, @QueryParam("limit") int limit);
}
